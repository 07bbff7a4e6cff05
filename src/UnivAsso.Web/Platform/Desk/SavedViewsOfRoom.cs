using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Desk;

/// <summary>
/// The named filters of the signed-in person in one room. The room says who may come, which lists it has and how each writes its
/// filters; its view « SavedViews » puts the shared one in the room's layout.
/// </summary>
public abstract class SavedViewsOfRoom(SavedViewsOfPerson views, string keeping, IReadOnlyList<DeskList> lists) : Controller
{
    private const string Page = "SavedViews";

    [HttpGet]
    public async Task<IActionResult> List(CancellationToken ct) => View(Page, await PageAsync(ct));

    [HttpPost]
    public async Task<IActionResult> Save(SaveViewForm form, CancellationToken ct)
    {
        if (lists.FirstOrDefault(l => l.Slug == form.List) is not { } list)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill(Page, await PageAsync(ct) with { Refused = form });
        }

        var query = Canonical(list, QueryHelpers.ParseQuery(form.Query));
        var result = await views.SaveAsync(User.AccountId, list.Slug, form.Name!, query, ct);
        if (result.Refusal is { } refusal)
        {
            return this.Refused(Page, await PageAsync(ct) with { Refused = form }, refusal);
        }

        this.SayDone("La vue est gardée.");
        return LocalRedirect(list.Address + (query.Length > 0 ? query : DeskList.Everything));
    }

    [HttpPost("{viewId:guid}/renommer")]
    public async Task<IActionResult> Rename([FromRoute] Guid viewId, RenameViewForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill(Page, await PageAsync(ct) with { NotRenamed = viewId });
        }

        var result = await views.RenameAsync(User.AccountId, viewId, form.Version, form.Name!, ct);
        return result.Refusal switch
        {
            null => Done("La vue a un nouveau nom."),
            NoSuchView => NotFound(),
            Refusal refusal => this.Refused(Page, await PageAsync(ct) with { NotRenamed = viewId }, refusal, nameof(form.Name)),
        };
    }

    [HttpPost("{viewId:guid}/supprimer")]
    public async Task<IActionResult> Delete([FromRoute] Guid viewId, CancellationToken ct) =>
        await views.DeleteAsync(User.AccountId, viewId, ct) ? Done("La vue est supprimée.") : NotFound();

    /// <summary>The query as its list would write it, whatever was posted.</summary>
    protected abstract string Canonical(DeskList list, IReadOnlyDictionary<string, StringValues> query);

    private async Task<SavedViewsPage> PageAsync(CancellationToken ct) =>
        new(keeping, lists, await views.AllAsync(User.AccountId, [.. lists.Select(l => l.Slug)], ct));

    private LocalRedirectResult Done(string message)
    {
        this.SayDone(message);
        return LocalRedirect(keeping);
    }
}
