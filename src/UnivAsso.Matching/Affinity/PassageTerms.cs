using UnivAsso.Matching.Text;

namespace UnivAsso.Matching.Affinity;

/// <summary>The terms of a passage, field by field, each in the language of its field.</summary>
internal sealed record PassageTerms(IReadOnlyList<FieldTerms> Fields)
{
    /// <summary>
    /// Reads a passage. A body may give its abstract in two languages, one after the other: each sentence is read in its own. What is too
    /// short to tell its language takes that of the passage.
    /// </summary>
    public static PassageTerms Read(Passage passage)
    {
        List<string> texts = [passage.Title, .. Sentences(passage.Body)];
        if (passage.Keywords is { Length: > 0 } keywords)
        {
            texts.Add(keywords);
        }

        var languages = texts.ConvertAll(LanguageGuess.Of);
        var usual = languages.Where(l => l != Language.Unknown).GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => g.Key).FirstOrDefault(Language.French);
        return new([.. texts.Select((text, i) =>
        {
            var language = languages[i] == Language.Unknown ? usual : languages[i];
            return new FieldTerms(text, language, TextAnalysis.Terms(text, language));
        })]);
    }

    private static IEnumerable<string> Sentences(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            yield break;
        }

        var start = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is '\n' || (body[i] is '.' or '!' or '?' && (i + 1 == body.Length || char.IsWhiteSpace(body[i + 1]))))
            {
                yield return body[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < body.Length)
        {
            yield return body[start..];
        }
    }
}

/// <summary>The terms of one text in their order, with their places in it.</summary>
internal sealed record FieldTerms(string Text, Language Language, IReadOnlyList<Term> Terms);
