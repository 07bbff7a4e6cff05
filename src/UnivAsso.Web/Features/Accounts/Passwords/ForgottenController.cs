using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>Asks for a link by mail; the answer is the same whether the account exists or not.</summary>
[Route("mot-de-passe-oublie")]
[Allow<Anyone>]
public sealed class ForgottenController(PasswordChange passwords) : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Forgotten", new ForgottenForm());

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Ask(ForgottenForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("Forgotten", form);
        }

        await passwords.AskAsync(EmailAddress.Parse(form.Email!).Value, ct);
        return LocalRedirect("/mot-de-passe-oublie/courriel-envoye");
    }

    [HttpGet("courriel-envoye")]
    public IActionResult Sent() => View("ForgottenSent");
}

/// <summary>The address to which the link goes.</summary>
public sealed record ForgottenForm
{
    public string? Email { get; init; }
}

internal sealed class ForgottenFormValidator : AbstractValidator<ForgottenForm>
{
    public ForgottenFormValidator() => RuleFor(f => f.Email)
        .Must(email => EmailAddress.TryParse(email, out _))
        .WithMessage("Indiquez l’adresse électronique de votre compte, comme prenom@exemple.fr.");
}
