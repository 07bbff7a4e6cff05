using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>Both versions of a request that changed under somebody's hands: what they meant to do, and what was done meanwhile.</summary>
public sealed record StalePage(SheetPage Sheet, Intent Intent, long Seen)
{
    /// <summary>Everything since the screen was made; the clock of two people may be the same to the second.</summary>
    public IReadOnlyList<HistoryLine> Meanwhile => [.. Sheet.History.Where(line => line.At.UtcTicks >= Seen).TakeLast(10)];
}
