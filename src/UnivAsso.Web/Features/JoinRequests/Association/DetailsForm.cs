using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What finding partners or making figures needs of the structure, and nothing else.</summary>
public sealed record DetailsForm
{
    public string? LegalForm { get; init; }

    public string[]? Territories { get; init; }

    public string? Family1 { get; init; }

    public string? Family2 { get; init; }

    public string? Family3 { get; init; }

    public string? Staff { get; init; }

    public string? Volunteers { get; init; }

    public string? Networks { get; init; }

    /// <summary>The families chosen, each once.</summary>
    public IReadOnlyList<SocialObjectFamily> Families() =>
        [.. new[] { Family1, Family2, Family3 }.Select(SocialObjectFamily.Find).OfType<SocialObjectFamily>().Distinct()];
}

public sealed class DetailsFormValidator : AbstractValidator<DetailsForm>
{
    public DetailsFormValidator()
    {
        RuleFor(f => f.LegalForm)
            .Must(AssociationChoices.LegalForms.Holds)
            .WithMessage("Choisissez la forme de votre structure. « Autre forme » convient aussi.");
        RuleFor(f => f.Territories).Must(t => t is null || t.All(AssociationChoices.ActionTerritories.Holds)).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.Family1).Must(AssociationChoices.Families.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.Family2).Must(AssociationChoices.Families.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.Family3).Must(AssociationChoices.Families.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.Staff).Must(AssociationChoices.Staff.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.Volunteers).Must(AssociationChoices.Volunteers.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.Networks)
            .Must(n => FrenchText.CleanLine(n) is not { Length: > Organisation.NetworksMaxLength })
            .WithMessage($"Raccourcissez cette réponse : {Organisation.NetworksMaxLength} caractères au plus.");
    }
}
