using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>The columns of the export of a list of requests.</summary>
public static class RequestCsv
{
    public static IReadOnlyList<CsvColumn<RequestRow>> Columns { get; } =
    [
        new("Référence", r => r.Reference),
        new("Intitulé", r => r.Title),
        new("État", r => DeskWords.LabelOf(r.Status)),
        new("Reçue le", r => FrenchDates.ShortDay(r.ReceivedAt)),
        new("Échéance", r => r.DueOn is { } due ? FrenchDates.ShortDay(due) : null),
        new("Responsable", r => r.OwnerName),
        new("Département", r => r.DepartmentCode),
        new("Structure", r => r.Structure),
        new("Prénom", r => r.FirstName),
        new("Nom", r => r.LastName),
        new("Besoin de connaissance", r => r.HasNeed ? "oui" : "non"),
    ];
}
