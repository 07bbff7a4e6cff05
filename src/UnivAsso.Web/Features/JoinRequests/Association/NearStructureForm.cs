using FluentValidation;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What the person says of a near structure that already exists.</summary>
public sealed record NearStructureForm
{
    public const string Ours = "la-notre";
    public const string Another = "une-autre";

    public string? Claim { get; init; }

    public OrganisationClaim ToClaim() => Claim switch
    {
        Ours => OrganisationClaim.Ours,
        Another => OrganisationClaim.Another,
        _ => OrganisationClaim.Unknown,
    };

    /// <summary>The answer under which a claim was made.</summary>
    public static string CodeOf(OrganisationClaim claim) => claim switch
    {
        OrganisationClaim.Ours => Ours,
        OrganisationClaim.Another => Another,
        _ => AssociationChoices.DoesNotKnow,
    };
}

public sealed class NearStructureFormValidator : AbstractValidator<NearStructureForm>
{
    public NearStructureFormValidator() => RuleFor(f => f.Claim)
        .Must(AssociationChoices.Claims.Holds)
        .WithMessage("Choisissez une réponse. « Je ne sais pas » convient aussi.");
}
