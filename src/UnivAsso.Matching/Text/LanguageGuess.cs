namespace UnivAsso.Matching.Text;

/// <summary>
/// Tells French from English, even in a title of three words: how much likelier each group of three letters is in one language than in the
/// other, and the little words that only one of them has. Learnt once from two columns of official terms and from sentences of ours.
/// </summary>
public static class LanguageGuess
{
    /// <summary>Below this much evidence (natural logarithm of a likelihood ratio), nothing is said.</summary>
    private const double LeastEvidence = 1.5;

    private const double LittleWord = 2.5;
    private const double MostOfOneGroup = 2.0;
    private const double Smoothing = 0.4;

    private static readonly HashSet<string> FrenchOnly = Words(
        "le la les des du une et est dans pour sur avec par que qui au aux ce cette ces sont pas plus ou de un en nous leur leurs son ses d l qu vers chez entre sans sous il elle");

    private static readonly HashSet<string> EnglishOnly = Words(
        "the of and in to is for with by from are that this an as at we it its their be using can which between how what why has have our or not these through into within towards");

    private static readonly Dictionary<(char, char, char), double> Evidence = Learn();

    /// <summary>The language of a text; unknown when it is empty, made of numbers, or says the same in both.</summary>
    public static Language Of(string text)
    {
        var evidence = 0d;
        foreach (var word in Cut(text))
        {
            evidence += FrenchOnly.Contains(word) ? LittleWord : 0;
            evidence -= EnglishOnly.Contains(word) ? LittleWord : 0;
            foreach (var group in Groups(word))
            {
                evidence += Evidence.GetValueOrDefault(group);
            }
        }

        return evidence >= LeastEvidence ? Language.French : evidence <= -LeastEvidence ? Language.English : Language.Unknown;
    }

    private static Dictionary<(char, char, char), double> Learn()
    {
        var (french, english) = (new Dictionary<(char, char, char), int>(), new Dictionary<(char, char, char), int>());
        foreach (var cells in WordLists.Rows("franceterme.tsv"))
        {
            Count(french, cells[0]);
            Count(english, cells[1]);
        }

        foreach (var cells in WordLists.Rows("language-samples.tsv"))
        {
            Count(cells[0] == "fr" ? french : english, cells[1]);
        }

        var groups = french.Keys.Union(english.Keys).ToList();
        double allFrench = french.Values.Sum() + (Smoothing * groups.Count);
        double allEnglish = english.Values.Sum() + (Smoothing * groups.Count);
        return groups.ToDictionary(group => group, group => Math.Clamp(
            Math.Log((french.GetValueOrDefault(group) + Smoothing) / allFrench) - Math.Log((english.GetValueOrDefault(group) + Smoothing) / allEnglish),
            -MostOfOneGroup,
            MostOfOneGroup));
    }

    private static void Count(Dictionary<(char, char, char), int> counts, string text)
    {
        foreach (var group in Cut(text).SelectMany(Groups))
        {
            counts[group] = counts.GetValueOrDefault(group) + 1;
        }
    }

    /// <summary>Words in lower case, with their accents: they tell much.</summary>
    private static IEnumerable<string> Cut(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    private static IEnumerable<(char, char, char)> Groups(string word)
    {
        for (var i = -1; i < word.Length - 1; i++)
        {
            yield return (i < 0 ? ' ' : word[i], word[i + 1], i + 2 < word.Length ? word[i + 2] : ' ');
        }
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
