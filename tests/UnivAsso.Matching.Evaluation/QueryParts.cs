using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Evaluation;

/// <summary>Which part of a query stands for the need: everything, its text alone, its key words alone, or its title alone.</summary>
public static class QueryParts
{
    public static IReadOnlyList<string> All { get; } = ["all", "text", "keywords", "title"];

    public static Passage Of(SetQuery query, string part) => part switch
    {
        "all" => new(query.Title ?? string.Empty, query.Text, query.Keywords),
        "text" => new(string.Empty, query.Text),
        "keywords" => new(string.Empty, Keywords: query.Keywords),
        "title" => new(query.Title ?? string.Empty),
        _ => throw new ArgumentException($"« {part} » is no part of a query: {string.Join(", ", All)}.", nameof(part)),
    };
}
