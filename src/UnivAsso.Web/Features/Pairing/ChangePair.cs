using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>
/// The one way in which a pair changes: the row, the links, the letters and the reminders of a move are one transaction. Of two people at once, one
/// wins and the other is told.
/// </summary>
public sealed class ChangePair(UnivAssoDb db, PairReading reading, TellPair telling, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>Thinks of a person for a question that seeks a team; <paramref name="override"/> tells the rule that excludes them, and why it is passed over.</summary>
    public Task<Result<PairId>> PrepareAsync(
        string question, string person, PairIntent intent, (string Rule, string? Because)? @override, Actor by, CancellationToken ct) =>
        BeginAsync(
            question,
            r => r.Reference == person && r.Kind == JoinRequestKind.Research
                && r.Status != JoinRequestStatus.Withdrawn && r.Status != JoinRequestStatus.NotRetained && r.Status != JoinRequestStatus.Redirected,
            (pair, questionId, researcherId, now) => pair is null
                ? Pair.Prepare(PairId.New(now), questionId, researcherId, intent, @override, by, now)
                : PairWorkflow.Moves.Allows(pair.Status, PairAct.PrepareAgain, PairParty.Coordination)
                    ? After(pair.PrepareAgain(intent, @override, by, now), pair)
                    : new AlreadyPaired(),
            ct);

    /// <summary>A signed-in person offers to answer an open question, with the profile of their account.</summary>
    public Task<Result<PairId>> OfferAsync(string question, Guid accountId, string? message, Actor by, CancellationToken ct) => BeginAsync(
        question,
        r => r.AccountId == accountId && r.Kind == JoinRequestKind.Research && r.Status == JoinRequestStatus.TakenOn,
        (pair, questionId, researcherId, now) => pair switch
        {
            null => Pair.Offer(PairId.New(now), questionId, researcherId, message, by, now),
            { Status: PairStatus.Sent or PairStatus.Expired or PairStatus.ToDiscuss } => After(pair.SayInterested(message, PairParty.Person, by, now), pair),
            { Status: PairStatus.Proposed or PairStatus.Interested or PairStatus.Presented or PairStatus.Confirmed } => pair,
            _ => new AlreadyPaired(),
        },
        ct);

    /// <summary>Lets an act change the pair as it was shown.</summary>
    public Task<Result> HandleAsync(PairId id, int shown, Func<Pair, PairSides, DateTimeOffset, Result> act, CancellationToken ct) =>
        RunAsync(id, (pair, sides, now) => pair.Version != shown ? new ChangedMeanwhile() : act(pair, sides, now), ct);

    /// <summary>Sends the invitation, when the question and the person have a free place each.</summary>
    public Task<Result> SendAsync(PairId id, int shown, string? whyYou, Actor by, CancellationToken ct) => RunAsync(
        id,
        async (pair, sides, now, inner) =>
        {
            if (pair.Version != shown)
            {
                return new ChangedMeanwhile();
            }

            if (!SeeksTeam(sides.Question))
            {
                return new QuestionSeeksNobody();
            }

            var written = pair.Write(whyYou, by, now);
            var questionPlaces = await db.Pairs.Where(p => p.QuestionId == pair.QuestionId && p.QuestionPlace != null).Select(p => p.QuestionPlace!.Value).ToListAsync(inner);
            var personPlaces = await db.Pairs.Where(p => p.ResearcherId == pair.ResearcherId && p.PersonPlace != null).Select(p => p.PersonPlace!.Value).ToListAsync(inner);
            return written.IsDone ? pair.Send(questionPlaces, personPlaces, by, now) : written;
        },
        ct);

    /// <summary>Lets one of the two sides answer; what others did meanwhile takes nothing away.</summary>
    public Task<Result> AnswerAsync(PairId id, Func<Pair, PairSides, DateTimeOffset, Result> act, CancellationToken ct) => RunAsync(id, act, ct);

    /// <summary>Whether a team is still sought.</summary>
    public static bool SeeksTeam(ResearchQuestion question) => question.Status is QuestionStatus.Open or QuestionStatus.Watch;

    private static Result<Pair> After(Result done, Pair pair) => done.Refusal is { } refusal ? refusal : pair;

    private async Task<Result<PairId>> BeginAsync(
        string question,
        System.Linq.Expressions.Expression<Func<JoinRequest, bool>> who,
        Func<Pair?, ResearchQuestionId, ResearcherId, DateTimeOffset, Result<Pair>> begin,
        CancellationToken ct) => await TryAsync<PairId>(
            async inner =>
            {
                var asked = await db.ResearchQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Reference == question, inner);
                var person = await db.JoinRequests.AsNoTracking().Where(who).OrderByDescending(r => r.ReceivedAt).Select(r => r.ResearcherId).FirstOrDefaultAsync(inner);
                if (asked is null || person is not { } researcher)
                {
                    return new NoSuchPair();
                }

                if (!SeeksTeam(asked))
                {
                    return new QuestionSeeksNobody();
                }

                var known = await db.Pairs.Include(p => p.Associations).SingleOrDefaultAsync(p => p.QuestionId == asked.Id && p.ResearcherId == researcher, inner);
                var before = known?.Status;
                var begun = begin(known, asked.Id, researcher, clock.GetUtcNow());
                if (begun.Refusal is { } refusal)
                {
                    return refusal;
                }

                if (known is null)
                {
                    db.Pairs.Add(begun.Value);
                }

                await telling.TellAsync(begun.Value, before, (await reading.SidesAsync(begun.Value, inner))!, introduced: [], inner);
                await db.SaveChangesAsync(inner);
                return begun.Value.Id;
            },
            ct);

    private Task<Result> RunAsync(PairId id, Func<Pair, PairSides, DateTimeOffset, Result> act, CancellationToken ct) =>
        RunAsync(id, (pair, sides, now, _) => Task.FromResult(act(pair, sides, now)), ct);

    private async Task<Result> RunAsync(PairId id, Func<Pair, PairSides, DateTimeOffset, CancellationToken, Task<Result>> act, CancellationToken ct)
    {
        var done = await TryAsync<bool>(
            async inner =>
            {
                if (await db.Pairs.Include(p => p.Associations).SingleOrDefaultAsync(p => p.Id == id, inner) is not { } pair
                    || await reading.SidesAsync(pair, inner) is not { } sides)
                {
                    return new NoSuchPair();
                }

                var (before, open) = (pair.Status, pair.Associations.Where(a => pair.Shows(a.JoinRequestId)).Select(a => a.JoinRequestId).ToList());
                if ((await act(pair, sides, clock.GetUtcNow(), inner)).Refusal is { } refusal)
                {
                    return refusal;
                }

                var introduced = pair.Associations.Select(a => a.JoinRequestId).Where(a => pair.Shows(a) && !open.Contains(a)).ToList();
                await telling.TellAsync(pair, before, sides, introduced, inner);
                await db.SaveChangesAsync(inner);
                return true;
            },
            ct);
        return new Result(done.Refusal);
    }

    /// <summary>Somebody may save in between, or take the same place: the next attempt reads what they wrote, and says what is still possible.</summary>
    private async Task<Result<T>> TryAsync<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.UnlessRefusedAsync(work, ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}

/// <summary>There is no such question, person or pair.</summary>
public sealed record NoSuchPair() : Refusal("Cette personne ou cette question n’existe pas. Vérifiez la référence.");
