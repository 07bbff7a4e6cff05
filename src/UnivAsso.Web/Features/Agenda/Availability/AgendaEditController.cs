using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Availability;

/// <summary>What every form about one's own agenda shares: what is saved stands below what is typed, and an older screen overwrites nothing.</summary>
public abstract class AgendaEditController(AgendaPageQuery agendas, KeepAgenda keep) : Controller
{
    /// <summary>The page that lists the whole agenda.</summary>
    protected const string Home = "/espace-dla/agenda";

    /// <summary>The form, empty or filled in, beside the agenda as it stands.</summary>
    protected async Task<IActionResult> FormAsync(string view, Func<ShownAgenda, object> form, CancellationToken ct)
    {
        var shown = await ShowAsync(ct);
        return View(view, form(shown));
    }

    /// <summary>Saves what a form asked, or shows it again with the reason.</summary>
    protected async Task<IActionResult> SaveAsync(
        string view, object form, int version, Func<OfficerAgenda, DateTimeOffset, Result> act, string done, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await ShowAsync(ct);
            return this.Refill(view, form);
        }

        var result = await keep.HandleAsync(User.Actor, version, act, ct);
        if (result.Refusal is { } refusal)
        {
            await ShowAsync(ct);
            return this.Refused(view, form, refusal);
        }

        return Done(done);
    }

    /// <summary>Takes a line away; one that is already gone is gone.</summary>
    protected async Task<IActionResult> RemoveAsync(Func<OfficerAgenda, DateTimeOffset, Result> act, string done, CancellationToken ct)
    {
        var result = await keep.HandleAsync(User.Actor, null, act, ct);
        return result.Refusal switch
        {
            null => Done(done),
            NotInAgenda => Done("Cette ligne n’est plus dans votre agenda."),
            { } refusal => this.Refused("/Features/Agenda/Availability/Agenda.cshtml", await agendas.ShowAsync(User.AccountId, ct), refusal),
        };
    }

    private async Task<ShownAgenda> ShowAsync(CancellationToken ct)
    {
        var shown = await agendas.FindAsync(User.AccountId, ct);
        ViewData["Shown"] = shown;
        return shown;
    }

    private LocalRedirectResult Done(string message)
    {
        this.SayDone(message);
        return LocalRedirect(Home);
    }
}
