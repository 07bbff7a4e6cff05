using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>Which structure it is: its name, its commune, and a number when it has one.</summary>
public sealed record StructureForm : IAsksCommune
{
    public string? Name { get; init; }

    public string? NumberAnswer { get; init; }

    /// <summary>RNA, SIREN or SIRET, told apart by their shape.</summary>
    public string? Number { get; init; }

    public string? GroupKind { get; init; }

    public string? CommuneText { get; init; }

    public string? CommuneCode { get; init; }

    public string? CommuneChoice { get; init; }

    public bool OutsideRegion { get; init; }

    /// <summary>A number typed without ticking the answer above it is still a number.</summary>
    public bool GivesNumber() => NumberAnswer is AssociationChoices.HasNumber
        || (string.IsNullOrWhiteSpace(NumberAnswer) && !string.IsNullOrWhiteSpace(Number));
}

public sealed class StructureFormValidator : AbstractValidator<StructureForm>
{
    public StructureFormValidator(TerritoryCatalogue territories)
    {
        RuleFor(f => f.Name)
            .Must(n => FrenchText.CleanLine(n) is not null).WithMessage("Indiquez le nom de la structure.")
            .Must(n => FrenchText.CleanLine(n) is not { Length: > Organisation.NameMaxLength })
            .WithMessage($"Raccourcissez le nom : {Organisation.NameMaxLength} caractères au plus.");
        RuleFor(f => f.NumberAnswer)
            .Must(AssociationChoices.NumberAnswers.Holds)
            .When(f => !f.GivesNumber(), ApplyConditionTo.CurrentValidator)
            .WithMessage("Dites si votre structure a un numéro.");
        RuleFor(f => f.Number).Custom((typed, context) =>
        {
            if (NumberCheck.WhatToDo(typed) is { } words)
            {
                context.AddFailure(words);
            }
        }).When(f => f.GivesNumber());
        RuleFor(f => f.GroupKind)
            .Must(AssociationChoices.GroupKinds.Holds).WithMessage("Choisissez ce qui décrit le mieux votre groupe.")
            .When(f => f.NumberAnswer is AssociationChoices.NoNumber);
        this.RequireCommune(territories);
    }
}
