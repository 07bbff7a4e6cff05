using FluentValidation;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What may be shown, and who may write. Nothing shows a name unless it was chosen.</summary>
public sealed record VisibilityForm
{
    public const string CoordinationOnly = "coordination";
    public const string AfterAgreement = "apres-accord";

    public string? Visibility { get; init; } = nameof(PublicVisibility.Anonymous);

    public string? ContactBy { get; init; } = CoordinationOnly;

    public PublicVisibility ToVisibility() => Visibility switch
    {
        nameof(PublicVisibility.Named) => PublicVisibility.Named,
        nameof(PublicVisibility.Nothing) => PublicVisibility.Nothing,
        _ => PublicVisibility.Anonymous,
    };

    public ContactConsent ToConsent() => ContactBy is AfterAgreement ? ContactConsent.AfterAgreement : ContactConsent.CoordinationOnly;

    /// <summary>The answer under which a consent was given.</summary>
    public static string CodeOf(ContactConsent consent) => consent switch
    {
        ContactConsent.CoordinationOnly => CoordinationOnly,
        ContactConsent.AfterAgreement => AfterAgreement,
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
