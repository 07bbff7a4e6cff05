using System.Globalization;
using UnivAsso.Domain.Agenda;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>How forms write a slot: the number of its first quarter of an hour.</summary>
public static class SlotCode
{
    // From 2000 to 2100: outside, the number is not one of ours.
    private const long First = 1_051_872;
    private const long Last = 4_558_464;

    public static string Of(DateTimeOffset start) => Quarters.Of(start).ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? code) => long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var quarter) && quarter is > First and < Last
        ? Quarters.Start(quarter)
        : null;
}
