using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>The directory with its filters.</summary>
public sealed record ActorListPage(
    ActorFilter Filter, ListPage<ActorRow> List, ActorCounts Counts, DateOnly Today, TerritoryCatalogue Territories)
{
    private const int MostTerritories = 3;

    public string CountText => Ui.Counts.Listed(List.Counted, ListPage<ActorRow>.MostCounted, "acteur", "acteurs");

    /// <summary>Whether anything narrows the list: decides what an empty list says.</summary>
    public bool IsFiltered => Filter.ToQuery().Length > 0;

    public IEnumerable<FilterSelect> Selects =>
    [
        new("etat", "État de la fiche", "Actives", Filter.StateValue,
        [
            new(ActorFilter.Fresh, "À jour"),
            new(ActorFilter.ToCheck, "À vérifier"),
            new(ActorFilter.Stale, "Périmées"),
            new(ActorFilter.Reported, "Erreur signalée"),
            new(ActorFilter.Archived, "Archivées"),
        ]),
        new("departement", "Département", "Tous", Filter.Department, Territories.Departments.Select(d => new Choice(d.Code, $"{d.Code} {d.Name}"))),
        new("theme", "Thème", "Tous", Filter.Theme, ReferralWords.Themes),
        new("type", "Type d’acteur", "Tous", Filter.Type, ReferralWords.Types),
        new("structure", "Structure accueillie", "Toutes", Filter.Structure, ReferralWords.Structures),
    ];

    /// <summary>« Toute la région », « Nord, Somme et 3 autres ».</summary>
    public string TerritoriesOf(ActorRow row)
    {
        var names = row.Territories.Take(MostTerritories).Select(code => Domain.Referrals.TerritoryCoverage.NameOf(code, Territories)).ToList();
        var others = row.Territories.Count - names.Count;
        return string.Join(", ", names) + (others > 0 ? $" et {Ui.Counts.Of(others, "autre", "autres")}" : string.Empty);
    }
}
