using System.Linq.Expressions;
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

    /// <summary>Thinks of people for a question that seeks a team: all of them, or nobody when one cannot be thought of.</summary>
    /// <param name="question">The reference of the question.</param>
    /// <param name="people">The references of their profiles, each with the rule that excludes it, if any.</param>
    /// <param name="intent">What is said of them.</param>
    /// <param name="because">Why such a rule is passed over.</param>
    /// <param name="by">Who thinks of them.</param>
    /// <param name="ct">The end of the request.</param>
    public Task<Result<IReadOnlyList<PairId>>> PrepareAsync(
        string question, IReadOnlyList<(string Person, string? Rule)> people, PairIntent intent, string? because, Actor by, CancellationToken ct) => TryAsync<IReadOnlyList<PairId>>(
            async inner =>
            {
                List<PairId> prepared = [];
                foreach (var (person, rule) in people)
                {
                    (string, string?)? passed = rule is null ? null : (rule, because);
                    var begun = await BeginAsync(
                        question,
                        r => r.Reference == person && r.Kind == JoinRequestKind.Research
                            && r.Status != JoinRequestStatus.Withdrawn && r.Status != JoinRequestStatus.NotRetained && r.Status != JoinRequestStatus.Redirected,
                        (pair, questionId, researcherId, now) => pair is null
                            ? Pair.Prepare(PairId.New(now), questionId, researcherId, intent, passed, by, now)
                            : PairWorkflow.Moves.Allows(pair.Status, PairAct.PrepareAgain, PairParty.Coordination)
                                ? After(pair.PrepareAgain(intent, passed, by, now), pair)
                                : new AlreadyPaired(),
                        inner);
                    if (begun.Refusal is { } refusal)
                    {
                        return new NotPrepared(person, rule, refusal);
                    }

                    prepared.Add(begun.Value);
                }

                return prepared;
            },
            ct);

    /// <summary>A signed-in person offers to answer an open question, with the profile of their account.</summary>
    public Task<Result<PairId>> OfferAsync(string question, Guid accountId, string? message, Actor by, CancellationToken ct) => TryAsync<PairId>(
        inner => BeginAsync(
            question,
            r => r.AccountId == accountId && r.Kind == JoinRequestKind.Research && r.Status == JoinRequestStatus.TakenOn,
            (pair, questionId, researcherId, now) => pair switch
            {
                null => Pair.Offer(PairId.New(now), questionId, researcherId, message, by, now),
                { Status: PairStatus.Sent or PairStatus.Expired or PairStatus.ToDiscuss } => After(pair.SayInterested(message, PairParty.Person, by, now), pair),
                { Status: PairStatus.Proposed or PairStatus.Interested or PairStatus.Presented or PairStatus.Confirmed } => pair,
                _ => After(pair.OfferAgain(message, by, now), pair),
            },
            inner),
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

            if (!sides.SeeksTeam)
            {
                return new QuestionSeeksNobody();
            }

            if (!sides.PersonIsHere)
            {
                return new PersonLeft();
            }

            var written = pair.Write(whyYou, by, now);
            var questionPlaces = await db.Pairs.Where(p => p.QuestionId == pair.QuestionId && p.QuestionPlace != null).Select(p => p.QuestionPlace!.Value).ToListAsync(inner);
            var personPlaces = await db.Pairs.Where(p => p.ResearcherId == pair.ResearcherId && p.PersonPlace != null).Select(p => p.PersonPlace!.Value).ToListAsync(inner);
            return written.IsDone ? pair.Send(questionPlaces, personPlaces, by, now) : written;
        },
        ct);

    /// <summary>Lets one of the two sides answer; what others did meanwhile takes nothing away.</summary>
    public Task<Result> AnswerAsync(PairId id, Func<Pair, PairSides, DateTimeOffset, Result> act, CancellationToken ct) => RunAsync(id, act, ct);

    private static Result<Pair> After(Result done, Pair pair) => done.Refusal is { } refusal ? refusal : pair;

    private async Task<Result<PairId>> BeginAsync(
        string question,
        Expression<Func<JoinRequest, bool>> who,
        Func<Pair?, ResearchQuestionId, ResearcherId, DateTimeOffset, Result<Pair>> begin,
        CancellationToken ct)
    {
        var asked = await db.ResearchQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Reference == question, ct);
        var person = await db.JoinRequests.AsNoTracking().Where(who).OrderByDescending(r => r.ReceivedAt).Select(r => r.ResearcherId).FirstOrDefaultAsync(ct);
        if (asked is null || person is not { } researcher)
        {
            return new NoSuchPair();
        }

        if (asked.Status is not (QuestionStatus.Open or QuestionStatus.Watch))
        {
            return new QuestionSeeksNobody();
        }

        var known = await db.Pairs.Include(p => p.Associations).SingleOrDefaultAsync(p => p.QuestionId == asked.Id && p.ResearcherId == researcher, ct);
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

        telling.Tell(begun.Value, before, (await reading.SidesAsync(begun.Value, ct))!, introduced: []);
        await db.SaveChangesAsync(ct);
        return begun.Value.Id;
    }

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
                telling.Tell(pair, before, sides, introduced);
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

/// <summary>Somebody cannot be thought of, and so nobody was.</summary>
public sealed record NotPrepared(string Person, string? Rule, Refusal Because) : Refusal($"{Person} : {(Because is OverrideReasonMissing ? Rule + " " : string.Empty)}{Because.Message}");
