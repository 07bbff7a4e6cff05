namespace UnivAsso.Data;

/// <summary>A text that belongs to the operator of the portal (publisher, host, address): written by the administration, never invented.</summary>
public sealed class OperatorText
{
    public const int KeyMaxLength = 80;
    public const int TextMaxLength = 20_000;

    public required string Key { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required string UpdatedBy { get; set; }

    public int Version { get; set; }
}

/// <summary>The last number given for a kind of reference in a year.</summary>
public sealed class ReferenceCounter
{
    public required int Kind { get; init; }

    public required int Year { get; init; }

    public int Last { get; set; }
}
