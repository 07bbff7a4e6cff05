using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>Ends redirections before their outcome: taken back by the structure, or called off by the desk. Access ends at once.</summary>
public sealed class EndReferrals(UnivAssoDb db, ReferralChange change, ReferralCaseDoor door, SendNext sending, TimeProvider clock)
{
    /// <summary>Everything that is still open for a structure of a case, because it left the case or took its request back.</summary>
    public Task<Result<int>> WithdrawAsync(Guid caseId, Guid structureId, Actor by, CancellationToken ct) => change.RunAsync(
        async inner => await WithdrawAllAsync(
            await db.Referrals.Where(r => r.CaseId == caseId && r.StructureId == structureId).OrderBy(r => r.Id).ToListAsync(inner), by, inner),
        ct);

    /// <summary>Everything that is still open of one proposal, from the structure's own page.</summary>
    public Task<Result<int>> WithdrawProposalAsync(Guid proposalId, Actor by, CancellationToken ct) =>
        change.RunAsync(async inner => await WithdrawAllAsync(await change.ProposalAsync(proposalId, inner), by, inner), ct);

    /// <summary>One redirection, by the desk, which says why.</summary>
    public Task<Result<int>> CallOffAsync(ReferralId id, string? because, Actor by, CancellationToken ct) => change.RunAsync(
        async inner =>
        {
            if (await db.Referrals.SingleOrDefaultAsync(r => r.Id == id, inner) is not { } referral)
            {
                return new NoSuchReferral();
            }

            return await EndAsync(
                referral, ReferralNews.CalledOff, r => r.CallOff(ReferralParty.Desk, because, by, clock.GetUtcNow()), by, inner);
        },
        ct);

    /// <summary>What was agreed to but not sent is no longer needed once somebody has helped.</summary>
    public async Task<Result<int>> SpareTheOthersAsync(Referral helped, CancellationToken ct)
    {
        var spared = 0;
        foreach (var other in (await change.ProposalAsync(helped.ProposalId, ct)).Where(r => r.Status is ReferralStatus.AgreedByStructure))
        {
            var result = await EndAsync(
                other, ReferralNews.CalledOff, r => r.CallOff(ReferralParty.Portal, null, Actor.System, clock.GetUtcNow()), Actor.System, ct);
            if (result.Refusal is { } refusal)
            {
                return refusal;
            }

            spared++;
        }

        return spared;
    }

    private async Task<Result<int>> WithdrawAllAsync(IReadOnlyList<Referral> referrals, Actor by, CancellationToken ct)
    {
        var withdrawn = 0;
        foreach (var referral in referrals.Where(r => r.IsOpen))
        {
            var result = await EndAsync(referral, ReferralNews.Withdrawn, r => r.Withdraw(by, clock.GetUtcNow()), by, ct);
            if (result.Refusal is { } refusal)
            {
                return refusal;
            }

            withdrawn++;
        }

        return withdrawn;
    }

    private async Task<Result<int>> EndAsync(Referral referral, ReferralNews news, Func<Referral, Result> end, Actor by, CancellationToken ct)
    {
        if (end(referral).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await door.Cases.FindAsync(referral.CaseId, ct) is { } @case)
        {
            await sending.CloseToTargetAsync(referral, @case, ct);
        }

        return (await change.TellAsync(referral, news, by, clock.GetUtcNow(), ct)).Refusal is { } undone ? undone : 1;
    }
}
