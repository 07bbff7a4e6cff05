using System.Text.Json;
using System.Text.Json.Serialization;
using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Evaluation;

/// <summary>A person of an evaluation set, with their works.</summary>
public sealed record SetProfile(string Id, IReadOnlyList<SetWork> Works)
{
    public Subject ToSubject() => new(Id, [.. Works.OrderByDescending(w => w.Year ?? 0).Select(w => w.ToPassage())]);
}

/// <summary>One work as an evaluation set tells it.</summary>
public sealed record SetWork(int? Year, string? Title, string? Abstract, string? Keywords)
{
    public Passage ToPassage() => new(Title ?? string.Empty, Abstract, Keywords, Year);
}

/// <summary>A text that stands for a need.</summary>
public sealed record SetQuery(string Id, string? Title, string? Text, string? Keywords);

/// <summary>Reads sets: one JSON object a line, and judgements as « query, tab, profile, tab, 1 ».</summary>
public static class Sets
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    public static IReadOnlyList<SetProfile> Profiles(string path) => Read<SetProfile>(path);

    public static IReadOnlyList<SetQuery> Queries(string path) => Read<SetQuery>(path);

    public static ILookup<string, string> Relevant(string path) => File.ReadLines(path)
        .Select(line => line.Split('\t'))
        .Where(cells => cells.Length >= 2 && (cells.Length == 2 || cells[2] is not "0"))
        .ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    private static List<T> Read<T>(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)];
}
