using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>A research question drawn from a need of the demonstration, read by its author and opened.</summary>
public sealed class DemoQuestions(UnivAssoDb db, TimeProvider clock)
{
    private const int WrittenDaysAgo = 20;
    private const int AnsweredDaysAgo = 16;
    private const int OpenedDaysAgo = 12;

    /// <summary>Adds the question once; returns false when there is one, or no need to draw it from.</summary>
    public async Task<bool> SeedOnceAsync(CancellationToken ct)
    {
        var need = await db.JoinRequests.AsNoTracking()
            .Where(r => r.Status == JoinRequestStatus.TakenOn && db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id))
            .OrderBy(r => r.Reference)
            .FirstOrDefaultAsync(ct);
        if (need is null || await db.ResearchQuestions.AnyAsync(ct))
        {
            return false;
        }

        return await db.InTransactionAsync(
            async inner =>
            {
                var coordinator = DemoAccounts.All[0];
                var accountId = await db.Users.Where(u => u.Email == coordinator.Email).Select(u => u.Id).SingleAsync(inner);
                var by = new Actor(ActorKind.Coordination, accountId, $"{coordinator.FirstName} {coordinator.LastName}");
                var author = new Actor(ActorKind.Requester, need.Id.Value, need.Contact.FullName);
                var written = DaysAgo(WrittenDaysAgo);
                var reference = await db.NextReferenceAsync(ReferenceKind.Question, FrenchDates.DayInParis(written).Year, inner);
                var question = ResearchQuestion.Write(
                    ResearchQuestionId.New(written),
                    reference,
                    new QuestionText(
                        "Qu’est-ce qui mène une personne bénévole à prendre des responsabilités, ou à s’éloigner ?",
                        "Dans les associations de quartier, des bénévoles arrivent, puis ne viennent plus aux réunions. La question porte sur ce qui se joue entre l’accueil, les réunions et la manière de décider.",
                        "Une association de démonstration le vit depuis deux ans, avec une petite équipe salariée et une soixantaine de bénévoles.",
                        "Des récits d’engagement et de départ, comparés entre plusieurs lieux, et des pistes pour accueillir et décider autrement.",
                        null),
                    new QuestionFacets(["gouvernance"], ["19"], ["80"], ["etude", "stage-m2"]),
                    [need.Id],
                    by,
                    written).Value;
                Must(question.SendForReview(by, written));
                Must(question.Answer(need.Id, question.TextVersion, QuestionAnswer.Agrees, "C’est bien ce que nous cherchons à comprendre.", author, DaysAgo(AnsweredDaysAgo)));
                Must(question.Open(by, DaysAgo(OpenedDaysAgo)));
                db.ResearchQuestions.Add(question);
                await db.SaveChangesAsync(inner);
                return true;
            },
            ct);
    }

    private DateTimeOffset DaysAgo(int days) => clock.GetUtcNow().AddDays(-days);

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
