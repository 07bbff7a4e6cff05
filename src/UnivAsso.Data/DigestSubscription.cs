namespace UnivAsso.Data;

/// <summary>The daily letter « À faire » of an account: when the next one is due, and whether it is wanted.</summary>
public sealed class DigestSubscription
{
    public required Guid UserId { get; init; }

    /// <summary>The person asked not to receive it.</summary>
    public bool IsOff { get; set; }

    public required DateTimeOffset DueAt { get; set; }
}
