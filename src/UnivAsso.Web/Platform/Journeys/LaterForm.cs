using FluentValidation;
using UnivAsso.Domain.Common.Contact;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>« Continuer plus tard »: where to mail the link of the draft.</summary>
public sealed record LaterForm
{
    public string? Brouillon { get; init; }

    public string? Email { get; init; }
}

public sealed class LaterFormValidator : AbstractValidator<LaterForm>
{
    public LaterFormValidator() => RuleFor(f => f.Email)
        .Must(e => EmailAddress.TryParse(e, out _))
        .WithMessage("Indiquez une adresse électronique, par exemple prenom@exemple.fr.");
}

/// <summary>The page « Continuer plus tard ».</summary>
public sealed record LaterPage(Journey Journey, string Handle, string ContinueAddress, DateTimeOffset KeptUntil, LaterForm Form);
