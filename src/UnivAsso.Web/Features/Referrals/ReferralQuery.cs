using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>One redirection of a case, as its officer reads it.</summary>
public sealed record ReferralLine
{
    public required ReferralId Id { get; init; }

    public required Guid ProposalId { get; init; }

    public required Guid StructureId { get; init; }

    public required int Rank { get; init; }

    public required ResourceActorId ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string Why { get; init; }

    public required ReferralStatus Status { get; init; }

    public required DateTimeOffset StatusSince { get; init; }

    public required DateTimeOffset PreparedAt { get; init; }

    public required DataScope Scope { get; init; }

    /// <summary>The reason of a « no », in words.</summary>
    public required string? Reason { get; init; }

    public required ReferralOutcome? Outcome { get; init; }

    public required ReferralFeedback? Feedback { get; init; }

    /// <summary>The day from which the answer awaited is late.</summary>
    public required DateOnly? SilentFrom { get; init; }

    public required bool IsSilent { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>Whether somebody else that the structure agreed to can be tried now.</summary>
    public required bool CanGoOn { get; init; }
}

/// <summary>Reads the redirections of a case, in the order in which they were proposed.</summary>
public sealed class ReferralQuery(UnivAssoDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ReferralLine>> ForCaseAsync(Guid caseId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var referrals = await db.Referrals.AsNoTracking()
            .Where(r => r.CaseId == caseId)
            .OrderBy(r => r.PreparedAt).ThenBy(r => r.ProposalId).ThenBy(r => r.Rank)
            .ToListAsync(ct);
        return [.. referrals.Select(r => LineOf(r, referrals, now))];
    }

    private static ReferralLine LineOf(Referral referral, List<Referral> all, DateTimeOffset now) => new()
    {
        Id = referral.Id,
        ProposalId = referral.ProposalId,
        StructureId = referral.StructureId,
        Rank = referral.Rank,
        ActorId = referral.ActorId,
        ActorName = referral.ActorName,
        Why = referral.Why,
        Status = referral.Status,
        StatusSince = referral.StatusSince,
        PreparedAt = referral.PreparedAt,
        Scope = referral.Scope,
        Reason = ReferralWords.ReasonOf(referral),
        Outcome = referral.Outcome,
        Feedback = referral.Feedback,
        SilentFrom = referral.SilentFrom,
        IsSilent = referral.IsSilent(now),
        IsOpen = referral.IsOpen,
        CanGoOn = CanGoOn(referral, all, now),
    };

    // While one actor has the matter in hand, nobody else is tried.
    private static bool CanGoOn(Referral referral, List<Referral> all, DateTimeOffset now)
    {
        var together = all.Where(r => r.ProposalId == referral.ProposalId).ToList();
        return together.Exists(r => r.Status is ReferralStatus.AgreedByStructure)
            && !together.Exists(r => r.IsInTargetsHands && !r.IsSilent(now))
            && (!referral.IsOpen || referral.Status is ReferralStatus.AgreedByStructure || referral.IsSilent(now));
    }
}
