using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Territories;

/// <summary>Makes the many spellings of a place name meet: « St », « s/ », « lez », articles.</summary>
internal static class CommuneName
{
    private static readonly string[] Articles = ["le ", "la ", "les ", "l "];

    public static string Fold(string? name)
    {
        var written = (name ?? "")
            .Replace("s/s", " sous ", StringComparison.OrdinalIgnoreCase)
            .Replace("s/", " sur ", StringComparison.OrdinalIgnoreCase);

        return string.Join(' ', FrenchText.Fold(written).Split(' ').Select(Unify));
    }

    /// <summary>The folded name from its first meaningful word: « touquet paris plage ».</summary>
    public static string WithoutArticle(string folded)
    {
        var article = Articles.FirstOrDefault(a => folded.StartsWith(a, StringComparison.Ordinal));
        return article is null ? folded : folded[article.Length..];
    }

    private static string Unify(string word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        "lez" => "les",
        _ => word,
    };
}
