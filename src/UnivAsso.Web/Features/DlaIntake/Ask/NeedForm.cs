using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>What brings the structures, in their own words, and how urgent it is.</summary>
public sealed record NeedForm
{
    public string? WhatBrings { get; init; }

    public string? BetterInAYear { get; init; }

    public string[]? Themes { get; init; }

    public string? Urgency { get; init; }

    public DateParts? Deadline { get; init; }

    public DlaUrgency? ReadUrgency() => Urgency switch
    {
        nameof(DlaUrgency.None) => DlaUrgency.None,
        nameof(DlaUrgency.Deadline) => DlaUrgency.Deadline,
        nameof(DlaUrgency.WagesAtRisk) => DlaUrgency.WagesAtRisk,
        _ => null,
    };
}

public sealed class NeedFormValidator : AbstractValidator<NeedForm>
{
    public NeedFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.WhatBrings)
            .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Dites ce qui vous amène, en quelques phrases.")
            .Must(Fits).WithMessage(TooLong);
        RuleFor(f => f.BetterInAYear).Must(Fits).WithMessage(TooLong);
        RuleFor(f => f.Themes)
            .Must(t => t is { Length: > 0 } && t.All(c => DlaTheme.Find(c) is not null))
            .WithMessage("Choisissez au moins un sujet. « Autre sujet, ou je ne sais pas » convient aussi.")
            .Must(t => t is null || t.Distinct(StringComparer.Ordinal).Count() <= DlaNeed.MaxThemes)
            .WithMessage($"Gardez {DlaNeed.MaxThemes} sujets au plus : les plus importants.");
        RuleFor(f => f.Urgency).Must((f, _) => f.ReadUrgency() is not null).WithMessage("Dites si c’est urgent.");
        RuleFor(f => f.Deadline)
            .Must(d => d is not null && d.TryGetDate(out var day) && day >= FrenchDates.DayInParis(clock.GetUtcNow()))
            .WithMessage("Indiquez une date à venir, par exemple 15 6 2027.")
            .When(f => f.ReadUrgency() is DlaUrgency.Deadline);
    }

    private static string TooLong => string.Create(MvcSetup.French, $"Raccourcissez ce texte : {DlaNeed.TextMaxLength:N0} caractères au plus.");

    private static bool Fits(string? typed) => (FrenchText.CleanText(typed)?.Length ?? 0) <= DlaNeed.TextMaxLength;
}
