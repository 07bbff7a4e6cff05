using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.Passwords;
using UnivAsso.Web.Features.Accounts.SecondFactor;
using UnivAsso.Web.Features.Accounts.SignIn;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Security;

/// <summary>Acts that weaken or renew the second factor: the password is asked again, an open session is not enough.</summary>
[Route("espace/securite")]
[Allow<SignedIn>]
public sealed class ProtectedController(
    UserManager<User> users, Enrolment enrolment, PasswordCheck passwords, SignInThrottle throttle) : AccountController(users)
{
    private const string CodesKey = "RecoveryCodes";

    private static readonly ProtectedAct Disable = new(
        "/espace/securite/desactiver",
        "Désactiver la connexion en deux étapes",
        "Votre mot de passe suffira à ouvrir votre compte. Les rôles qui lisent les demandes d’autres personnes resteront fermés jusqu’à une nouvelle activation.",
        "Désactiver");

    private static readonly ProtectedAct Renew = new(
        "/espace/securite/codes/nouveaux",
        "Obtenir de nouveaux codes de secours",
        "Dix nouveaux codes remplaceront les anciens, qui ne serviront plus.",
        "Obtenir les codes");

    [HttpGet("desactiver")]
    public async Task<IActionResult> ShowDisable() => await ShowAsync(Disable);

    [HttpPost("desactiver")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public Task<IActionResult> DoDisable(PasswordForm form, CancellationToken ct) => DoAsync(Disable, form, async me =>
    {
        await enrolment.RemoveAsync(me, User.Actor, ct);
        this.SayDone("La connexion en deux étapes est désactivée.");
        return "/espace/securite";
    }, ct);

    [HttpGet("codes/nouveaux")]
    public async Task<IActionResult> ShowRenew() => await ShowAsync(Renew);

    [HttpPost("codes/nouveaux")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public Task<IActionResult> DoRenew(PasswordForm form, CancellationToken ct) => DoAsync(Renew, form, async me =>
    {
        TempData[CodesKey] = (await enrolment.RenewCodesAsync(me, User.Actor, ct)).ToArray();
        return "/espace/securite/codes";
    }, ct);

    private async Task<IActionResult> ShowAsync(ProtectedAct act) =>
        (await MeAsync()).TwoFactorEnabled ? View("Protected", new ProtectedPage { Act = act }) : LocalRedirect("/espace/securite");

    private async Task<IActionResult> DoAsync(ProtectedAct act, PasswordForm form, Func<User, Task<string>> done, CancellationToken ct)
    {
        var me = await MeAsync();
        if (!me.TwoFactorEnabled)
        {
            return LocalRedirect("/espace/securite");
        }

        var page = new ProtectedPage { Act = act };
        if (!ModelState.IsValid)
        {
            return this.Refill("Protected", page);
        }

        var (account, place) = ($"password:{me.Id:N}", SecuritySetup.ClientOf(HttpContext));
        if (!throttle.TryBegin(account, place) || !await passwords.MatchesAsync(me, form.Password!, ct))
        {
            ModelState.AddModelError(nameof(form.Password), "Vérifiez votre mot de passe. Après 5 essais, attendez 15 minutes.");
            return this.Refill("Protected", page);
        }

        throttle.Forget(account, place);
        return LocalRedirect(await done(me));
    }
}

/// <summary>An act that asks for the password again, in words.</summary>
public sealed record ProtectedAct(string Address, string Title, string What, string Button);

/// <summary>The password given again.</summary>
public record PasswordForm
{
    public string? Password { get; init; }
}

/// <summary>The form, with the act it confirms.</summary>
public sealed record ProtectedPage : PasswordForm
{
    public required ProtectedAct Act { get; init; }
}

internal sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator() => RuleFor(f => f.Password)
        .Must(password => password is { Length: > 0 and <= PasswordRules.MaxLength })
        .WithMessage("Indiquez votre mot de passe.");
}
