using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.SavedViews;

/// <summary>The named filters of the signed-in person.</summary>
[Route("coordination/vues")]
[Allow<Platform.Security.Coordination>]
public sealed class SavedViewsController(SavedViewsOfPerson views) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken ct) =>
        View("SavedViews", new SavedViewsPage(await views.AllAsync(User.AccountId, ct)));

    [HttpPost]
    public async Task<IActionResult> Save(SaveViewForm form, CancellationToken ct)
    {
        if (Canonical(form) is not { } query)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("SavedViews", new SavedViewsPage(await views.AllAsync(User.AccountId, ct), form));
        }

        var result = await views.SaveAsync(User.AccountId, form.List!, form.Name!, query, ct);
        if (result.Refusal is { } refusal)
        {
            return this.Refused("SavedViews", new SavedViewsPage(await views.AllAsync(User.AccountId, ct), form), refusal);
        }

        this.SayDone("La vue est gardée.");
        return LocalRedirect($"/coordination/{form.List}{(query.Length > 0 ? query : "?tout=oui")}");
    }

    [HttpPost("{viewId:guid}/renommer")]
    public async Task<IActionResult> Rename([FromRoute] Guid viewId, RenameViewForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("SavedViews", new SavedViewsPage(await views.AllAsync(User.AccountId, ct)) { NotRenamed = viewId });
        }

        var result = await views.RenameAsync(User.AccountId, viewId, form.Version, form.Name!, ct);
        return result.Refusal switch
        {
            null => Done("La vue a un nouveau nom."),
            NoSuchView => NotFound(),
            Refusal refusal => this.Refused(
                "SavedViews", new SavedViewsPage(await views.AllAsync(User.AccountId, ct)) { NotRenamed = viewId }, refusal, nameof(form.Name)),
        };
    }

    [HttpPost("{viewId:guid}/supprimer")]
    public async Task<IActionResult> Delete([FromRoute] Guid viewId, CancellationToken ct) =>
        await views.DeleteAsync(User.AccountId, viewId, ct) ? Done("La vue est supprimée.") : NotFound();

    private LocalRedirectResult Done(string message)
    {
        this.SayDone(message);
        return LocalRedirect("/coordination/vues");
    }

    /// <summary>The query as its list would write it, whatever was posted; nothing when there is no such list.</summary>
    private static string? Canonical(SaveViewForm form)
    {
        var query = QueryHelpers.ParseQuery(form.Query);
        string? Value(string name) => query.TryGetValue(name, out var values) ? values[0] : null;
        return form.List switch
        {
            StructureFilter.Slug => new StructureFilter
            {
                Text = Value("q"),
                Status = Value("etat"),
                Department = Value("departement"),
                SortText = Value(SortState.QueryKey),
            }.ToQuery(),
            _ when DeskRoom.All.Any(r => r.Slug == form.List) => new RequestFilter
            {
                Text = Value("q"),
                Status = Value("etat"),
                Theme = Value("axe"),
                Department = Value("departement"),
                Owner = Value("responsable"),
                Alert = Value("signal"),
                Need = Value("besoin"),
                SortText = Value(SortState.QueryKey),
            }.ToQuery(),
            _ => null,
        };
    }
}
