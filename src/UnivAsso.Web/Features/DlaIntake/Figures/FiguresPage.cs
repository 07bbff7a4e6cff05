using System.Globalization;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>The figures of the desks in sight, or those of the reader alone.</summary>
public sealed record FiguresPage(FiguresFilter Filter, DeskBoard Board, Guid Me, bool IsOwn, int ThisYear)
{
    public const string Address = DlaIntakeFeature.DeskAddress + "/chiffres";
    public const string OwnAddress = Address + "/moi";

    /// <summary>None when the period has to be corrected first.</summary>
    public FiguresPeriod? Period { get; init; }

    public DlaFigures? Figures { get; init; }

    public IReadOnlyList<FigureTable> Tables { get; init; } = [];

    public string Here => IsOwn ? OwnAddress : Address;

    public string Title => IsOwn ? "Mes chiffres" : "Chiffres du DLA";

    /// <summary>The desks whose requests the reader may see.</summary>
    public IReadOnlyList<DlaDesk> Desks => Board.SeesRegion(Me) ? Board.Desks : Board.DesksOf(Me);

    /// <summary>The one desk that was chosen; a code that means nothing chooses nothing.</summary>
    public DlaDesk? Desk => IsOwn ? null : Desks.FirstOrDefault(d => d.Code == Filter.Desk);

    /// <summary>Whose requests are counted.</summary>
    public string Counted => IsOwn ? "Les demandes que vous suivez aujourd’hui" : Desk?.Name ?? string.Join(", ", Desks.Select(d => d.Name));

    /// <summary>« 12 demandes reçues du 1er janvier 2026 au 31 décembre 2026 ».</summary>
    public string CountText => Figures is null || Period is null
        ? "Période à corriger"
        : $"{Counts.Of(Figures.Received, "demande reçue", "demandes reçues")} {Period.InWords}";

    public FilterSelect Years => new(FiguresFilter.YearName, "Année", "Année en cours", Filter.Year,
        Enumerable.Range(FiguresPeriod.FirstYear, ThisYear - FiguresPeriod.FirstYear + 1).Reverse()
            .Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y)));

    public FilterSelect Quarters => new(FiguresFilter.QuarterName, "Trimestre", "Toute l’année", Filter.Quarter,
    [
        new("1", "1er : janvier à mars"), new("2", "2e : avril à juin"), new("3", "3e : juillet à septembre"), new("4", "4e : octobre à décembre"),
    ]);

    public FilterSelect DeskChoices => new(FiguresFilter.DeskName, "Guichet", "Tous", Filter.Desk, Desks.Select(d => new Choice(d.Code, d.Name)));
}

/// <summary>One end of a period, chosen by its day; shown by the partial « _PeriodDay ».</summary>
public sealed record PeriodDay(string Name, string Label, string? Value);
