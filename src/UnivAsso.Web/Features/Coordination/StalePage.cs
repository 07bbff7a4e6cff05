using UnivAsso.Web.Features.Coordination.Sheet;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>A text that was about to be saved or sent, kept to be copied or applied again.</summary>
public sealed record KeptText(string Name, string Label, string? Text);

/// <summary>What somebody was about to do on a request, and the address that does it.</summary>
public sealed record Intent(string Words, string? Address, string Button, params IReadOnlyList<KeptText> Texts);

/// <summary>Both versions of a request that changed under somebody's hands: what they meant to do, and what was done meanwhile.</summary>
public sealed record StalePage(SheetPage Sheet, Intent Intent, long Seen)
{
    /// <summary>Everything since the screen was made; the clock of two people may be the same to the second.</summary>
    public IReadOnlyList<HistoryLine> Meanwhile => [.. Sheet.History.Where(line => line.At.UtcTicks >= Seen).TakeLast(10)];

    public IReadOnlyList<KeptText> Kept => [.. Intent.Texts.Where(t => !string.IsNullOrWhiteSpace(t.Text))];

    public bool CanApplyAgain => Intent.Address is not null;
}
