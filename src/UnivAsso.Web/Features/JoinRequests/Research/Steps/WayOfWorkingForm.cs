using FluentValidation;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>How the person would take part, where, and how much at most.</summary>
public sealed record WayOfWorkingForm
{
    public const string WholeRegion = "region";
    public const string Elsewhere = "ailleurs";

    public string? Experience { get; init; }

    public List<string?> Roles { get; init; } = [];

    public List<string?> Territories { get; init; } = [];

    public string? HoursPerMonth { get; init; }

    public string? GroupsAtOnce { get; init; }

    public DateParts? AvailableFrom { get; init; }

    public DateParts? AvailableUntil { get; init; }

    public DateParts? NotBefore { get; init; }

    public static IReadOnlyList<Choice> GroupCounts { get; } =
        [.. Enumerable.Range(1, Researcher.GroupsAtOnceMax).Select(n => new Choice($"{n}", n == 1 ? "Un seul" : $"{n}"))];

    public static IReadOnlyList<Choice> TerritoryChoices(TerritoryCatalogue catalogue) =>
    [
        .. catalogue.Departments.Select(d => new Choice(d.Code, d.Name)),
        new(WholeRegion, "Toute la région"),
        new(Elsewhere, "Ailleurs en France"),
    ];

    public IEnumerable<AnswerRow> Recap(TerritoryCatalogue catalogue) =>
    [
        new(ResearchQuestions.Experience, ParticipatoryExperience.Find(Experience)?.Label),
        new(ResearchQuestions.Roles, Typed.Labels(Roles, code => ResearchRole.Find(code)?.Label)),
        new(ResearchQuestions.Territories, Typed.Labels(Territories, code => TerritoryChoices(catalogue).FirstOrDefault(t => t.Value == code)?.Label)),
        new(ResearchQuestions.HoursPerMonth, MonthlyHours.Find(HoursPerMonth)?.Label),
        new(ResearchQuestions.GroupsAtOnce, GroupCounts.FirstOrDefault(c => c.Value == GroupsAtOnce)?.Label),
        new(ResearchQuestions.AvailableFrom, Day(AvailableFrom)),
        new(ResearchQuestions.AvailableUntil, Day(AvailableUntil)),
        new(ResearchQuestions.NotBefore, Day(NotBefore)),
    ];

    private static string? Day(DateParts? parts) => parts is null or { IsEmpty: true } ? null
        : parts.TryGetDate(out var day) ? FrenchDates.Day(day)
        : $"{parts.Day} {parts.Month} {parts.Year}";
}

public sealed class WayOfWorkingFormValidator : AbstractValidator<WayOfWorkingForm>
{
    private const int FarthestYears = 10;
    private const string NoSuchDay = "Indiquez un jour qui existe, par exemple 15 9 2027.";

    private readonly TimeProvider _clock;

    public WayOfWorkingFormValidator(TimeProvider clock, TerritoryCatalogue catalogue)
    {
        _clock = clock;
        RuleFor(f => f.Experience).Among(code => ParticipatoryExperience.Find(code) is not null);
        RuleFor(f => f.Roles).AllAmong(code => ResearchRole.Find(code) is not null);
        RuleFor(f => f.Territories)
            .AllAmong(code => WayOfWorkingForm.TerritoryChoices(catalogue).Any(t => t.Value == code));
        RuleFor(f => f.HoursPerMonth).Among(code => MonthlyHours.Find(code) is not null);
        RuleFor(f => f.GroupsAtOnce).Among(code => WayOfWorkingForm.GroupCounts.Any(c => c.Value == code));
        RuleFor(f => f.AvailableFrom).Must(Exists).WithMessage(NoSuchDay).Must(IsNear).WithMessage(_ => NearAdvice());
        RuleFor(f => f.AvailableUntil)
            .Must(Exists).WithMessage(NoSuchDay)
            .Must(IsToCome).WithMessage(_ => ToComeAdvice())
            .Must((f, until) => !Both(f.AvailableFrom, until, out var first, out var last) || last >= first)
            .WithMessage("Indiquez une fin qui vient après le début.");
        RuleFor(f => f.NotBefore)
            .Must(Exists).WithMessage(NoSuchDay)
            .Must(IsToCome).WithMessage(_ => ToComeAdvice())
            .Must((f, pause) => !Both(pause, f.AvailableUntil, out var back, out var last) || back <= last)
            .WithMessage("Indiquez une date d’avant la fin de vos disponibilités.");
    }

    private DateOnly Today => FrenchDates.DayInParis(_clock.GetUtcNow());

    private static bool Exists(DateParts? parts) => parts is null or { IsEmpty: true } || parts.TryGetDate(out _);

    private static bool Both(DateParts? one, DateParts? other, out DateOnly first, out DateOnly last)
    {
        last = default;
        first = default;
        return one?.TryGetDate(out first) is true && other?.TryGetDate(out last) is true;
    }

    private bool IsNear(DateParts? parts) =>
        parts?.TryGetDate(out var day) is not true || (day >= Today.AddYears(-1) && day <= Today.AddYears(FarthestYears));

    private bool IsToCome(DateParts? parts) =>
        parts?.TryGetDate(out var day) is not true || (day >= Today && day <= Today.AddYears(FarthestYears));

    private string NearAdvice() => $"Indiquez une date entre {Today.Year - 1} et {Today.Year + FarthestYears}.";

    private string ToComeAdvice() => $"Indiquez une date à venir, avant {Today.Year + FarthestYears}.";
}
