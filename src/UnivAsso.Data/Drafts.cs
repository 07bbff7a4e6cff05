namespace UnivAsso.Data;

/// <summary>
/// Answers given so far in a long form. Opened by whoever holds its secret (cookie or mailed link), of which only a hash is kept.
/// </summary>
public sealed class Draft
{
    public const int KindMaxLength = 40;

    /// <summary>A draft is kept ninety days after its last change.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public required Guid Id { get; init; }

    /// <summary>Short public handle, shown in addresses; opens nothing by itself.</summary>
    public required string Handle { get; init; }

    /// <summary>Which form: « association », « recherche »…</summary>
    public required string Kind { get; init; }

    public required string SecretHash { get; init; }

    /// <summary>Answers by page, as JSON.</summary>
    public required string State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What it became: set once, when it is sent.</summary>
    public string? SentAs { get; set; }

    /// <summary>Raised at each save; a stale page cannot overwrite a newer one.</summary>
    public int Version { get; set; }
}
