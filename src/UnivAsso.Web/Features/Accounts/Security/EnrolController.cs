using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.SecondFactor;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Security;

/// <summary>Sets up the second factor: a key to scan, a code to give back, recovery codes to keep.</summary>
[Route("espace/securite")]
[Allow<SignedIn>]
public sealed class EnrolController(UserManager<User> users, Enrolment enrolment) : AccountController(users)
{
    private const string CodesKey = "RecoveryCodes";

    [HttpPost("application")]
    public async Task<IActionResult> Start()
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled)
        {
            return LocalRedirect("/espace/securite");
        }

        await enrolment.StartAsync(me);
        return LocalRedirect("/espace/securite/application");
    }

    [HttpGet("application")]
    public async Task<IActionResult> Show() =>
        await enrolment.KeyAsync(await MeAsync()) is { } key ? View("Enrol", new EnrolPage { Key = key }) : LocalRedirect("/espace/securite");

    [HttpPost("application/confirmer")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Confirm(EnrolForm form, CancellationToken ct)
    {
        var me = await MeAsync();
        if (await enrolment.KeyAsync(me) is not { } key)
        {
            return LocalRedirect("/espace/securite");
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Enrol", new EnrolPage { Key = key });
        }

        if (await enrolment.ConfirmAsync(me, form.Code!, User.Actor, ct) is { } codes)
        {
            TempData[CodesKey] = codes.ToArray();
            return LocalRedirect("/espace/securite/codes");
        }

        ModelState.AddModelError(nameof(form.Code), "Vérifiez le code que montre l’application, et l’heure de votre téléphone.");
        return this.Refill("Enrol", new EnrolPage { Key = key });
    }

    /// <summary>Shown once: the message that carries the codes is read and gone.</summary>
    [HttpGet("codes")]
    public IActionResult Codes() => TempData[CodesKey] is string[] codes ? View("Codes", codes) : LocalRedirect("/espace/securite");
}

/// <summary>The first code of the application.</summary>
public record EnrolForm
{
    public string? Code { get; init; }
}

/// <summary>The form, with the key to scan.</summary>
public sealed record EnrolPage : EnrolForm
{
    public required EnrolmentKey Key { get; init; }
}

internal sealed class EnrolFormValidator : AbstractValidator<EnrolForm>
{
    public EnrolFormValidator() => RuleFor(f => f.Code)
        .Must(code => Secrets.CleanCode(code).Length == Totp.Digits)
        .WithMessage("Indiquez les 6 chiffres que montre l’application.");
}
