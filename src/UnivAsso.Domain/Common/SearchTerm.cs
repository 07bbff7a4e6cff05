using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Common;

/// <summary>One folded word by which a row can be found, on any database, whatever its collation.</summary>
public sealed class SearchTerm
{
    public const int TermMaxLength = 40;

    public required Guid SubjectId { get; init; }

    public required SearchScope Scope { get; init; }

    public required string Term { get; init; }

    /// <summary>The words of the texts given, each once; also each text without its spaces, so that numbers are found however they are typed.</summary>
    public static IReadOnlyList<SearchTerm> For(SearchScope scope, Guid subjectId, params IEnumerable<string?> texts) =>
        [.. texts
            .SelectMany(text => FrenchText.Words(text).Append(Compact(text)))
            .Where(term => term.Length > 0)
            .Select(term => term.Length <= TermMaxLength ? term : term[..TermMaxLength])
            .Distinct(StringComparer.Ordinal)
            .Select(term => new SearchTerm { Scope = scope, SubjectId = subjectId, Term = term })];

    private static string Compact(string? text) => string.Concat(FrenchText.Fold(text).Where(char.IsAsciiLetterOrDigit));
}

/// <summary>In which list a word is looked for.</summary>
public enum SearchScope
{
    JoinRequests = 1,
    Organisations = 2,
    Accounts = 3,
    DlaRequests = 4,
    ResourceActors = 5,
}
