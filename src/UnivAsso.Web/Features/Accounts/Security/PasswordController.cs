using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.Passwords;
using UnivAsso.Web.Features.Accounts.Sessions;
using UnivAsso.Web.Features.Accounts.SignIn;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Security;

/// <summary>Replaces one's password; the other sessions end.</summary>
[Route("espace/securite/mot-de-passe")]
[Allow<SignedIn>]
public sealed class PasswordController(
    UserManager<User> users, PasswordChange passwords, PortalSignIn session, SignInThrottle throttle) : AccountController(users)
{
    [HttpGet("")]
    public IActionResult Show() => View("Password", new ReplacePasswordForm());

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Replace(ReplacePasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("Password", form);
        }

        var me = await MeAsync();
        var (account, place) = ($"password:{me.Id:N}", SecuritySetup.ClientOf(HttpContext));
        if (!throttle.TryBegin(account, place))
        {
            ModelState.AddModelError(nameof(form.Current), "Attendez 15 minutes avant un nouvel essai.");
            return this.Refill("Password", form);
        }

        var result = await passwords.ReplaceAsync(me, form.Current!, form.Chosen!, User.Actor, ct);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(
                    error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(form.Current) : nameof(form.Chosen), error.Description);
            }

            return this.Refill("Password", form);
        }

        throttle.Forget(account, place);
        await session.RefreshSignInAsync(me);
        this.SayDone("Votre mot de passe est changé. Vos autres sessions s’arrêtent en moins d’une minute.");
        return LocalRedirect("/espace/securite");
    }
}

/// <summary>The current password and the next.</summary>
public sealed record ReplacePasswordForm
{
    public string? Current { get; init; }

    public string? Chosen { get; init; }
}

internal sealed class ReplacePasswordFormValidator : AbstractValidator<ReplacePasswordForm>
{
    public ReplacePasswordFormValidator()
    {
        RuleFor(f => f.Current)
            .Must(password => password is { Length: > 0 and <= PasswordRules.MaxLength })
            .WithMessage("Indiquez votre mot de passe actuel.");
        RuleFor(f => f.Chosen).ChosenPassword();
    }
}
