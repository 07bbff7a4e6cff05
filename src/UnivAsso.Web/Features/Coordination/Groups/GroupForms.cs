using FluentValidation;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.Coordination.Groups;

/// <summary>A group as the desk proposes it.</summary>
public record ProposeGroupForm
{
    public const int MostNeeds = 20;

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>References of the needs ticked.</summary>
    public List<string?> Needs { get; init; } = [];

    internal IReadOnlyList<string> References => [.. Needs.Where(n => !string.IsNullOrEmpty(n)).OfType<string>().Distinct(StringComparer.Ordinal)];
}

public sealed class ProposeGroupFormValidator : AbstractValidator<ProposeGroupForm>
{
    public ProposeGroupFormValidator()
    {
        RuleFor(f => f.Needs)
            .Must((form, _) => form.References.Count >= 2).WithMessage(new GroupTooSmall().Message)
            .Must((form, _) => form.References.Count <= ProposeGroupForm.MostNeeds).WithMessage($"Cochez {ProposeGroupForm.MostNeeds} besoins au plus.");
        RuleFor(f => f.Title)
            .Must(t => FrenchText.CleanLine(t) is not null).WithMessage("Écrivez en une phrase ce que ces besoins demandent.")
            .MaximumLength(NeedGroup.TitleMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
        RuleFor(f => f.Text)
            .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Écrivez en quelques phrases ce que ces besoins ont en commun.")
            .MaximumLength(NeedGroup.TextMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}

/// <summary>What an act on a group may need besides itself.</summary>
public record GroupActForm : ShownForm
{
    /// <summary>The reference of the need that is meant.</summary>
    public string? Need { get; init; }

    /// <summary>Why the group ends.</summary>
    public string? Because { get; init; }

    internal string? NeedReference => Reference.TryParse(Need, out var reference) ? reference.ToString() : null;
}

public sealed class GroupActFormValidator : AbstractValidator<GroupActForm>
{
    public GroupActFormValidator()
    {
        RuleFor(f => f.Need).MaximumLength(40).WithMessage("Écrivez une seule référence.");
        RuleFor(f => f.Because).MaximumLength(NeedGroup.ReasonMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}
