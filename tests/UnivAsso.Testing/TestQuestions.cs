using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.OpenQuestions;

namespace UnivAsso.Testing;

/// <summary>Puts needs taken on, and questions drawn from them, in the database.</summary>
public static class TestQuestions
{
    private static readonly Actor Dany = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "Dany Exemple");

    extension(Site site)
    {
        /// <summary>A need that the coordination has taken on.</summary>
        public async Task<TestRequest> TakenOnNeedAsync(string? email = null, string title = "Comment garder nos bénévoles ?")
        {
            var request = await site.ReceivedNeedAsync(email, title);
            await site.ChangeAsync(request, r => r.Take(Dany, site.Clock.GetUtcNow()));
            var decided = await site.ChangeAsync(request, r => r.Decide(
                new JoinRequestExit(JoinRequestAct.TakeOn) { Text = "Bienvenue.", NextStep = "Nous écrirons une question." }, Dany, TimeSpan.Zero, site.Clock.GetUtcNow()));
            return decided.IsDone ? request : throw new InvalidOperationException(decided.Refusal!.Message);
        }

        /// <summary>The reference of a question in a status, drawn from needs of its own or from those given.</summary>
        public async Task<string> QuestionAsync(QuestionStatus status, string title = "Pourquoi les bénévoles quittent-ils les clubs ?", params TestRequest[] needs)
        {
            TestRequest[] from = needs is [] ? [await site.TakenOnNeedAsync()] : needs;
            await using var scope = site.Services.CreateAsyncScope();
            var change = scope.ServiceProvider.GetRequiredService<ChangeQuestion>();
            var written = await change.WriteAsync(
                new QuestionText(title, "Des clubs perdent leurs bénévoles sans savoir pourquoi.", "Les clubs le disent tous.", null, null),
                new QuestionFacets(["gouvernance"], ["19"], ["59"], ["etude"]),
                [.. from.Select(n => n.Reference)],
                Dany,
                CancellationToken.None);
            var reference = written.Value;
            foreach (var act in ActsTo(status, from))
            {
                var done = await site.UseAsync<ChangeQuestion, Result>(async questions => await questions.HandleAsync(
                    reference, await VersionAsync(site, reference), act, CancellationToken.None));
                if (done.Refusal is { } refusal)
                {
                    throw new InvalidOperationException(refusal.Message);
                }
            }

            return reference;
        }

        /// <summary>The question as it stands in the database.</summary>
        public Task<ResearchQuestion> FindQuestionAsync(string reference) => site.InDatabaseAsync(db =>
            db.ResearchQuestions.AsNoTracking().Include(q => q.Needs).Include(q => q.Versions).AsSplitQuery().SingleAsync(q => q.Reference == reference, CancellationToken.None));

        /// <summary>A link by which the author of a need reads a question.</summary>
        public Task<string> ReviewLinkAsync(string reference, TestRequest need) => site.InDatabaseAsync(async db =>
        {
            var id = await db.ResearchQuestions.Where(q => q.Reference == reference).Select(q => q.Id).SingleAsync(CancellationToken.None);
            var links = new QuestionLinks(db, site.Services.GetRequiredService<Web.Platform.Security.Secrets>(), site.Clock);
            var link = links.Add(id, need.Id);
            await db.SaveChangesAsync(CancellationToken.None);
            return link.Address;
        });
    }

    private static Task<int> VersionAsync(Site site, string reference) =>
        site.InDatabaseAsync(db => db.ResearchQuestions.Where(q => q.Reference == reference).Select(q => q.Version).SingleAsync(CancellationToken.None));

    private static IEnumerable<Func<ResearchQuestion, DateTimeOffset, Result>> ActsTo(QuestionStatus status, IReadOnlyList<TestRequest> needs)
    {
        if (status is QuestionStatus.Draft)
        {
            yield break;
        }

        yield return (q, now) => q.SendForReview(Dany, now);
        if (status is QuestionStatus.InReview)
        {
            yield break;
        }

        foreach (var need in needs)
        {
            yield return (q, now) => q.Answer(need.Id, q.TextVersion, QuestionAnswer.Agrees, null, Dany, now);
        }

        if (status is QuestionStatus.Validated)
        {
            yield break;
        }

        yield return (q, now) => q.Open(Dany, now);
        if (status is QuestionStatus.Watch)
        {
            yield return (q, now) => q.Watch(DateOnly.FromDateTime(now.UtcDateTime).AddMonths(3), Dany, now);
        }
        else if (status is QuestionStatus.Filled)
        {
            yield return (q, now) => q.Fill(Dany, now);
        }
        else if (status is QuestionStatus.Archived)
        {
            yield return (q, now) => q.Archive("Plus d’objet.", Dany, now);
        }
    }
}
