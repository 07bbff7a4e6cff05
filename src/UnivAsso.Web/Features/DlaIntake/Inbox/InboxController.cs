using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>The requests to the DLA in the officer's sight, in piles whose address says everything.</summary>
[Route(DlaIntakeFeature.DeskRoute)]
[Allow<DlaOffice>]
public sealed class InboxController(
    InboxQuery inbox, DlaBoard board, SavedViewsOfPerson views, RememberedFilter remembered, TerritoryCatalogue territories, TimeProvider clock)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] InboxFilter filter, CancellationToken ct)
    {
        if (!Request.QueryString.HasValue && remembered.Of(InboxFilter.List.Slug) is { } last)
        {
            return LocalRedirect(InboxFilter.List.Address + last);
        }

        remembered.Keep(InboxFilter.List.Slug, filter.ToQuery());
        var desks = await board.GlanceAsync(ct);
        return View("Inbox", new InboxPage(filter, clock.GetUtcNow(), User.AccountId)
        {
            Lists = await inbox.PageAsync(filter, User.AccountId, desks, ct),
            Board = desks,
            Views = await views.OfAsync(User.AccountId, InboxFilter.List.Slug, ct),
            Territories = territories,
        });
    }

    [HttpGet("export.csv")]
    public async Task<IActionResult> Export([FromQuery] InboxFilter filter, CancellationToken ct)
    {
        var desks = await board.ReadAsync(ct);
        return new CsvResult<InboxRow>("univasso-dla.csv", Columns(desks), await inbox.StreamAsync(filter, User.AccountId, desks, ct));
    }

    private IReadOnlyList<CsvColumn<InboxRow>> Columns(DeskBoard desks) =>
    [
        new("Référence", r => r.Reference),
        new("Structure", r => r.Structure),
        new("Nombre de structures", r => r.Structures.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Forme", r => r.Mode is SupportMode.Collective ? "Collective" : "Individuelle"),
        new("Commune", r => territories.Find(r.CommuneCode)?.Name),
        new("Département", r => territories.FindDepartment(r.DepartmentCode)?.Name),
        new("Guichet", r => desks.Desk(r.DeskId).Name),
        new("Urgence", r => DlaWords.LabelOf(r.Urgency)),
        new("Étape", r => DlaWords.LabelOf(r.Status)),
        new("Reçue le", r => FrenchDates.ShortDay(r.ReceivedAt)),
        new("Échéance", r => r.DueOn is { } due ? FrenchDates.ShortDay(due) : null),
        new("Suivie par", r => r.OwnerName),
    ];
}
