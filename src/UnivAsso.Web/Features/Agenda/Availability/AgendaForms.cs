using System.Globalization;
using FluentValidation;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Agenda.Availability;

/// <summary>Hours that come back every week, on one or several days.</summary>
public sealed record RangeForm : IAsksHours
{
    public IReadOnlyList<string>? Days { get; init; }

    public string? From { get; init; } = "09:00";

    public string? To { get; init; } = "12:00";

    public IReadOnlyList<string>? Channels { get; init; }

    public string? PlaceId { get; init; }

    public int Version { get; init; }

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<Choice> DayChoices { get; } =
        [.. Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Select(d => new Choice($"{d}", char.ToUpperInvariant(MeetingWords.Of(d)[0]) + MeetingWords.Of(d)[1..]))];

    public IReadOnlyList<DayOfWeek> ReadDays() => [.. Days!.Distinct(StringComparer.Ordinal).Select(Enum.Parse<DayOfWeek>)];
}

public sealed class RangeFormValidator : AbstractValidator<RangeForm>
{
    public RangeFormValidator()
    {
        RuleFor(f => f.Days)
            .Must(d => d is { Count: > 0 } && d.All(v => RangeForm.DayChoices.Any(o => o.Value == v)))
            .WithMessage("Cochez au moins un jour.");
        Include(new HoursValidator());
    }
}

/// <summary>A date that is closed, or open at hours of its own.</summary>
public sealed record SpecialDayForm : IAsksHours
{
    public const string Closed = "ferme";
    public const string Opened = "ouvert";

    public DateParts? Day { get; init; }

    public string? Kind { get; init; }

    public string? From { get; init; } = "09:00";

    public string? To { get; init; } = "12:00";

    public IReadOnlyList<string>? Channels { get; init; }

    public string? PlaceId { get; init; }

    public int Version { get; init; }

    public static IReadOnlyList<Choice> Kinds { get; } =
        [new(Closed, "Je ne reçois pas ce jour-là"), new(Opened, "Je reçois à d’autres heures", "Ces heures remplacent celles de la semaine, et valent même un jour férié.")];
}

public sealed class SpecialDayFormValidator : AbstractValidator<SpecialDayForm>
{
    public SpecialDayFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Day).Must(d => AgendaDays.IsToCome(d, clock)).WithMessage(AgendaDays.Advice);
        RuleFor(f => f.Kind).Must(k => k is SpecialDayForm.Closed or SpecialDayForm.Opened).WithMessage("Dites si vous recevez ce jour-là.");
        When(f => f.Kind == SpecialDayForm.Opened, () => Include(new HoursValidator()));
    }
}

/// <summary>Whole days away.</summary>
public sealed record AbsenceForm
{
    public DateParts? From { get; init; }

    public DateParts? To { get; init; }

    public string? Reason { get; init; }

    public int Version { get; init; }
}

public sealed class AbsenceFormValidator : AbstractValidator<AbsenceForm>
{
    public AbsenceFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.From).Must(AgendaDays.Exists).WithMessage(AgendaDays.Advice);
        RuleFor(f => f.To)
            .Must(d => AgendaDays.IsToCome(d, clock)).WithMessage(AgendaDays.Advice)
            .Must((form, to) => form.From?.TryGetDate(out var from) is not true || to?.TryGetDate(out var last) is not true || last >= from)
            .WithMessage(new AbsenceUpsideDown().Message);
        RuleFor(f => f.Reason)
            .Must(r => (FrenchText.CleanLine(r)?.Length ?? 0) <= Absence.ReasonMaxLength).WithMessage("Raccourcissez ce motif : 200 caractères au plus.");
    }
}

/// <summary>The days that an agenda speaks of: those that exist and are not too far.</summary>
public static class AgendaDays
{
    /// <summary>What to type.</summary>
    public const string Advice = "Indiquez un jour à venir, dans les trois ans, par exemple 15 9 2027.";

    private const int FarthestYears = 3;

    public static bool Exists(DateParts? parts) => parts?.TryGetDate(out _) is true;

    public static bool IsToCome(DateParts? parts, TimeProvider clock)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        return parts is not null && parts.TryGetDate(out var day) && day >= today && day <= today.AddYears(FarthestYears);
    }
}

/// <summary>Where people meet.</summary>
public sealed record PlaceForm
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? AccessNotes { get; init; }

    public int Version { get; init; }
}

