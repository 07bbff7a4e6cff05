namespace UnivAsso.Domain.Referrals;

/// <summary>How wide a territory is; the smaller the value, the nearer the actor.</summary>
public enum TerritoryLevel
{
    Commune = 1,
    Epci = 2,
    Department = 3,
    Region = 4,

    /// <summary>Beyond the region.</summary>
    Outside = 5,
}

/// <summary>How much of a territory an actor serves.</summary>
public enum TerritoryExtent
{
    Whole = 1,

    /// <summary>Only a smaller territory inside it. Written for départements alone, so that a list by département needs no map.</summary>
    Part = 2,
}

/// <summary>One territory that an actor serves: one row per code, which the database looks up by that code.</summary>
public sealed class ActorTerritory
{
    public const int CodeMaxLength = 9;

    public required ResourceActorId ActorId { get; init; }

    /// <summary>INSEE code of a commune or département, SIREN of an EPCI, or a word of <see cref="TerritoryCoverage"/>.</summary>
    public required string Code { get; init; }

    public required TerritoryLevel Level { get; init; }

    public required TerritoryExtent Extent { get; set; }
}
