using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>
/// Passes on to the next actor that the structure agreed to, in its order. Called when the structure agrees, when an actor says no or
/// nothing, and by an officer.
/// </summary>
public sealed class SendNext(
    UnivAssoDb db,
    ReferralChange change,
    ReferralCaseDoor door,
    ReferralLinks links,
    ReferralTasks tasks,
    ReferralLetters letters,
    TimeProvider clock)
{
    /// <summary>Goes on after a redirection that ended, that is silent, or that could not be sent yet; answers the one that was sent.</summary>
    public Task<Result<ReferralId>> HandleAsync(ReferralId after, Actor by, CancellationToken ct) =>
        change.RunAsync(inner => GoOnAsync(after, by, inner), ct);

    /// <summary>The next actor that can be reached, with its redirection; nothing when the officer has to find another way.</summary>
    public async Task<NextReferral?> FindAsync(Guid proposalId, CancellationToken ct)
    {
        foreach (var referral in (await change.ProposalAsync(proposalId, ct)).Where(r => r.Status is ReferralStatus.AgreedByStructure))
        {
            var actor = await db.ResourceActors.AsNoTracking().SingleAsync(a => a.Id == referral.ActorId, ct);
            if (actor.CanReceive)
            {
                return new NextReferral(referral, actor);
            }
        }

        return null;
    }

    /// <summary>Passes on what was agreed, and tells both sides.</summary>
    public async Task<Result> SendAsync(NextReferral next, Referral? before, ReferralCase @case, ReferralParty party, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var referral = next.Referral;
        if (referral.Send(party, by, now).Refusal is { } refusal)
        {
            return refusal;
        }

        tasks.PlanTarget(referral, now);
        tasks.PlanFeedback(referral, now);
        letters.PostToTarget(@case, referral, next.Actor.Email!, links.Add(ReferralLinkPurpose.Target, referral.Id.Value));
        if (@case.Structure(referral.StructureId) is { } structure)
        {
            letters.PostPassedOn(@case, structure, referral, before, links.Add(ReferralLinkPurpose.Structure, referral.ProposalId));
        }

        return await change.TellAsync(referral, ReferralNews.Sent, by, now, ct);
    }

    /// <summary>Closes a silent redirection, tells its actor, and passes on to the next one.</summary>
    public async Task<Result> MoveOnAsync(
        Referral silent, NextReferral next, ReferralCase @case, ReferralParty party, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (silent.MoveOn(party, by, now).Refusal is { } refusal)
        {
            return refusal;
        }

        await CloseToTargetAsync(silent, @case, ct);
        return (await change.TellAsync(silent, ReferralNews.MovedOn, by, now, ct)).Refusal is { } undone
            ? undone
            : await SendAsync(next, silent, @case, party, by, ct);
    }

    /// <summary>Ends the access of an actor and tells it, when it had been written to.</summary>
    public async Task CloseToTargetAsync(Referral ended, ReferralCase @case, CancellationToken ct)
    {
        await links.RevokeOfTargetAsync(ended.Id, ct);
        var email = await db.ResourceActors.Where(a => a.Id == ended.ActorId).Select(a => a.Email).SingleAsync(ct);
        if (ended.SentAt is not null && email is not null)
        {
            letters.PostClosedToTarget(@case, ended, email);
        }
    }

    private async Task<Result<ReferralId>> GoOnAsync(ReferralId after, Actor by, CancellationToken ct)
    {
        if (await db.Referrals.SingleOrDefaultAsync(r => r.Id == after, ct) is not { } last)
        {
            return new NoSuchReferral();
        }

        if (await door.Cases.FindAsync(last.CaseId, ct) is not { } @case)
        {
            return new NoSuchCase();
        }

        var isAwaited = last.Status is ReferralStatus.Sent or ReferralStatus.Seen;
        if (last.IsOpen && !isAwaited && last.Status is not ReferralStatus.AgreedByStructure)
        {
            return new ReferralNotPossible(last.Status);
        }

        if (isAwaited && !last.IsSilent(clock.GetUtcNow()))
        {
            return new NotSilentYet();
        }

        if (await FindAsync(last.ProposalId, ct) is not { } next)
        {
            return new NobodyNext();
        }

        var result = isAwaited
            ? await MoveOnAsync(last, next, @case, ReferralParty.Desk, by, ct)
            : await SendAsync(next, last.Id == next.Referral.Id ? null : last, @case, ReferralParty.Desk, by, ct);
        return result.Refusal is { } refusal ? refusal : next.Referral.Id;
    }
}

/// <summary>Who is written to next.</summary>
public sealed record NextReferral(Referral Referral, ResourceActor Actor);
