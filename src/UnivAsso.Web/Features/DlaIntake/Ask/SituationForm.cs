using System.Globalization;
using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>Where the structure that carries the request stands: ranges only, never an exact figure.</summary>
public sealed record SituationForm
{
    public string? LegalForm { get; init; }

    public string? Staff { get; init; }

    public bool HiresWithinAYear { get; init; }

    public string? FullTime { get; init; }

    public string? Budget { get; init; }

    public string? CreatedIn { get; init; }

    public string? LastAccounts { get; init; }

    public string? Networks { get; init; }
}

public sealed class SituationFormValidator : AbstractValidator<SituationForm>
{
    private const int FirstYear = 1800;

    public SituationFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.LegalForm)
            .Must(c => Domain.Organisations.LegalForm.Find(c) is not null)
            .WithMessage("Choisissez la forme de votre structure. « Autre forme » convient aussi.");
        RuleFor(f => f.Staff)
            .Must(c => StaffGroup.Find(c) is not null)
            .WithMessage("Choisissez un nombre de salariés. « Aucun salarié » convient aussi.");
        RuleFor(f => f.FullTime).Must(c => string.IsNullOrEmpty(c) || FullTimeBand.Find(c) is not null).WithMessage(YearText.Offered);
        RuleFor(f => f.Budget).Must(c => string.IsNullOrEmpty(c) || BudgetBand.Find(c) is not null).WithMessage(YearText.Offered);
        RuleFor(f => f.CreatedIn).Must(y => YearText.Fits(y, FirstYear, clock)).WithMessage("Écrivez une année en quatre chiffres, par exemple 2012.");
        RuleFor(f => f.LastAccounts).Must(y => YearText.Fits(y, FirstYear, clock)).WithMessage("Écrivez une année passée en quatre chiffres, par exemple 2025.");
        RuleFor(f => f.Networks)
            .Must(n => FrenchText.CleanLine(n) is not { Length: > DlaStructure.NetworksMaxLength })
            .WithMessage($"Raccourcissez cette réponse : {DlaStructure.NetworksMaxLength} caractères au plus.");
    }
}

/// <summary>A year as people type it; it may be left out.</summary>
internal static class YearText
{
    /// <summary>Said when an answer is none of those shown.</summary>
    public const string Offered = "Choisissez une des réponses proposées.";

    public static int? Read(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    public static bool Fits(string? typed, int from, TimeProvider clock) => string.IsNullOrWhiteSpace(typed)
        || (Read(typed) is { } year && year >= from && year <= FrenchDates.DayInParis(clock.GetUtcNow()).Year);
}
