using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Features.Accounts.Opening;
using UnivAsso.Web.Features.Accounts.Space;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.Accounts;

/// <summary>Opens an account for a colleague, who chooses the password.</summary>
[Route("administration/comptes/inviter")]
[Allow<Platform.Security.Administration>]
public sealed class InviteController(AccountOpening opening) : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Invite", new InviteForm());

    [HttpPost("")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("Invite", form);
        }

        var invited = await opening.InviteAsync(
            EmailAddress.Parse(form.Email!).Value,
            FrenchText.CleanLine(form.FirstName)!,
            FrenchText.CleanLine(form.LastName)!,
            [.. Roles.All.Intersect(form.Roles!)],
            User.Actor,
            ct);
        if (invited.Refusal is { } refusal)
        {
            return this.Refused("Invite", form, refusal, nameof(form.Email));
        }

        this.SayDone("Le compte est créé. L’invitation part dans quelques instants.");
        return LocalRedirect($"/administration/comptes/{invited.Value}");
    }
}

/// <summary>Whom to invite, and what for.</summary>
public sealed record InviteForm
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public string[]? Roles { get; init; }
}

internal sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(f => f.FirstName).PersonName("Indiquez son prénom.");
        RuleFor(f => f.LastName).PersonName("Indiquez son nom.");
        RuleFor(f => f.Email)
            .Must(email => EmailAddress.TryParse(email, out _))
            .WithMessage("Indiquez son adresse électronique, comme prenom@exemple.fr.");
        RuleFor(f => f.Roles)
            .Must(roles => roles is not null && Roles.All.Intersect(roles).Any())
            .WithMessage("Choisissez au moins un rôle.");
    }
}
