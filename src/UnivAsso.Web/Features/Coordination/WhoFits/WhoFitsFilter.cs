using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Researchers;
using UnivAsso.Matching.Fit;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.WhoFits;

/// <summary>The filters of the list of people, as its address carries them.</summary>
public sealed record WhoFitsFilter
{
    public const string InRegion = "region";
    public const string Outside = "ailleurs";
    public const string Free = "libres";
    public const string Excluded = "exclues";

    /// <summary>Where they work: in the region or not.</summary>
    [FromQuery(Name = "ou")]
    public string? Where { get; init; }

    [FromQuery(Name = "statut")]
    public string? Position { get; init; }

    /// <summary>Those who may be invited (the default), those of them who are free now, or those who may not be invited.</summary>
    [FromQuery(Name = "dispo")]
    public string? Availability { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public bool ShowsExcluded => Availability == Excluded;

    public IEnumerable<FilterSelect> Selects() =>
    [
        new("dispo", "Disponibilité", "Peuvent être invitées", Availability, [new(Free, "Sans groupe en cours"), new(Excluded, "Ne peuvent pas être invitées")]),
        new("ou", "Lieu de travail", "Peu importe", Where, [new(InRegion, "Dans la région"), new(Outside, "Hors de la région")]),
        new("statut", "Statut", "Tous les statuts", Position, ResearchPosition.All.Select(p => new Choice(p.Code, p.Label))),
    ];

    /// <summary>Whether a person is shown.</summary>
    public bool Keeps(Match match, DateOnly today) =>
        match.Open != ShowsExcluded
        && (Availability != Free || IsFree(match.Person, today))
        && (Where switch { InRegion => match.Person.InRegion, Outside => !match.Person.InRegion, _ => true })
        && (ResearchPosition.Find(Position) is not { } position || match.Person.Position == position.Code);

    private static bool IsFree(PersonFacts person, DateOnly today) => person.Load == 0 && (person.AvailableFrom ?? today) <= today;
}
