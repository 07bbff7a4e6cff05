using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.DlaIntake.Sheet;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>How every act on a request answers: the sheet again, the sheet with what is missing, or both versions side by side.</summary>
public abstract class DlaActController(DlaSheetQuery sheets) : Controller
{
    private const string SheetView = "/Features/DlaIntake/Sheet/DlaSheet.cshtml";
    private const string StaleView = "/Features/DlaIntake/Acts/DlaStale.cshtml";

    protected Task<DlaSheetPage?> OpenAsync(string reference, CancellationToken ct) => sheets.OpenAsync(reference, User.Actor, ct);

    protected IActionResult Done(string reference, string message)
    {
        this.SayDone(message);
        return LocalRedirect(DlaIntakeFeature.AddressOf(reference));
    }

    /// <summary>After an act that took the request out of sight.</summary>
    protected IActionResult Gone(string message)
    {
        this.SayDone(message);
        return LocalRedirect(DlaIntakeFeature.DeskAddress);
    }

    /// <summary>The sheet with the errors of the form and the texts typed.</summary>
    protected async Task<IActionResult> RefillSheetAsync(string reference, TypedOnDlaSheet typed, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } sheet ? this.Refill(SheetView, sheet with { Typed = typed }) : NotFound();

    /// <summary>A refused act; <paramref name="intent"/> says what was meant, once the request as it now stands is known.</summary>
    protected async Task<IActionResult> RefusedAsync(
        Refusal refusal, string reference, long seen, Func<DlaSheetPage, Intent> intent, TypedOnDlaSheet typed, CancellationToken ct)
    {
        if (refusal is NoSuchDlaRequest || await OpenAsync(reference, ct) is not { } sheet)
        {
            return NotFound();
        }

        if (refusal is ChangedMeanwhile)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(StaleView, new DlaStalePage(sheet, intent(sheet), seen));
        }

        return this.Refused(SheetView, sheet with { Typed = typed }, refusal);
    }
}

/// <summary>Both versions of a request that changed under somebody's hands: what they meant to do, and what was done meanwhile.</summary>
public sealed record DlaStalePage(DlaSheetPage Sheet, Intent Intent, long Seen)
{
    /// <summary>Everything since the screen was made; the clock of two people may be the same to the second.</summary>
    public IReadOnlyList<DlaHistoryLine> Meanwhile => [.. Sheet.History.Where(line => line.At.UtcTicks >= Seen).TakeLast(10)];
}
