namespace UnivAsso.Domain.Common;

/// <summary>One folded word by which a row can be found, on any database, whatever its collation.</summary>
public sealed class SearchTerm
{
    public const int TermMaxLength = 40;

    public required Guid SubjectId { get; init; }

    public required SearchScope Scope { get; init; }

    public required string Term { get; init; }
}

/// <summary>In which list a word is looked for.</summary>
public enum SearchScope
{
    JoinRequests = 1,
    Organisations = 2,
}
