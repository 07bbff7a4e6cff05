using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Sent;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>The columns of the export of a list of requests: words, never codes.</summary>
public static class RequestCsv
{
    public static IReadOnlyList<CsvColumn<RequestRow>> Columns(DeskRoom room, TerritoryCatalogue territories) =>
    [
        new("Référence", r => r.Reference),
        new("Intitulé", r => r.Title),
        new("État", r => DeskWords.LabelOf(r.Status)),
        new("Reçue le", r => FrenchDates.ShortDay(r.ReceivedAt)),
        new("Échéance", r => r.DueOn is { } due ? FrenchDates.ShortDay(due) : null),
        new("Responsable", r => r.OwnerName),
        new("Département", r => territories.FindDepartment(r.DepartmentCode)?.Name),
        new("En Hauts-de-France", r => r.OutsideRegion ? "Non" : "Oui"),
        new("Prénom", r => r.FirstName),
        new("Nom", r => r.LastName),
        .. room == DeskRoom.Needs ? OfStructure(territories) : [],
    ];

    private static IEnumerable<CsvColumn<RequestRow>> OfStructure(TerritoryCatalogue territories) =>
    [
        new("Structure", r => r.Structure),
        Told("Commune du siège", told => AssociationSent.SeatOf(told, territories)),
        Told("Numéro", AssociationSent.NumberOf),
        Told("Type de groupe", AssociationSent.GroupKindOf),
        Told("Territoires d’action", told => AssociationSent.TerritoriesOf(told, ", ")),
        new("Qui peut contacter", r => AssociationSent.ContactByOf(r.ContactConsent)),
        new("Besoin de connaissance", r => r.HasNeed ? "Oui" : "Non"),
    ];

    private static CsvColumn<RequestRow> Told(string title, Func<OrganisationTold, string?> value) =>
        new(title, r => r.StructureTold is { } told ? value(told) : null);
}
