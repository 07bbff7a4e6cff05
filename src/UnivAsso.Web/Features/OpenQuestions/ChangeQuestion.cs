using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Features.OpenQuestions;

/// <summary>
/// The one way in which a question changes: the row, the links and the letters of a move are one transaction. Of two people at once, one wins
/// and the other is told.
/// </summary>
public sealed class ChangeQuestion(UnivAssoDb db, QuestionLinks links, QuestionLetters letters, TimeProvider clock)
{
    /// <summary>Begins a question from needs named by their references; gives back its own reference.</summary>
    public Task<Result<string>> WriteAsync(QuestionText text, QuestionFacets facets, IReadOnlyList<string> needs, Actor by, CancellationToken ct) =>
        db.UnlessRefusedAsync<string>(
            async inner =>
            {
                var found = await NeedsAsync(needs, inner);
                if (found.Refusal is { } refusal)
                {
                    return refusal;
                }

                var now = clock.GetUtcNow();
                var reference = await db.NextReferenceAsync(ReferenceKind.Question, Domain.Common.Time.FrenchDates.DayInParis(now).Year, inner);
                var written = ResearchQuestion.Write(ResearchQuestionId.New(now), reference, text, facets, found.Value.Ids, by, now);
                if (written.Refusal is { } no)
                {
                    return no;
                }

                db.ResearchQuestions.Add(written.Value);
                await db.SaveChangesAsync(inner);
                return written.Value.Reference;
            },
            ct);

    /// <summary>Writes a question again.</summary>
    public async Task<Result> RewriteAsync(
        string reference, int shown, QuestionText text, QuestionFacets facets, IReadOnlyList<string> needs, Actor by, CancellationToken ct)
    {
        var found = await NeedsAsync(needs, ct);
        return found.Refusal is { } refusal
            ? refusal
            : await HandleAsync(reference, shown, (question, now) => question.Rewrite(text, facets, found.Value.Ids, by, now), ct);
    }

    /// <summary>Lets an act change the question as it was shown.</summary>
    public Task<Result> HandleAsync(string reference, int shown, Func<ResearchQuestion, DateTimeOffset, Result> act, CancellationToken ct) =>
        RunAsync(q => q.Reference == reference, question => question.Version != shown ? new ChangedMeanwhile() : act(question, clock.GetUtcNow()), ct);

    /// <summary>Lets the author of a need answer; what others answered meanwhile takes nothing away.</summary>
    public Task<Result> AnswerAsync(ResearchQuestionId id, Func<ResearchQuestion, DateTimeOffset, Result> act, CancellationToken ct) =>
        RunAsync(q => q.Id == id, question => act(question, clock.GetUtcNow()), ct);

    private async Task<Result> RunAsync(
        System.Linq.Expressions.Expression<Func<ResearchQuestion, bool>> which, Func<ResearchQuestion, Result> act, CancellationToken ct)
    {
        try
        {
            var done = await db.UnlessRefusedAsync<bool>(
                async inner =>
                {
                    if (await db.ResearchQuestions.Include(q => q.Needs).Include(q => q.Versions).AsSplitQuery().SingleOrDefaultAsync(which, inner) is not { } question)
                    {
                        return new NoSuchQuestion();
                    }

                    var before = question.Status;
                    if (act(question).Refusal is { } refusal)
                    {
                        return refusal;
                    }

                    await TellAsync(question, before, inner);
                    await db.SaveChangesAsync(inner);
                    return true;
                },
                ct);
            return new Result(done.Refusal);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile();
        }
    }

    private async Task TellAsync(ResearchQuestion question, QuestionStatus before, CancellationToken ct)
    {
        if (question.Status == before || question.Status is not (QuestionStatus.InReview or QuestionStatus.Open) || before is QuestionStatus.Watch or QuestionStatus.Filled)
        {
            return;
        }

        var ids = question.Needs.Select(n => n.JoinRequestId).ToList();
        foreach (var need in await db.JoinRequests.AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Reference).ToListAsync(ct))
        {
            // Whoever left is written to no more.
            if (need.Status is JoinRequestStatus.Withdrawn)
            {
                continue;
            }

            if (question.Status is QuestionStatus.InReview)
            {
                letters.PostReview(question, need, links.Add(question.Id, need.Id));
            }
            else
            {
                letters.PostOpened(question, need);
            }
        }
    }

    private sealed record NeedsFound(IReadOnlyList<JoinRequestId> Ids);

    /// <summary>The needs that these references name: taken on, and told in words.</summary>
    private async Task<Result<NeedsFound>> NeedsAsync(IReadOnlyList<string> references, CancellationToken ct)
    {
        var found = await (
            from request in db.JoinRequests
            join need in db.KnowledgeNeeds on request.Id equals need.JoinRequestId
            where references.Contains(request.Reference) && request.Status == JoinRequestStatus.TakenOn
            select new { request.Id, request.Reference }).ToListAsync(ct);
        var missing = references.Except(found.Select(f => f.Reference), StringComparer.Ordinal).ToList();
        return missing.Count > 0 ? new UnknownNeeds(missing) : new NeedsFound([.. found.Select(f => f.Id)]);
    }
}

/// <summary>No question has this reference.</summary>
public sealed record NoSuchQuestion() : Refusal("Cette question n’existe pas.");

/// <summary>References that name no need taken on.</summary>
public sealed record UnknownNeeds(IReadOnlyList<string> References)
    : Refusal($"Aucun besoin pris en charge n’a cette référence : {string.Join(", ", References)}. Prenez d’abord la demande en charge.");
