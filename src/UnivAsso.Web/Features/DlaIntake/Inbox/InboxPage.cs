using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>The inbox with its piles and its filters.</summary>
public sealed record InboxPage(InboxFilter Filter, DateTimeOffset Now, Guid Me)
{
    /// <summary>Where the views of this room are kept.</summary>
    public const string Keeping = DlaIntakeFeature.DeskAddress + "/vues";

    public required InboxLists Lists { get; init; }

    public required DeskBoard Board { get; init; }

    public required IReadOnlyList<SavedView> Views { get; init; }

    public required TerritoryCatalogue Territories { get; init; }

    public ListPage<InboxRow> List => Lists.Page;

    public DateOnly Today => FrenchDates.DayInParis(Now);

    /// <summary>The desks of the reader; without one, the page says whom to ask.</summary>
    public IReadOnlyList<DlaDesk> MyDesks => Board.DesksOf(Me);

    public bool SeesRegion => Board.SeesRegion(Me);

    public string CountText => Counts.Listed(List.Counted, ListPage<InboxRow>.MostCounted, "demande", "demandes");

    /// <summary>The whole pile, without filters.</summary>
    public string WholeTab => new InboxFilter { TabSlug = Filter.Tab.Slug }.ToQuery();

    public ViewsBar Bar => new(InboxFilter.List, Keeping, Filter.ToQuery(), Views);

    /// <summary>« 12 », « plus de 100 ».</summary>
    public string CountOf(InboxTab tab)
    {
        var count = Lists.Counts[InboxTab.All.ToList().IndexOf(tab)];
        return count > InboxLists.MostInPile ? $"plus de {InboxLists.MostInPile}" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>« il y a 3 jours ouvrés », in the working days of the request's desk.</summary>
    public string AgeOf(InboxRow row)
    {
        var day = FrenchDates.DayInParis(row.ReceivedAt);
        return DlaRequestWorkflow.HasEnded(row.Status)
            ? FrenchDates.ShortDay(day)
            : Board.CalendarOf(row.DeskId).WorkingDaysBetween(day, Today) switch
            {
                0 when day == Today => "aujourd’hui",
                0 => "moins d’un jour ouvré",
                var days => Counts.Of(days, "jour ouvré", "jours ouvrés"),
            };
    }

    public string DueOf(InboxRow row) => DueWords.Of(row.DueOn, Today, Board.CalendarOf(row.DeskId).WorkingDaysBetween);

    public string CommuneOf(InboxRow row) =>
        Territories.Find(row.CommuneCode) is { } commune ? $"{commune.Name} ({commune.DepartmentCode})" : "Hors de la région";

    public IEnumerable<FilterSelect> Selects()
    {
        yield return new("responsable", "Suivie par", "Peu importe", Filter.Owner,
        [
            new(InboxFilter.Mine, "Moi, et les personnes que je remplace"),
            new(InboxFilter.Nobody, "Personne"),
            .. Board.ColleaguesOf(Me).Where(s => s.UserId != Me).Select(s => new Choice(s.UserId.ToString(), s.Name)),
        ]);
        yield return new("urgence", "Urgence", "Toutes", Filter.Urgency, DlaWords.AllUrgencies.Select(u => new Choice(DlaWords.SlugOf(u), DlaWords.LabelOf(u))));
        yield return new("retard", "Retard", "En retard ou non", Filter.LateOnly, [new(InboxFilter.Late, "En retard seulement")]);
    }

    /// <summary>The filters that are asked for less often.</summary>
    public IEnumerable<FilterSelect> MoreSelects()
    {
        yield return new("forme", "Forme", "Individuelle ou collective", Filter.Mode,
            [new(InboxFilter.Individual, "Individuelle"), new(InboxFilter.Collective, "Collective")]);
        yield return new("departement", "Département", "Tous", Filter.Department, Territories.Departments.Select(d => new Choice(d.Code, $"{d.Code} {d.Name}")));
        yield return new("etape", "Étape", "Toutes", Filter.Stage, DlaWords.AllStatuses.Select(s => new Choice(DlaWords.SlugOf(s), DlaWords.LabelOf(s))));
        if (SeesRegion)
        {
            yield return new("guichet", "Guichet", "Tous", Filter.Desk, Board.Desks.Select(d => new Choice(d.Code, d.Name)));
        }
    }
}
