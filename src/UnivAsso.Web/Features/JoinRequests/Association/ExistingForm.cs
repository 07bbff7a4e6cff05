using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What already exists around the need: its axis, what was tried, who else is concerned.</summary>
public sealed record ExistingForm
{
    public string[]? Themes { get; init; }

    public string? AlreadyTried { get; init; }

    public string? OthersConcerned { get; init; }
}

public sealed class ExistingFormValidator : AbstractValidator<ExistingForm>
{
    private const int MostThemes = 3;

    public ExistingFormValidator()
    {
        RuleFor(f => f.Themes)
            .Must(t => t is { Length: > 0 } && t.Any(s => !string.IsNullOrWhiteSpace(s)))
            .WithMessage("Choisissez au moins un axe. « Autre, ou je ne sais pas » convient aussi.")
            .Must(t => t is null || t.Length <= MostThemes).WithMessage($"Gardez {MostThemes} axes au plus.");
        RuleFor(f => f.AlreadyTried).Must(Fits).WithMessage(TooLong);
        RuleFor(f => f.OthersConcerned).Must(Fits).WithMessage(TooLong);
    }

    private static string TooLong => $"Raccourcissez ce texte : {KnowledgeNeed.ExistingMaxLength} caractères au plus.";

    private static bool Fits(string? typed) => (FrenchText.CleanText(typed)?.Length ?? 0) <= KnowledgeNeed.ExistingMaxLength;
}
