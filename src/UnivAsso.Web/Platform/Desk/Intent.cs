namespace UnivAsso.Web.Platform.Desk;

/// <summary>A text that was about to be saved or sent, kept to be copied or applied again. Without a label it is carried unseen.</summary>
public sealed record KeptText(string Name, string Label, string? Text);

/// <summary>What somebody was about to do on a request, and the address that does it; without an address it can no longer be done.</summary>
public sealed record Intent(string Words, string? Address, string Button, params IReadOnlyList<KeptText> Texts)
{
    public IReadOnlyList<KeptText> Kept => [.. Texts.Where(t => !string.IsNullOrWhiteSpace(t.Text))];
}

/// <summary>What a screen showed: the version of the request, and when it was made.</summary>
public sealed record Shown(int Version, DateTimeOffset At);

/// <summary>An intent beside the version on which it can be done again.</summary>
public sealed record WantedPanel(Intent Intent, Shown Shown);
