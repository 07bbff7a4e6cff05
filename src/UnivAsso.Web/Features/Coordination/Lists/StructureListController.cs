using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Sent;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>The structures known to the portal.</summary>
[Route(Address)]
[Allow<Platform.Security.Coordination>]
public sealed class StructureListController(
    StructureListQuery structures, SavedViewsOfPerson views, RememberedFilter remembered, TerritoryCatalogue territories, TimeProvider clock)
    : Controller
{
    private const string Address = "coordination/" + StructureFilter.Slug;

    [HttpGet]
    public async Task<IActionResult> List([FromQuery] StructureFilter filter, CancellationToken ct)
    {
        if (!Request.QueryString.HasValue && remembered.Of(StructureFilter.Slug) is { } last)
        {
            return LocalRedirect($"/{Address}{last}");
        }

        remembered.Keep(StructureFilter.Slug, filter.ToQuery());
        return View("StructureList", new StructureListPage(
            filter,
            clock.GetUtcNow(),
            await structures.PageAsync(filter, ct),
            await views.OfAsync(User.AccountId, StructureFilter.Slug, ct),
            territories));
    }

    [HttpGet("export.csv")]
    public async Task<IActionResult> Export([FromQuery] StructureFilter filter, CancellationToken ct) =>
        new CsvResult<StructureRow>("univasso-structures.csv", Columns(), await structures.StreamAsync(filter, ct));

    private IReadOnlyList<CsvColumn<StructureRow>> Columns() =>
    [
        new("Nom", o => o.Name),
        new("État", o => DeskWords.LabelOf(o.Status)),
        new("RNA", o => o.Rna),
        new("SIREN", o => o.Siren),
        new("Sans numéro", o => SentAnswers.InWords(o.NumberAnswer, AssociationChoices.NumberAnswers.LabelOf)),
        new("Type de groupe", o => SentAnswers.InWords(o.GroupKind, AssociationChoices.GroupKinds.LabelOf)),
        new("Commune du siège", o => territories.Find(o.CommuneCode)?.Name ?? o.SeatOutside),
        new("En Hauts-de-France", o => o.CommuneCode is not null ? "Oui" : o.SeatOutside is not null ? "Non" : null),
        new("Département", o => territories.FindDepartment(o.DepartmentCode)?.Name),
        new("Connue depuis le", o => FrenchDates.ShortDay(o.CreatedAt)),
        new("Demandes", o => o.Requests.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];
}

/// <summary>The list of structures with its filters.</summary>
public sealed record StructureListPage(
    StructureFilter Filter, DateTimeOffset Now, ListPage<StructureRow> List, IReadOnlyList<SavedView> Views, TerritoryCatalogue Territories)
{
    public string CountText => Counts.Listed(List.Counted, ListPage<StructureRow>.MostCounted, "structure", "structures");

    public IEnumerable<FilterSelect> Selects =>
    [
        new("etat", "État", "Tous", Filter.Status, DeskWords.AllStructureStatuses.Select(s => new Choice(DeskWords.SlugOf(s), DeskWords.LabelOf(s)))),
        new("departement", "Département", "Tous", Filter.Department, Territories.Departments.Select(d => new Choice(d.Code, $"{d.Code} {d.Name}"))),
    ];
}
