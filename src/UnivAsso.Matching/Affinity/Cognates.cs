namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Words that French and English both took from Latin or Greek, and names: « sémantique » and « semantic », « corpus » and « corpus ». Two
/// stems are linked when, once the usual differences of spelling are levelled, they are nearly the same from their first letter.
/// </summary>
internal static class Cognates
{
    private const int LeastLetters = 5;
    private const float SureWhenSame = 0.9f;
    private const float LeastInCommon = 0.8f;

    /// <summary>Endings that are spelt differently on each side of the Channel.</summary>
    private static readonly (string French, string English)[] Endings =
    [
        ("iqu", "ic"), ("iqu", "ical"), ("ique", "ic"), ("ique", "ical"), ("it", "ity"), ("ite", "ity"), ("i", "y"), ("ie", "y"), ("eur", "or"), ("eur", "er"),
        ("oir", "ory"), ("oire", "ory"), ("air", "ary"), ("aire", "ary"), ("eux", "ous"), ("isme", "ism"), ("iste", "ist"), ("enc", "ency"), ("anc", "ance"),
        ("enc", "ence"), ("el", "al"), ("if", "ive"), ("e", ""),
    ];

    public static IEnumerable<(int French, int English, float Likeness)> Links(TermTable terms)
    {
        var english = new Dictionary<string, List<(int Term, string Stem)>>(StringComparer.Ordinal);
        foreach (var (term, stem) in Stems(terms, "e:"))
        {
            if (!english.TryGetValue(stem[..4], out var near))
            {
                english.Add(stem[..4], near = []);
            }

            near.Add((term, stem));
        }

        foreach (var (french, stem) in Stems(terms, "f:"))
        {
            foreach (var (term, other) in english.GetValueOrDefault(stem[..4]) ?? [])
            {
                if (Likeness(stem, other) is > 0 and var likeness)
                {
                    yield return (french, term, likeness);
                }
            }
        }
    }

    /// <summary>How sure it is that two stems are one word, 0..1.</summary>
    internal static float Likeness(string french, string english)
    {
        if (french == english)
        {
            return SureWhenSame;
        }

        foreach (var (f, e) in Endings)
        {
            if (french.EndsWith(f, StringComparison.Ordinal) && english.EndsWith(e, StringComparison.Ordinal) && french[..^f.Length] == english[..^e.Length])
            {
                return SureWhenSame;
            }
        }

        var common = 0;
        while (common < Math.Min(french.Length, english.Length) && french[common] == english[common])
        {
            common++;
        }

        var share = common / (float)Math.Max(french.Length, english.Length);
        return share >= LeastInCommon ? share * SureWhenSame : 0;
    }

    private static IEnumerable<(int Term, string Stem)> Stems(TermTable terms, string language)
    {
        for (var term = 0; term < terms.Count; term++)
        {
            var name = terms[term];
            if (name.Length >= LeastLetters + 2 && name.StartsWith(language, StringComparison.Ordinal) && !TermTable.IsPair(name))
            {
                yield return (term, name[2..]);
            }
        }
    }
}
