using System.Globalization;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>What a person typed to choose a period: a year, a quarter of it, or two days.</summary>
public sealed record PeriodAsked(string? Year = null, string? Quarter = null, string? From = null, string? To = null);

/// <summary>Which part of a period has to be looked at again.</summary>
public enum PeriodPart
{
    Year = 1,
    Quarter = 2,
    From = 3,
    To = 4,
}

/// <summary>A period that cannot be read, and which part of it to correct.</summary>
public abstract record PeriodRefusal(PeriodPart Part, string Message) : Refusal(Message);

/// <summary>A year outside those that have figures.</summary>
public sealed record NoSuchYear(int Last) : PeriodRefusal(PeriodPart.Year, $"Choisissez une année entre {FiguresPeriod.FirstYear} et {Last}.");

/// <summary>A quarter that is not one of the four.</summary>
public sealed record NoSuchQuarter() : PeriodRefusal(PeriodPart.Quarter, "Choisissez un trimestre de 1 à 4, ou toute l’année.");

/// <summary>A day that is not in the calendar, or is not written as one.</summary>
public sealed record NoSuchDay(PeriodPart Part) : PeriodRefusal(Part, "Indiquez un jour qui existe, par exemple 31/3/2026.");

/// <summary>The last day comes before the first.</summary>
public sealed record DaysReversed() : PeriodRefusal(PeriodPart.To, "Indiquez un dernier jour qui vient après le premier.");

/// <summary>A day outside the years that have figures.</summary>
public sealed record DayOutside(PeriodPart Part, int Last) : PeriodRefusal(Part, $"Indiquez un jour entre le 1er janvier {FiguresPeriod.FirstYear} et le 31 décembre {Last}.");

/// <summary>The days over which the desks count, both included.</summary>
public sealed record FiguresPeriod(DateOnly From, DateOnly To)
{
    /// <summary>The year in which the portal opened: nothing was kept before.</summary>
    public const int FirstYear = 2026;

    private const int Quarters = 4;
    private const int MonthsOfQuarter = 12 / Quarters;

    // As the browser sends a day, and as a person writes one.
    private static readonly string[] Writings = ["yyyy-MM-dd", "d/M/yyyy"];

    /// <summary>The first instant that counts.</summary>
    public DateTimeOffset Begins => FrenchDates.At(From, TimeOnly.MinValue);

    /// <summary>The first instant that no longer counts.</summary>
    public DateTimeOffset Ends => FrenchDates.At(To.AddDays(1), TimeOnly.MinValue);

    /// <summary>« du 1er janvier 2026 au 31 mars 2026 ».</summary>
    public string InWords => $"du {FrenchDates.ShortDay(From)} au {FrenchDates.ShortDay(To)}";

    public static FiguresPeriod OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static FiguresPeriod OfQuarter(int year, int quarter)
    {
        var first = new DateOnly(year, ((quarter - 1) * MonthsOfQuarter) + 1, 1);
        return new(first, first.AddMonths(MonthsOfQuarter).AddDays(-1));
    }

    /// <summary>The period that was asked for; two days go before a year and a quarter, and the civil year is the default.</summary>
    public static Result<FiguresPeriod> Read(PeriodAsked asked, DateOnly today) =>
        IsEmpty(asked.From) && IsEmpty(asked.To) ? ReadYear(asked, today.Year) : ReadDays(asked, today.Year);

    private static Result<FiguresPeriod> ReadYear(PeriodAsked asked, int last)
    {
        var year = last;
        if (!IsEmpty(asked.Year) && !TryNumber(asked.Year, FirstYear, last, out year))
        {
            return new NoSuchYear(last);
        }

        if (IsEmpty(asked.Quarter))
        {
            return OfYear(year);
        }

        return TryNumber(asked.Quarter, 1, Quarters, out var quarter) ? OfQuarter(year, quarter) : new NoSuchQuarter();
    }

    // One day alone goes to the end of the current year, or begins with its own.
    private static Result<FiguresPeriod> ReadDays(PeriodAsked asked, int last)
    {
        var (from, to) = (new DateOnly(FirstYear, 1, 1), new DateOnly(last, 12, 31));
        if (!IsEmpty(asked.From) && !TryDay(asked.From, out from))
        {
            return new NoSuchDay(PeriodPart.From);
        }

        if (!IsEmpty(asked.To) && !TryDay(asked.To, out to))
        {
            return new NoSuchDay(PeriodPart.To);
        }

        from = IsEmpty(asked.From) ? new DateOnly(to.Year, 1, 1) : from;
        if (IsOutside(from, last) || IsOutside(to, last))
        {
            return new DayOutside(IsOutside(from, last) && !IsEmpty(asked.From) ? PeriodPart.From : PeriodPart.To, last);
        }

        return to < from ? new DaysReversed() : new FiguresPeriod(from, to);
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool IsOutside(DateOnly day, int last) => day.Year < FirstYear || day.Year > last;

    private static bool TryNumber(string? text, int least, int most, out int number) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Writings, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
