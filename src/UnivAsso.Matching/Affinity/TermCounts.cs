using UnivAsso.Matching.Vectors;

namespace UnivAsso.Matching.Affinity;

/// <summary>How often each term of a table is met in a passage; pairs of neighbouring words count as terms of a lower weight.</summary>
internal static class TermCounts
{
    /// <summary>Up to this many passages, memory is no reason to forget anything.</summary>
    private const int PairsAllKept = 20_000;

    /// <summary>
    /// Counts the terms of all the passages of a collection, and fills its table. In a large one, a pair of words that a single passage says is
    /// left out: most pairs are such, and their words already tell what they would.
    /// </summary>
    public static SortedDictionary<int, float>[] OfAll(IReadOnlyList<PassageTerms> passages, TermTable table, float pairWeight)
    {
        var everything = new TermTable();
        var counts = passages.Select(terms => Of(terms, term => everything.Add(term), pairWeight)).ToArray();
        var met = new int[everything.Count];
        foreach (var term in counts.SelectMany(c => c.Keys))
        {
            met[term]++;
        }

        var kept = new int?[everything.Count];
        for (var term = 0; term < kept.Length; term++)
        {
            kept[term] = passages.Count <= PairsAllKept || met[term] > 1 || !TermTable.IsPair(everything[term]) ? table.Add(everything[term]) : null;
        }

        return Array.ConvertAll(counts, all =>
        {
            var some = new SortedDictionary<int, float>();
            foreach (var (term, count) in all)
            {
                Add(some, kept[term], count);
            }

            return some;
        });
    }

    /// <summary>Counts terms.</summary>
    /// <param name="terms">The passage.</param>
    /// <param name="number">The number of a term, or nothing for a term to be left out.</param>
    /// <param name="pairWeight">What a pair counts for; none is counted at zero.</param>
    /// <param name="skip">A word that is treated as if it had not been written, by its name in the table.</param>
    public static SortedDictionary<int, float> Of(PassageTerms terms, Func<string, int?> number, float pairWeight, string? skip = null)
    {
        var counts = new SortedDictionary<int, float>();
        foreach (var field in terms.Fields)
        {
            string? before = null;
            foreach (var term in field.Terms)
            {
                var name = TermTable.Name(field.Language, term.Value);
                if (name == skip)
                {
                    before = null;
                    continue;
                }

                Add(counts, number(name), 1);
                if (before is not null && pairWeight > 0)
                {
                    Add(counts, number(TermTable.Pair(before, name)), pairWeight);
                }

                before = name;
            }
        }

        return counts;
    }

    /// <summary>Adds what the terms mean in the other language.</summary>
    public static SortedDictionary<int, float> WithTranslations(SortedDictionary<int, float> counts, Translations translations, float weight)
    {
        if (translations.IsEmpty || weight <= 0)
        {
            return counts;
        }

        var all = new SortedDictionary<int, float>(counts);
        foreach (var (term, count) in counts)
        {
            foreach (var (other, likeness) in translations.Of(term))
            {
                Add(all, other, weight * likeness * count);
            }
        }

        return all;
    }

    /// <summary>Adds what a vocabulary brings; the ways of saying of one entry share what one would be worth.</summary>
    public static void Bring(SortedDictionary<int, float> counts, IEnumerable<BroughtIn> brought, Func<string, int?> number, AffinitySettings settings)
    {
        foreach (var entry in brought)
        {
            foreach (var form in entry.Forms)
            {
                // A long expression is not worth more than a short one: its terms share.
                var terms = (2 * form.Length) - 1;
                var worth = settings.VocabularyWeight / MathF.Sqrt(entry.Forms.Count * terms);
                for (var i = 0; i < form.Length; i++)
                {
                    Add(counts, number(form[i]), worth);
                    if (i > 0)
                    {
                        Add(counts, number(TermTable.Pair(form[i - 1], form[i])), worth * settings.PairWeight);
                    }
                }
            }
        }
    }

    public static SparseVector ToVector(SortedDictionary<int, float> counts, Func<int, float, float> weigh)
    {
        var (indices, weights) = (new int[counts.Count], new float[counts.Count]);
        var i = 0;
        foreach (var (term, count) in counts)
        {
            (indices[i], weights[i]) = (term, weigh(term, count));
            i++;
        }

        return new SparseVector(indices, weights);
    }

    private static void Add(SortedDictionary<int, float> counts, int? term, float by)
    {
        if (term is { } known)
        {
            counts[known] = counts.GetValueOrDefault(known) + by;
        }
    }
}
