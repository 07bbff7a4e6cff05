using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals.Consent;

/// <summary>Keeps the answer of a structure to a proposal; a yes is passed on at once to the first actor agreed to.</summary>
public sealed class AnswerProposal(
    UnivAssoDb db, ReferralChange change, ReferralCaseDoor door, ReferralLinks links, ReferralLetters letters, ReferralTasks tasks, SendNext sending,
    TimeProvider clock)
{
    /// <summary>What the page shows; nothing when the proposal or its case is gone.</summary>
    public async Task<ConsentPage?> OpenAsync(Guid proposalId, string address, ConsentForm form, CancellationToken ct)
    {
        var referrals = await db.Referrals.AsNoTracking().Where(r => r.ProposalId == proposalId).OrderBy(r => r.Rank).ToListAsync(ct);
        if (referrals.Count == 0
            || await door.Cases.FindAsync(referrals[0].CaseId, ct) is not { } @case
            || @case.Structure(referrals[0].StructureId) is not { } structure)
        {
            return null;
        }

        var ids = referrals.Select(r => r.ActorId).ToList();
        var actors = await db.ResourceActors.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return new ConsentPage(form)
        {
            Address = address,
            Case = @case,
            Structure = structure,
            Proposed = [.. referrals.Select(r => new ProposedActor(r, actors[r.ActorId]))],
            Now = clock.GetUtcNow(),
        };
    }

    public Task<Result<int>> HandleAsync(Guid proposalId, ConsentForm form, CancellationToken ct) => change.RunAsync<int>(
        async inner =>
        {
            if (await OpenAsync(proposalId, string.Empty, form, inner) is not { } page)
            {
                return new NoSuchReferral();
            }

            if (!page.AwaitsAnswer)
            {
                // Sent twice: the first answer stands, and the page shows it.
                return 0;
            }

            if (page.Print != form.Seen)
            {
                return new ChangedMeanwhile();
            }

            return await AnswerAsync(await change.ProposalAsync(proposalId, inner), page, inner);
        },
        ct);

    private async Task<Result<int>> AnswerAsync(List<Referral> referrals, ConsentPage page, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var by = new Actor(ActorKind.Requester, page.Structure.Id, page.Structure.PersonName);
        var asked = referrals.Where(r => r.Status is ReferralStatus.Prepared).ToList();
        var wanted = page.HasChoice && page.Answer != ConsentForm.No ? asked.Where(r => page.Wanted.Contains(r.Id.Value)).ToList() : asked;
        if (wanted.Count == 0)
        {
            return new NobodyWanted();
        }

        var answered = 0;
        var kept = new List<(Referral, ResourceActor)>();
        foreach (var referral in asked)
        {
            var actor = page.Proposed.Single(p => p.Referral.Id == referral.Id).Actor;
            var (result, news) = Answer(referral, actor, wanted.Contains(referral), page, by, now);
            if (result.Refusal is { } refusal)
            {
                return refusal;
            }

            if (news is ReferralNews.StructureContacts)
            {
                kept.Add((referral, actor));
                tasks.PlanFeedback(referral, now);
            }

            if ((await change.TellAsync(referral, news, by, now, ct, m => m with { BackToOfficer = page.Answer == ConsentForm.No })).Refusal is { } undone)
            {
                return undone;
            }

            answered++;
        }

        if (kept.Count > 0)
        {
            letters.PostHowToReach(page.Case, page.Structure, kept, links.Add(ReferralLinkPurpose.Structure, page.First.ProposalId));
        }

        if (await sending.FindAsync(page.First.ProposalId, ct) is { } next
            && (await sending.SendAsync(next, null, page.Case, ReferralParty.Portal, Actor.System, ct)).Refusal is { } notSent)
        {
            return notSent;
        }

        return answered;
    }

    private static (Result Result, ReferralNews News) Answer(
        Referral referral, ResourceActor actor, bool isWanted, ConsentPage page, Actor by, DateTimeOffset now)
    {
        if (page.Answer == ConsentForm.No)
        {
            return (referral.Decline(page.Reason, FrenchText.CleanText(page.ReasonText), by, now), ReferralNews.DeclinedByStructure);
        }

        if (!isWanted)
        {
            return (referral.Decline(ReferralReason.OtherChosen, null, by, now), ReferralNews.DeclinedByStructure);
        }

        return page.Answer == ConsentForm.PassOn && actor.CanReceive
            ? (referral.Agree(page.Scope, page.Structure, by, now), ReferralNews.AgreedByStructure)
            : (referral.ContactThemselves(by, now), ReferralNews.StructureContacts);
    }
}

public sealed record NobodyWanted() : Refusal("Cochez au moins un acteur, ou répondez non.");
