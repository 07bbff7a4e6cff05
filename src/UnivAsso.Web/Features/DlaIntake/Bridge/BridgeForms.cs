using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.DlaIntake.Bridge;

/// <summary>The need that an officer prepares for a structure.</summary>
public sealed record BridgeForm
{
    public Guid Participation { get; init; }

    public string? Situation { get; init; }

    public string? Question { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The request as it was shown.</summary>
    public int Version { get; init; }

    internal PreparedNeed ToNeed() => new(
        FrenchText.CleanText(Situation) ?? string.Empty, FrenchText.CleanText(Question) ?? string.Empty, FrenchText.CleanText(Purpose) ?? string.Empty);
}

public sealed class BridgeFormValidator : AbstractValidator<BridgeForm>
{
    public BridgeFormValidator()
    {
        RuleFor(f => f.Situation).Must(Fits).WithMessage(f => WhatToDo(f.Situation));
        RuleFor(f => f.Question).Must(Fits).WithMessage(f => WhatToDo(f.Question));
        RuleFor(f => f.Purpose).Must(Fits).WithMessage(f => WhatToDo(f.Purpose));
    }

    private static bool Fits(string? typed) => PreparedNeed.Fits(FrenchText.CleanText(typed));

    private static string WhatToDo(string? typed) => (FrenchText.CleanText(typed)?.Length ?? 0) switch
    {
        0 => "Écrivez ce texte avec les mots de la structure.",
        < KnowledgeNeed.TextMinLength and var length =>
            $"Donnez encore un peu de détail : {KnowledgeNeed.TextMinLength} caractères au moins, ce texte en compte {length}.",
        var length => string.Create(
            Platform.Mvc.MvcSetup.French, $"Raccourcissez ce texte : {KnowledgeNeed.TextMaxLength:N0} caractères au plus, il en compte {length:N0}."),
    };
}

/// <summary>« Oui, continuer vers Univ’Asso » or « Non ».</summary>
public sealed record BridgeAnswerForm
{
    public const string Yes = "oui";
    public const string No = "non";

    public string? Answer { get; init; }
}

public sealed class BridgeAnswerFormValidator : AbstractValidator<BridgeAnswerForm>
{
    public BridgeAnswerFormValidator() =>
        RuleFor(f => f.Answer).Must(a => a is BridgeAnswerForm.Yes or BridgeAnswerForm.No).WithMessage("Choisissez « Oui, continuer vers Univ’Asso » ou « Non ».");
}
