using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals.Consent;

/// <summary>The page on which a structure says yes, no, or « nous-mêmes » to a proposal, and takes its agreement back.</summary>
[Route(ReferralLinks.StructureRoute)]
[Allow<Anyone>]
public sealed class ConsentController(ReferralLinks links, AnswerProposal answers, EndReferrals ending, TimeProvider clock) : LinkController
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, new ConsentForm(), ct);
        return problem ?? View("Consent", page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, ConsentForm form, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, form, ct);
        if (problem is not null)
        {
            return problem;
        }

        if (!ModelState.IsValid && page!.AwaitsAnswer)
        {
            return this.Refill("Consent", page);
        }

        var result = await answers.HandleAsync(page!.First.ProposalId, form, ct);
        if (result.Refusal is not { } refusal)
        {
            this.SayDone("Votre réponse est enregistrée.");
            return LocalRedirect(page.Address);
        }

        ModelState.Remove(nameof(form.Seen));
        return refusal is NoSuchReferral || (await OpenAsync(jeton, form, ct)).Page is not { } latest
            ? Unknown()
            : Again("Consent", latest, refusal, refusal is NobodyWanted ? nameof(form.Wanted) : string.Empty);
    }

    /// <summary>Taking an agreement back needs no reason; done twice, nothing more happens.</summary>
    [HttpPost("retirer")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Withdraw([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, new ConsentForm(), ct);
        if (problem is not null)
        {
            return problem;
        }

        var by = new Actor(ActorKind.Requester, page!.Structure.Id, page.Structure.PersonName);
        var result = await ending.WithdrawProposalAsync(page.First.ProposalId, by, ct);
        if (result.Refusal is { } refusal)
        {
            return (await OpenAsync(jeton, new ConsentForm(), ct)).Page is { } latest ? Again("Consent", latest, refusal) : Unknown();
        }

        this.SayDone("Votre accord est retiré. Plus rien n’est montré à personne.");
        return LocalRedirect(page.Address);
    }

    private async Task<(ConsentPage? Page, IActionResult? Problem)> OpenAsync(string token, ConsentForm form, CancellationToken ct)
    {
        if (await links.FindAsync(token, ReferralLinkPurpose.Structure, ct) is not { } link)
        {
            return (null, Unknown());
        }

        if (await answers.OpenAsync(link.SubjectId, ReferralLinks.AddressOf(link.Purpose, token), form, ct) is not { } page)
        {
            return (null, Unknown());
        }

        return link.IsOpen(clock.GetUtcNow())
            ? (page, null)
            : (null, Gone("Ce lien n’est plus valable", "Il a servi trop longtemps. Demandez-en un nouveau à votre DLA.", page.Case));
    }
}
