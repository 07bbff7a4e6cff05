namespace UnivAsso.Web.Platform.Mail;

/// <summary>
/// What a mail says, in the order in which it is read: why you get it, the facts, one action, until when. Rendered as text and as
/// simple HTML from the same words.
/// </summary>
public sealed record Letter(string Subject)
{
    /// <summary>« Bonjour Camille, »</summary>
    public string? Greeting { get; init; }

    /// <summary>Paragraphs; a line that begins with « - » is a list item.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Words quoted from somebody, kept apart from ours.</summary>
    public string? Quote { get; init; }

    /// <summary>A code to read at a glance.</summary>
    public string? Code { get; init; }

    /// <summary>The one thing to do: words and full address of a page that changes nothing by being opened.</summary>
    public (string Words, string Address)? Action { get; init; }

    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>
    /// Until when the code or the link of this letter opens something; nothing when it opens nothing. Its content is erased from the
    /// outbox once it has left, failed or expired.
    /// </summary>
    public DateTimeOffset? SecretUntil { get; init; }
}
