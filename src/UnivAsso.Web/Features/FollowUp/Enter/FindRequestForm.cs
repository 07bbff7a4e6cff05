using FluentValidation;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>What somebody types to find a request again.</summary>
public sealed record FindRequestForm
{
    public string? Reference { get; init; }

    public string? Email { get; init; }
}

public sealed class FindRequestFormValidator : AbstractValidator<FindRequestForm>
{
    public FindRequestFormValidator()
    {
        RuleFor(f => f.Reference).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Indiquez la référence de la demande, par exemple B-26-0417-K.")
            .Must(r => Reference.TryParse(r, out _))
            .WithMessage("Vérifiez la référence : une lettre, l’année, un numéro et une lettre, par exemple B-26-0417-K.");
        RuleFor(f => f.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Indiquez l’adresse électronique donnée dans la demande.")
            .Must(e => EmailAddress.TryParse(e, out _))
            .WithMessage("Indiquez une adresse électronique complète, par exemple prenom@exemple.fr.");
    }
}
