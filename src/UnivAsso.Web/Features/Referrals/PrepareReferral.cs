using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>Whom an officer proposes to a structure of a case, the one to try first in front.</summary>
public sealed record ReferralProposal(Guid CaseId, Guid StructureId, IReadOnlyList<ResourceActorId> Actors, string? Why)
{
    /// <summary>The text that the structure may let us pass on.</summary>
    public string? NeedText { get; init; }
}

/// <summary>Proposes one to three actors to a structure and asks for its agreement. Nothing is passed on.</summary>
public sealed class PrepareReferral(
    UnivAssoDb db,
    ReferralChange change,
    ReferralCaseDoor door,
    ReferralLinks links,
    ReferralTasks tasks,
    ReferralLetters letters,
    TimeProvider clock)
{
    /// <summary>The id that the redirections proposed together have in common.</summary>
    public Task<Result<Guid>> HandleAsync(ReferralProposal proposal, Actor by, CancellationToken ct) =>
        change.RunAsync(inner => ProposeAsync(proposal, by, inner), ct);

    private async Task<Result<Guid>> ProposeAsync(ReferralProposal proposal, Actor by, CancellationToken ct)
    {
        var ids = proposal.Actors.Distinct().ToList();
        if (ids.Count is 0 or > Referral.MostTogether)
        {
            return new NobodyProposed();
        }

        if (FrenchText.CleanText(proposal.Why) is not { Length: <= Referral.WhyMaxLength } why)
        {
            return new WhyMissing();
        }

        if (await door.Cases.FindAsync(proposal.CaseId, ct) is not { } @case || @case.Structure(proposal.StructureId) is not { } structure)
        {
            return new NoSuchCase();
        }

        var actors = await db.ResourceActors.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        if (ids.Exists(id => !actors.TryGetValue(id, out var actor) || !actor.IsOffered))
        {
            return new ActorIsArchived();
        }

        if (await OpenTowardsAsync(proposal, ids, ct) is { } already)
        {
            return new AlreadyProposed(already);
        }

        var now = clock.GetUtcNow();
        var proposalId = Guid.CreateVersion7(now);
        var need = FrenchText.CleanText(proposal.NeedText ?? @case.Need);
        var proposed = ids.Select((id, index) => Referral.Prepare(
            ReferralId.New(now),
            new ReferralDraft(
                proposal.CaseId, proposal.StructureId, proposalId, index + 1, id, actors[id].Name, why,
                need is { Length: > Referral.NeedMaxLength } ? need[..Referral.NeedMaxLength] : need),
            by,
            now)).ToList();
        db.Referrals.AddRange(proposed);
        tasks.PlanProposal(proposalId, now);
        letters.PostProposed(@case, structure, proposed, links.Add(ReferralLinkPurpose.Structure, proposalId));
        return proposalId;
    }

    private async Task<string?> OpenTowardsAsync(ReferralProposal proposal, List<ResourceActorId> ids, CancellationToken ct) =>
        (await db.Referrals.AsNoTracking()
            .Where(r => r.CaseId == proposal.CaseId && r.StructureId == proposal.StructureId && ids.Contains(r.ActorId))
            .ToListAsync(ct))
        .Find(r => r.IsOpen)?.ActorName;
}
