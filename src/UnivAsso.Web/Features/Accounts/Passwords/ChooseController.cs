using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>The mailed link: the page shows, its button sets the password.</summary>
[Route("mot-de-passe-oublie/choisir")]
[Allow<Anyone>]
public sealed class ChooseController(PasswordChange passwords) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? jeton) =>
        await passwords.FindAsync(jeton) is { } user ? View("Choose", PageOf(user, jeton)) : NoLonger();

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Choose(ChooseForm form, CancellationToken ct)
    {
        if (await passwords.FindAsync(form.Jeton) is not { } user)
        {
            return NoLonger();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Choose", PageOf(user, form.Jeton));
        }

        var page = PageOf(user, form.Jeton);
        var result = await passwords.ChooseAsync(user, form.Jeton!, form.Password!, ct);
        if (result.Succeeded)
        {
            this.SayDone("Votre mot de passe est enregistré. Vous pouvez vous connecter.");
            return LocalRedirect("/connexion");
        }

        if (result.Errors.Any(e => !e.Code.StartsWith("Password", StringComparison.Ordinal)))
        {
            // Somebody else used the link in between.
            return NoLonger();
        }

        ModelState.AddModelError(nameof(form.Password), result.Errors.First().Description);
        return this.Refill("Choose", page);
    }

    private static ChoosePage PageOf(User user, string? token) =>
        new() { Jeton = token, Email = user.Email!, IsFirst = user.PasswordHash is null };

    private ViewResult NoLonger()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("NoLonger");
    }
}

/// <summary>The chosen password and the secret of the link.</summary>
public record ChooseForm
{
    public string? Jeton { get; init; }

    public string? Password { get; init; }
}

/// <summary>The form, with whose account it is.</summary>
public sealed record ChoosePage : ChooseForm
{
    public required string Email { get; init; }

    /// <summary>The account has no password yet.</summary>
    public required bool IsFirst { get; init; }
}

internal sealed class ChooseFormValidator : AbstractValidator<ChooseForm>
{
    public ChooseFormValidator() => RuleFor(f => f.Password).ChosenPassword();
}
