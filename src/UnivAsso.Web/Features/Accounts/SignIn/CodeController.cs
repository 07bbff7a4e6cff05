using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.SignIn;

/// <summary>The second door: the code of the application, or a recovery code.</summary>
[Route("connexion/code")]
[Allow<Anyone>]
public sealed class CodeController(OpenSession openSession) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? retour) =>
        await openSession.WaitingForCodeAsync() is null ? LocalRedirect("/connexion") : View("Code", new CodeForm { Retour = retour });

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> SignIn(CodeForm form, CancellationToken ct)
    {
        if (await openSession.WaitingForCodeAsync() is not { } user)
        {
            return LocalRedirect("/connexion");
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Code", form);
        }

        if (await openSession.WithCodeAsync(user, form.Code!, SecuritySetup.ClientOf(HttpContext), ct) is SignInStep.Open)
        {
            return LocalRedirect(ReturnAddress.Of(Url, form.Retour));
        }

        ModelState.AddModelError(nameof(form.Code), SignInWords.CodeRefused);
        return this.Refill("Code", form);
    }
}

/// <summary>The code typed, and where the person was going.</summary>
public sealed record CodeForm
{
    public string? Code { get; init; }

    public string? Retour { get; init; }
}

internal sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    private const int Longest = 40;

    public CodeFormValidator() => RuleFor(f => f.Code)
        .Must(code => Secrets.CleanCode(code).Length > 0 && code!.Length <= Longest)
        .WithMessage("Indiquez le code à 6 chiffres de votre application, ou un code de secours.");
}
