using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Web.Features.Accounts.Passwords;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.SignIn;

/// <summary>The door: address and password.</summary>
[Route("connexion")]
[Allow<Anyone>]
public sealed class SignInController(OpenSession openSession) : Controller
{
    [HttpGet("")]
    public IActionResult Show(string? retour) => User.Identity?.IsAuthenticated is true
        ? LocalRedirect(ReturnAddress.Of(Url, retour))
        : View("SignIn", new SignInForm { Retour = retour });

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("SignIn", form);
        }

        var step = await openSession.WithPasswordAsync(form.Email!, form.Password!, SecuritySetup.ClientOf(HttpContext), ct);
        var address = ReturnAddress.Of(Url, form.Retour);
        switch (step)
        {
            case SignInStep.Open:
                return LocalRedirect(address);
            case SignInStep.CodeNeeded:
                return LocalRedirect($"/connexion/code?{ReturnAddress.QueryKey}={Uri.EscapeDataString(address)}");
            default:
                ModelState.AddModelError(string.Empty, SignInWords.Refused);
                return this.Refill("SignIn", form);
        }
    }
}

/// <summary>What a refused person reads: the same whatever the reason.</summary>
internal static class SignInWords
{
    public const string Refused =
        "Vérifiez l’adresse et le mot de passe. Après 5 essais depuis cet endroit, attendez 15 minutes ou choisissez un nouveau mot de passe.";

    public const string CodeRefused =
        "Vérifiez le code, puis recommencez. Un code ne sert qu’une fois. Après 5 essais depuis cet endroit, attendez 15 minutes.";
}

/// <summary>Address and password, and where the person was going.</summary>
public sealed record SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Retour { get; init; }
}

internal sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    private const int AddressMaxLength = 254;

    public SignInFormValidator()
    {
        RuleFor(f => f.Email)
            .Must(email => !string.IsNullOrWhiteSpace(email) && email.Length <= AddressMaxLength)
            .WithMessage("Indiquez l’adresse électronique de votre compte.");
        RuleFor(f => f.Password)
            .Must(password => password is { Length: > 0 and <= PasswordRules.MaxLength })
            .WithMessage("Indiquez votre mot de passe.");
    }
}
