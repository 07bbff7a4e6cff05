using FluentValidation;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What may be shown, and who may write. Nothing shows a name unless it was chosen.</summary>
public sealed record VisibilityForm
{
    public string? Visibility { get; init; } = nameof(PublicVisibility.Anonymous);

    public string? ContactBy { get; init; } = "coordination";

    public PublicVisibility ToVisibility() => Visibility switch
    {
        nameof(PublicVisibility.Named) => PublicVisibility.Named,
        nameof(PublicVisibility.Nothing) => PublicVisibility.Nothing,
        _ => PublicVisibility.Anonymous,
    };
}

public sealed class VisibilityFormValidator : AbstractValidator<VisibilityForm>
{
    public VisibilityFormValidator()
    {
        RuleFor(f => f.Visibility)
            .Must(AssociationChoices.Visibilities.Holds).WithMessage("Choisissez ce qui peut être rendu public.");
        RuleFor(f => f.ContactBy)
            .Must(AssociationChoices.Contacts.Holds).WithMessage("Choisissez qui peut vous contacter.");
    }
}
