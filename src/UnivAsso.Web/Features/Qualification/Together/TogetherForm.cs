using FluentValidation;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Qualification.Together;

/// <summary>What the author of a need answers about a group.</summary>
public record TogetherForm
{
    public const string Yes = "oui";
    public const string No = "non";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Yes, "Oui, rassemblez mon besoin avec les autres", "Mon texte reste tel quel."),
        new(No, "Non, mon besoin continue seul", "Vous vous en occuperez tout autant."),
    ];

    public string? Answer { get; init; }

    public string? Reason { get; init; }
}

public sealed class TogetherFormValidator : AbstractValidator<TogetherForm>
{
    public TogetherFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => a is TogetherForm.Yes or TogetherForm.No).WithMessage("Choisissez « oui » ou « non ».");
        RuleFor(f => f.Reason).MaximumLength(NeedGroup.ReasonMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}

/// <summary>The group as the author of one of its needs sees it: its title, its common text, and their own place.</summary>
public sealed record TogetherPage : TogetherForm
{
    public required JoinRequestId JoinRequestId { get; init; }

    public required NeedGroupId GroupId { get; init; }

    public required string Reference { get; init; }

    public required string ContactName { get; init; }

    public required string OwnQuestion { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required GroupPlace Place { get; init; }

    public required DateOnly? AnswerUntil { get; init; }

    public required bool IsOver { get; init; }

    public string Address { get; init; } = string.Empty;

    public bool CanAnswer => !IsOver && Place is not GroupPlace.TakenOut;
}
