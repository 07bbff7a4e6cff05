using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>Proposes what follows to every structure that takes part: one transaction holds the proposal, its letters and its reminders.</summary>
public sealed class ProposeDecision(
    ChangeDlaRequest change, UnivAssoDb db, DlaDecisionLetters letters, DecisionTasks tasks, Secrets secrets, IOptions<UnivAssoOptions> options)
{
    public Task<Result<DlaRequestId>> HandleAsync(string reference, DecisionForm form, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        form.Version,
        by.Id,
        async (turn, inner) =>
        {
            if (form.ToProposal() is not { } proposal)
            {
                return new OutcomeMissing();
            }

            if (!await AreOfferedAsync(proposal.Actors, inner))
            {
                return new ActorIsArchived();
            }

            var request = turn.Request;
            var tokens = request.Participations.Where(p => p.TakesPart).ToDictionary(p => p.Id, _ => secrets.NewToken());
            var proposed = request.Propose(
                proposal,
                tokens.ToDictionary(t => t.Key, t => Secrets.Hash(t.Value)),
                TimeSpan.FromMinutes(options.Value.UndoMinutes),
                by,
                turn.Now);
            if (proposed.Refusal is { } refusal)
            {
                return refusal;
            }

            await letters.PostProposalAsync(request, proposed.Value, tokens, inner);
            tasks.Plan(proposed.Value);
            return Result.Done;
        },
        ct);

    /// <summary>Takes a proposal back while none of its letters has left.</summary>
    public Task<Result<DlaRequestId>> TakeBackAsync(string reference, int version, IntakeDecisionId decision, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        version,
        by.Id,
        async (turn, inner) =>
        {
            if (turn.Request.TakeBackProposal(decision, by, turn.Now).Refusal is { } refusal)
            {
                return refusal;
            }

            // A letter in the hands of the worker may have reached its server: the condition is in the statement that removes them.
            var key = DlaDecisionLetters.KeyOf(decision);
            var expected = turn.Request.Decisions.Single(d => d.Id == decision).Positions.Count;
            var removed = await db.OutboxMails
                .Where(m => m.Key.StartsWith(key) && m.SentAt == null && (m.LeasedUntil == null || m.LeasedUntil < turn.Now))
                .ExecuteDeleteAsync(inner);
            return removed == expected ? Result.Done : new ProposalGone();
        },
        ct);

    private async Task<bool> AreOfferedAsync(IReadOnlyList<Guid> actors, CancellationToken ct)
    {
        var ids = actors.Select(a => new ResourceActorId(a)).ToList();
        var found = await db.ResourceActors.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        return found.Count(a => a.IsOffered) == ids.Count;
    }
}

public sealed record OutcomeMissing() : Refusal("Choisissez ce que vous proposez.");
