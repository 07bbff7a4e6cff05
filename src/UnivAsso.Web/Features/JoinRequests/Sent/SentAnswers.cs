using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Sent;

/// <summary>A request with what was sent along with it.</summary>
public sealed record SentRequest(JoinRequest Request)
{
    /// <summary>The structure as this contact told it, or as its first contact did for requests older than that.</summary>
    public OrganisationTold? Structure { get; init; }

    public KnowledgeNeed? Need { get; init; }

    public Researcher? Researcher { get; init; }

    /// <summary>The labels of the axes by slug, at least those of the request.</summary>
    public IReadOnlyDictionary<string, string> Themes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One page of a journey as it was sent.</summary>
public sealed record SentSection(string Slug, string Title, IReadOnlyList<AnswerRow> Rows);

/// <summary>
/// What was sent, page by page, in the words of the form that asked: never a code. The status page, the desk and the letters all read it
/// here. The declaration of interests is not among it: the coordination alone reads it.
/// </summary>
public static class SentAnswers
{
    private const string OldList = "Réponse d’une liste qui a changé depuis";

    /// <summary>The pages that hold at least one answer; an answer left out does not appear.</summary>
    public static IReadOnlyList<SentSection> Of(SentRequest sent, TerritoryCatalogue territories)
    {
        var sections = sent.Request.Kind is JoinRequestKind.Association
            ? AssociationSent.Sections(sent, territories)
            : ResearchSent.Sections(sent, territories);
        return [.. sections
            .Select(s => s with { Rows = [.. s.Rows.Where(r => !string.IsNullOrWhiteSpace(r.Answer))] })
            .Where(s => s.Rows.Count > 0)];
    }

    /// <summary>The words of a code that was kept; a code that no list knows any more is said to be so, never shown.</summary>
    public static string? InWords(string? code, Func<string, string?> labelOf) =>
        string.IsNullOrEmpty(code) ? null : labelOf(code) ?? OldList;

    /// <summary>The same for several codes.</summary>
    public static string? InWords(IEnumerable<string> codes, Func<string, string?> labelOf, string separator) =>
        Joined(codes.Select(c => InWords(c, labelOf)), separator);

    internal static string? Joined(IEnumerable<string?> parts, string separator) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } joined ? joined : null;
}
