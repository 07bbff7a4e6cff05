using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

/// <summary>How an officer lets people book: where to call, how long, how soon, how far ahead.</summary>
public sealed record AgendaRules
{
    public const int PhoneMaxLength = 16;
    public const int VideoLinkMaxLength = 400;
    public const int LeastMinutes = 15;
    public const int MostMinutes = 240;
    public const int MostBufferMinutes = 120;
    public const int MostNoticeDays = 20;
    public const int MostHorizonWeeks = 26;

    /// <summary>The officer's line, in the international form.</summary>
    public string? Phone { get; init; }

    /// <summary>The address of the officer's video room.</summary>
    public string? VideoLink { get; init; }

    /// <summary>How long a meeting lasts unless said otherwise.</summary>
    public int Minutes { get; init; } = 90;

    /// <summary>Kept free before a meeting.</summary>
    public int BufferBefore { get; init; }

    /// <summary>Kept free after a meeting.</summary>
    public int BufferAfter { get; init; } = 15;

    /// <summary>Working days between booking and the first day that can be booked; none: from the next quarter of an hour.</summary>
    public int NoticeDays { get; init; } = 2;

    /// <summary>How far ahead the agenda can be booked.</summary>
    public int HorizonWeeks { get; init; } = 8;

    /// <summary>Public holidays are closed unless a date says that it is open.</summary>
    public bool ClosedOnHolidays { get; init; } = true;

    internal Refusal? Wrong() =>
        Minutes is < LeastMinutes or > MostMinutes || BufferBefore is < 0 or > MostBufferMinutes || BufferAfter is < 0 or > MostBufferMinutes
        || NoticeDays is < 0 or > MostNoticeDays || HorizonWeeks is < 1 or > MostHorizonWeeks
            ? new RulesOutOfBounds()
            : Minutes % Quarters.Minutes != 0 || BufferBefore % Quarters.Minutes != 0 || BufferAfter % Quarters.Minutes != 0
                ? new NotOnAQuarter()
                : null;
}