public sealed class PlaceFormValidator : AbstractValidator<PlaceForm>
{
    public PlaceFormValidator()
    {
        RuleFor(f => f.Name)
            .Must(n => FrenchText.CleanLine(n) is not null).WithMessage("Donnez un nom à ce lieu, par exemple « Maison des associations ».")
            .Must(n => (FrenchText.CleanLine(n)?.Length ?? 0) <= MeetingPlace.NameMaxLength).WithMessage("Raccourcissez ce nom : 120 caractères au plus.");
        RuleFor(f => f.Address)
            .Must(a => FrenchText.CleanLine(a) is not null).WithMessage("Indiquez l’adresse complète : elle part dans les courriels.")
            .Must(a => (FrenchText.CleanLine(a)?.Length ?? 0) <= MeetingPlace.AddressMaxLength).WithMessage("Raccourcissez cette adresse : 240 caractères au plus.");
        RuleFor(f => f.AccessNotes)
            .Must(a => (FrenchText.CleanText(a)?.Length ?? 0) <= MeetingPlace.AccessMaxLength).WithMessage("Raccourcissez ce texte : 500 caractères au plus.");
    }
}

/// <summary>How people may book.</summary>
public sealed record RulesForm
{
    public string? Phone { get; init; }

    public string? VideoLink { get; init; }

    public string? Minutes { get; init; }

    public string? BufferBefore { get; init; }

    public string? BufferAfter { get; init; }

    public string? NoticeDays { get; init; }

    public string? HorizonWeeks { get; init; }

    public bool ClosedOnHolidays { get; init; }

    public int Version { get; init; }

    public static IReadOnlyList<Choice> MinutesChoices { get; } = Durations([30, 45, 60, 75, 90, 105, 120, 150, 180, 240]);

    public static IReadOnlyList<Choice> BufferChoices { get; } = [new("0", "Aucun"), .. Durations([15, 30, 45, 60, 90, 120])];

    public static IReadOnlyList<Choice> NoticeChoices { get; } =
        [new("0", "Aucun : dès le prochain quart d’heure"), .. new[] { 1, 2, 3, 4, 5, 7, 10, 15, 20 }.Select(n => new Choice($"{n}", n == 1 ? "1 jour ouvré" : $"{n} jours ouvrés"))];

    public static IReadOnlyList<Choice> HorizonChoices { get; } = [.. new[] { 2, 3, 4, 6, 8, 10, 12, 16, 20, 26 }.Select(n => new Choice($"{n}", $"{n} semaines"))];

    public static RulesForm Of(AgendaRules rules, int version) => new()
    {
        Phone = FrenchPhone.Shown(rules.Phone),
        VideoLink = rules.VideoLink,
        Minutes = Text(rules.Minutes),
        BufferBefore = Text(rules.BufferBefore),
        BufferAfter = Text(rules.BufferAfter),
        NoticeDays = Text(rules.NoticeDays),
        HorizonWeeks = Text(rules.HorizonWeeks),
        ClosedOnHolidays = rules.ClosedOnHolidays,
        Version = version,
    };

    public AgendaRules Read() => new()
    {
        Phone = FrenchPhone.TryParse(Phone, out var phone) ? phone.Value : null,
        VideoLink = Link(VideoLink)?.AbsoluteUri,
        Minutes = Number(Minutes),
        BufferBefore = Number(BufferBefore),
        BufferAfter = Number(BufferAfter),
        NoticeDays = Number(NoticeDays),
        HorizonWeeks = Number(HorizonWeeks),
        ClosedOnHolidays = ClosedOnHolidays,
    };

    internal static Uri? Link(string? text) =>
        Uri.TryCreate(FrenchText.CleanLine(text), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.AbsoluteUri.Length <= AgendaRules.VideoLinkMaxLength
            ? link
            : null;

    private static int Number(string? text) => int.Parse(text!, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<Choice> Durations(int[] minutes) => [.. minutes.Select(m => new Choice(Text(m), MeetingWords.Duration(m)))];
}

public sealed class RulesFormValidator : AbstractValidator<RulesForm>
{
    public RulesFormValidator()
    {
        RuleFor(f => f.Phone)
            .Must(p => FrenchText.CleanLine(p) is null || FrenchPhone.TryParse(p, out _)).WithMessage("Indiquez un numéro complet, par exemple 03 20 12 34 56.");
        RuleFor(f => f.VideoLink)
            .Must(l => FrenchText.CleanLine(l) is null || RulesForm.Link(l) is not null).WithMessage("Indiquez une adresse complète qui commence par https://.");
        RuleFor(f => f.Minutes).Must(v => Among(v, RulesForm.MinutesChoices)).WithMessage("Choisissez une durée dans la liste.");
        RuleFor(f => f.BufferBefore).Must(v => Among(v, RulesForm.BufferChoices)).WithMessage("Choisissez un temps dans la liste.");
        RuleFor(f => f.BufferAfter).Must(v => Among(v, RulesForm.BufferChoices)).WithMessage("Choisissez un temps dans la liste.");
        RuleFor(f => f.NoticeDays).Must(v => Among(v, RulesForm.NoticeChoices)).WithMessage("Choisissez un délai dans la liste.");
        RuleFor(f => f.HorizonWeeks).Must(v => Among(v, RulesForm.HorizonChoices)).WithMessage("Choisissez une durée dans la liste.");
    }

    private static bool Among(string? value, IReadOnlyList<Choice> choices) => choices.Any(c => c.Value == value);
}
