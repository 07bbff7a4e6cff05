namespace UnivAsso.Web.Platform.Region;

/// <summary>How much of each kind of row is wanted, and where chance starts: the same plan gives the same rows.</summary>
/// <param name="Associations">Structures that nobody has joined the programme for yet.</param>
/// <param name="Researchers">People of research with a profile.</param>
/// <param name="Needs">Requests of associations that tell a need.</param>
/// <param name="Intakes">Requests to the DLA.</param>
/// <param name="Seed">The start of chance.</param>
/// <param name="Today">The last day of the two years over which all is spread.</param>
public sealed record RegionPlan(int Associations, int Researchers, int Needs, int Intakes, int Seed, DateOnly Today)
{
    public const int MostAssociations = 1_500_000;
    public const int MostOthers = 100_000;

    public int Total => Associations + Researchers + Needs + Intakes;
}
