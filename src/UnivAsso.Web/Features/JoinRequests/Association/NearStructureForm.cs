using FluentValidation;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What the person says of a near structure that already exists.</summary>
public sealed record NearStructureForm
{
    public string? Claim { get; init; }

    public OrganisationClaim ToClaim() => Claim switch
    {
        "la-notre" => OrganisationClaim.Ours,
        "une-autre" => OrganisationClaim.Another,
        _ => OrganisationClaim.Unknown,
    };
}

public sealed class NearStructureFormValidator : AbstractValidator<NearStructureForm>
{
    public NearStructureFormValidator() => RuleFor(f => f.Claim)
        .Must(AssociationChoices.Claims.Holds)
        .WithMessage("Choisissez une réponse. « Je ne sais pas » convient aussi.");
}
