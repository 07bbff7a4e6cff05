namespace UnivAsso.Matching.Rounds;

/// <summary>A need, or a question, that asks for people; its first place comes before any extra place of another need.</summary>
/// <param name="Key">A stable key, unique among the needs of the round.</param>
/// <param name="Places">How many people are wanted, those already locked included; at least 1.</param>
public sealed record RoundNeed(string Key, int Places);

/// <summary>A person who may be invited.</summary>
/// <param name="Key">A stable key, unique among the people of the round.</param>
/// <param name="Capacity">How many invitations the person may hold at once, carried and locked ones included.</param>
/// <param name="Carried">Invitations held from elsewhere, which no pair of this round tells.</param>
public sealed record RoundPerson(string Key, int Capacity, int Carried = 0);

/// <summary>A person who could answer a need, with how well they fit, from 0 to 1.</summary>
public sealed record RoundCandidate(string Need, string Person, double Fit);

/// <summary>A need and a person, by their keys.</summary>
public readonly record struct RoundPair(string Need, string Person);

/// <summary>What an invitation costs, in the unit of the fits.</summary>
/// <param name="LoadCost">The k-th invitation a person holds costs this × (k − 1).</param>
/// <param name="MinimumValue">An invitation is worth sending when its fit exceeds its load cost by more than this.</param>
public sealed record RoundSettings(double LoadCost = 0.03, double MinimumValue = 0);

/// <summary>All that decides a round; the order of the lists does not matter.</summary>
public sealed record RoundProblem
{
    public IReadOnlyList<RoundNeed> Needs { get; init; } = [];

    public IReadOnlyList<RoundPerson> People { get; init; } = [];

    public IReadOnlyList<RoundCandidate> Candidates { get; init; } = [];

    /// <summary>Pairs that must never be.</summary>
    public IReadOnlyList<RoundPair> Conflicts { get; init; } = [];

    /// <summary>Pairs that the person refused.</summary>
    public IReadOnlyList<RoundPair> Declined { get; init; } = [];

    /// <summary>Pairs already sent or accepted: they stay, and take a place and a part of the capacity.</summary>
    public IReadOnlyList<RoundPair> Locks { get; init; } = [];

    public RoundSettings Settings { get; init; } = new();

    /// <summary>Breaks ties; write it in the minutes so that anyone can run the round again.</summary>
    public string Seed { get; init; } = "";
}
