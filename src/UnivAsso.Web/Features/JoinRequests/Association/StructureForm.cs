using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Territories;

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
            if (!OrganisationNumber.TryRecognise(typed, out _, out var problem))
            {
                context.AddFailure(WhatToDo(problem));
            }
        }).When(f => f.GivesNumber());
        RuleFor(f => f.GroupKind)
            .Must(AssociationChoices.GroupKinds.Holds).WithMessage("Choisissez ce qui décrit le mieux votre groupe.")
            .When(f => f.NumberAnswer is AssociationChoices.NoNumber);
        this.RequireCommune(territories);
    }

    private static string WhatToDo(OrganisationNumberProblem problem) => problem switch
    {
        OrganisationNumberProblem.WrongLength =>
            "Comptez les chiffres : un SIREN en a 9, un SIRET en a 14. Un numéro RNA commence par W.",
        OrganisationNumberProblem.IncompleteRna =>
            "Un numéro RNA commence par W, suivi de 9 caractères, par exemple W595012345. Complétez le vôtre.",
        OrganisationNumberProblem.WrongKey =>
            "Relisez ce numéro chiffre par chiffre : sa clé de contrôle montre une faute de frappe.",
        OrganisationNumberProblem.AllZeros => "Écrivez le numéro de votre structure : celui-ci ne contient que des zéros.",
        OrganisationNumberProblem.Empty => "Indiquez le numéro RNA, SIREN ou SIRET, ou choisissez une autre réponse.",
        _ => "Écrivez un numéro RNA (W suivi de 9 caractères), un SIREN (9 chiffres) ou un SIRET (14 chiffres).",
    };
}
