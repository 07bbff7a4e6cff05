namespace UnivAsso.Data;

/// <summary>
/// A file of resource actors that an officer sent to read its preview; its content lies in the file store until it is confirmed or given up.
/// </summary>
public sealed class ActorImport
{
    public const int FileNameMaxLength = 160;

    /// <summary>A preview that nobody confirms is forgotten after a day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public required Guid Id { get; init; }

    /// <summary>Nobody else may confirm it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The name shown; never used as a path.</summary>
    public required string FileName { get; init; }

    public required string StoreKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>What the confirmed import did.</summary>
    public int Added { get; set; }

    public int Changed { get; set; }

    public int Refused { get; set; }
}
