namespace UnivAsso.Domain.Territories;

/// <summary>The kinds of groupings of communes with their own taxes.</summary>
public enum EpciKind
{
    CommunityOfCommunes,
    AgglomerationCommunity,
    UrbanCommunity,
    Metropolis,
}

/// <summary>A grouping with at least one commune in the region; some have others beyond the border.</summary>
/// <param name="Siren">Its SIREN, which is its code everywhere.</param>
/// <param name="Kind">What sort of grouping it is.</param>
/// <param name="Name">Its name as published, with the short form of its kind.</param>
/// <param name="DepartmentCodes">The départements of all its communes, even outside the region.</param>
/// <param name="CommunesInRegion">How many of its communes are in the region.</param>
/// <param name="CommunesOutside">How many of its communes are beyond the border.</param>
public sealed record Epci(
    string Siren,
    EpciKind Kind,
    string Name,
    IReadOnlyList<string> DepartmentCodes,
    int CommunesInRegion,
    int CommunesOutside)
{
    public bool StraddlesBorder => CommunesOutside > 0;

    /// <summary>« Communauté de communes du Sud Artois » rather than « CC du Sud Artois ».</summary>
    public string FullName => Kind switch
    {
        EpciKind.CommunityOfCommunes => Spell("CC ", "Communauté de communes "),
        EpciKind.AgglomerationCommunity => Spell("CA ", "Communauté d’agglomération "),
        EpciKind.UrbanCommunity => Spell("CU ", "Communauté urbaine "),
        EpciKind.Metropolis => Name,
    };

    private string Spell(string abbreviation, string words) =>
        Name.StartsWith(abbreviation, StringComparison.Ordinal) ? words + Name[abbreviation.Length..] : Name;
}
