using System.Globalization;

namespace UnivAsso.Web.Ui;

/// <summary>A date as a person types it, in three boxes; kept as typed until it is a real day.</summary>
public sealed record DateParts(string? Day = null, string? Month = null, string? Year = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateParts From(DateOnly date) => new(
        date.Day.ToString(CultureInfo.InvariantCulture),
        date.Month.ToString(CultureInfo.InvariantCulture),
        date.Year.ToString("0000", CultureInfo.InvariantCulture));

    public bool TryGetDate(out DateOnly date)
    {
        date = default;
        if (!TryNumber(Day, out var day) || !TryNumber(Month, out var month) || !TryNumber(Year, out var year))
        {
            return false;
        }

        // Two digits could mean either century: ask rather than guess.
        if (year is < 1000 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryNumber(string? text, out int number) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
