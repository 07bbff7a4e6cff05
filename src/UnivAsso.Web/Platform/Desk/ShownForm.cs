namespace UnivAsso.Web.Platform.Desk;

/// <summary>What every form of a sheet carries: which version was on the screen, and since when.</summary>
public record ShownForm
{
    public int Version { get; init; }

    public long Seen { get; init; }
}
