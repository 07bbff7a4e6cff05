using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>A list of requests with its filters.</summary>
public sealed record RequestListPage(DeskRoom Room, RequestFilter Filter, DateTimeOffset Now)
{
    public required ListPage<RequestRow> List { get; init; }

    public required IReadOnlyList<SavedView> Views { get; init; }

    public required IReadOnlyDictionary<string, string> Themes { get; init; }

    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    public required IReadOnlyList<Department> Departments { get; init; }

    public DateOnly Today => FrenchDates.DayInParis(Now);

    /// <summary>The address that shows everything, without going back to the last filter.</summary>
    public string Everything => Room.Address + "?tout=oui";

    public string CountText => Counts.Listed(List.Counted, ListPage<RequestRow>.MostCounted, Room.One, Room.Many);

    public IEnumerable<FilterSelect> Selects()
    {
        yield return new("etat", "État", "Tous", Filter.Status, DeskWords.AllStatuses.Select(s => new Choice(DeskWords.SlugOf(s), DeskWords.LabelOf(s))));
        yield return new("signal", "Signal", "Sans importance", Filter.Alert,
        [
            new(RequestFilter.Late, "En retard"),
            new(RequestFilter.Answered, "Réponse reçue"),
            new(RequestFilter.Leaving, "Décision qui part bientôt"),
            new(RequestFilter.Unread, "Message non lu"),
            new(RequestFilter.MailFailed, "Courriel en échec"),
            new(RequestFilter.ToCorrect, "Correction à lire"),
            new(RequestFilter.Unconfirmed, "Confirmation en retard"),
            new(RequestFilter.BeingConfirmed, "Confirmation attendue"),
        ]);
        yield return new("responsable", "Responsable", "Peu importe", Filter.Owner,
        [
            new(RequestFilter.Mine, "À moi"),
            new(RequestFilter.Nobody, "Sans responsable"),
            .. Colleagues.Select(c => new Choice(c.Id.ToString(), c.Name)),
        ]);
    }

    /// <summary>What the second row of filters is about.</summary>
    public string MoreWords => Room == DeskRoom.Needs ? "Axe, département, besoin de connaissance" : "Axe, département";

    /// <summary>The filters that are asked for less often.</summary>
    public IEnumerable<FilterSelect> MoreSelects()
    {
        yield return new("axe", "Axe", "Tous", Filter.Theme, Themes.Select(t => new Choice(t.Key, t.Value)));
        yield return new("departement", "Département", "Tous", Filter.Department, Departments.Select(d => new Choice(d.Code, $"{d.Code} {d.Name}")));
        yield return new(
            "siege",
            Room == DeskRoom.Needs ? "Siège" : "Lieu de travail",
            "Partout",
            Filter.Seat,
            [new(RequestFilter.InRegion, "En Hauts-de-France"), new(RequestFilter.OutsideRegion, "Hors de la région")]);
        if (Room == DeskRoom.Needs)
        {
            yield return new("besoin", "Besoin de connaissance", "Avec ou sans", Filter.Need, [new("avec", "Avec un besoin"), new("sans", "Sans besoin")]);
        }
    }
}
