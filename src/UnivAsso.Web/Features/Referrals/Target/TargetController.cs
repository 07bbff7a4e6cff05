using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals.Target;

/// <summary>
/// The page of an actor to whom a structure was directed, opened by a mailed link. « Bien reçu » is a button: a mail filter that opens
/// every link answers nothing.
/// </summary>
[Route(ReferralLinks.TargetRoute)]
[Allow<Anyone>]
public sealed class TargetController(ReferralLinks links, AnswerReferral answers, TimeProvider clock) : LinkController
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (_, page, problem) = await OpenAsync(jeton, new TargetForm(), ct);
        return problem ?? View("Target", page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, TargetForm form, CancellationToken ct)
    {
        var (id, page, problem) = await OpenAsync(jeton, form, ct);
        if (problem is not null)
        {
            return problem;
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Target", page!);
        }

        var result = await answers.HandleAsync(id, form, ct);
        if (result.Refusal is { } refusal)
        {
            ModelState.Remove(nameof(form.Version));
            var (_, latest, gone) = await OpenAsync(jeton, form, ct);
            return gone ?? Again("Target", latest!, refusal);
        }

        this.SayDone(DoneWords(result.Value));
        return LocalRedirect(page!.Address);
    }

    private static string DoneWords(ReferralStatus status) => status switch
    {
        ReferralStatus.Seen => "C’est noté : vous avez bien reçu cette orientation.",
        ReferralStatus.Taken => "Merci. La structure sait que vous allez la contacter.",
        ReferralStatus.NotForUs => "C’est noté. Nous cherchons ailleurs sans attendre.",
        _ => "C’est noté, merci.",
    };

    private async Task<(ReferralId Id, TargetPage? Page, IActionResult? Problem)> OpenAsync(string token, TargetForm form, CancellationToken ct)
    {
        if (await links.FindAsync(token, ReferralLinkPurpose.Target, ct) is not { } link
            || await answers.FindAsync(ReferralId.From(link.SubjectId), ct) is not var (referral, @case))
        {
            return (default, null, Unknown());
        }

        if (referral.ShownToTarget is not { } data || referral.SentAt is not { } sentAt)
        {
            return (referral.Id, null, Gone("Cette orientation est terminée", WhyOver(referral.Status), @case));
        }

        if (!link.IsOpen(clock.GetUtcNow()))
        {
            return (referral.Id, null, Gone("Ce lien n’est plus valable", "Il a servi trop longtemps. Demandez-en un nouveau au DLA.", @case));
        }

        return (referral.Id, new TargetPage(form)
        {
            Address = ReferralLinks.AddressOf(link.Purpose, token),
            Case = @case,
            Data = data,
            Status = referral.Status,
            StatusSince = referral.StatusSince,
            SentAt = sentAt,
            ActorName = referral.ActorName,
            SilentFrom = referral.SilentFrom,
            Version = referral.Version,
        }, null);
    }

    private static string WhyOver(ReferralStatus status) => status switch
    {
        ReferralStatus.Withdrawn => "La structure a retiré son accord. Ce qu’elle avait transmis n’est plus montré ; merci d’effacer ce que vous en auriez noté.",
        ReferralStatus.NotForUs => "Vous avez répondu que ce n’était pas pour vous. Merci : nous cherchons ailleurs.",
        ReferralStatus.OutcomeKnown => "Merci d’avoir dit ce que cela a donné. Il n’y a plus rien à faire.",
        _ => "Elle a été confiée à quelqu’un d’autre, ou arrêtée. Vous n’avez plus rien à faire.",
    };
}
