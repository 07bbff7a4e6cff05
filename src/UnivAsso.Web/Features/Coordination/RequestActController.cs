using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>How every act on a request answers: the sheet again, the sheet with what is missing, or both versions side by side.</summary>
public abstract class RequestActController(SheetQuery sheets) : Controller
{
    private const string SheetView = "/Features/Coordination/Sheet/Sheet.cshtml";
    private const string StaleView = "/Features/Coordination/Stale.cshtml";

    protected Task<SheetPage?> OpenAsync(DeskRoom room, string reference, CancellationToken ct) =>
        sheets.OpenAsync(room, reference, User.Actor, ct);

    protected IActionResult Done(DeskRoom room, string reference, string message)
    {
        this.SayDone(message);
        return LocalRedirect(room.AddressOf(reference));
    }

    /// <summary>The sheet with the errors of the form and the texts typed.</summary>
    protected async Task<IActionResult> RefillSheetAsync(DeskRoom room, string reference, TypedOnSheet typed, CancellationToken ct) =>
        await OpenAsync(room, reference, ct) is { } sheet ? this.Refill(SheetView, sheet with { Typed = typed }) : NotFound();

    /// <summary>A refused act; <paramref name="intent"/> says what was meant, once the request as it now stands is known.</summary>
    protected async Task<IActionResult> RefusedAsync(
        Refusal refusal, DeskRoom room, string reference, long seen, Func<SheetPage, Intent> intent, TypedOnSheet typed, CancellationToken ct)
    {
        if (refusal is NoSuchRequest || await OpenAsync(room, reference, ct) is not { } sheet)
        {
            return NotFound();
        }

        if (refusal is ChangedMeanwhile)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(StaleView, new StalePage(sheet, intent(sheet), seen));
        }

        return this.Refused(SheetView, sheet with { Typed = typed }, refusal);
    }
}
