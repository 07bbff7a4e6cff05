namespace UnivAsso.Domain.Territories;

/// <summary>Finds communes by what people type; every name is folded once, when the index is made.</summary>
internal sealed class CommuneIndex
{
    private readonly Entry[] _entries;

    public CommuneIndex(IEnumerable<Commune> communes) =>
        // Largest first, so that equally good answers are already in the order of likelihood.
        _entries =
        [
            .. communes
                .OrderByDescending(c => c.Population)
                .ThenBy(c => c.Code, StringComparer.Ordinal)
                .Select(Entry.Of),
        ];

    /// <summary>How well a name answers, best first.</summary>
    private enum Rank
    {
        SameName,
        SameNameButArticle,
        SameFormerName,
        StartsName,
        StartsFormerName,
        StartsWords,
        Inside,
        None,
    }

    public IReadOnlyList<Commune> Search(CommuneQuery query, int max)
    {
        var found = Filter(query, max);

        // A postal code of a delivery office or a misspelt name should not hide what the other half says.
        if (found.Count == 0 && query is { HasName: true, HasPlace: true })
        {
            found = Filter(query with { PostalCode = null, DepartmentCode = null }, max);
        }

        if (found.Count == 0 && query is { HasName: true, PostalCode: not null })
        {
            found = Filter(new CommuneQuery("", query.PostalCode, null), max);
        }

        return found;
    }

    /// <summary>The communes that bear this name, to the article when one does, or any name when none is asked.</summary>
    public IReadOnlyList<Commune> Same(CommuneQuery query)
    {
        var there = _entries.Where(e => e.IsAt(query));

        if (!query.HasName)
        {
            return [.. there.Select(e => e.Commune)];
        }

        var best = there
            .GroupBy(e => RankOf(e, query))
            .Where(g => g.Key is Rank.SameName or Rank.SameNameButArticle or Rank.SameFormerName)
            .MinBy(g => g.Key);

        return best is null ? [] : [.. best.Select(e => e.Commune)];
    }

    private List<Commune> Filter(CommuneQuery query, int max)
    {
        if (!query.HasName && query.PostalCode is null)
        {
            return [];
        }

        var shelves = new List<Commune>?[(int)Rank.None];

        foreach (var entry in _entries)
        {
            if (!entry.IsAt(query))
            {
                continue;
            }

            var rank = query.HasName ? RankOf(entry, query) : Rank.SameName;

            if (rank is not Rank.None)
            {
                (shelves[(int)rank] ??= []).Add(entry.Commune);
            }
        }

        return [.. shelves.SelectMany(shelf => shelf ?? []).Take(max)];
    }

    private static Rank RankOf(Entry entry, CommuneQuery query)
    {
        if (!entry.Haystack.Contains(query.LongestWord, StringComparison.Ordinal))
        {
            return Rank.None;
        }

        if (entry.Name.Full == query.Name)
        {
            return Rank.SameName;
        }

        if (entry.Name.WithoutArticle == query.NameWithoutArticle)
        {
            return Rank.SameNameButArticle;
        }

        if (Array.Exists(entry.FormerNames, name => name.WithoutArticle == query.NameWithoutArticle))
        {
            return Rank.SameFormerName;
        }

        if (Starts(entry.Name, query))
        {
            return Rank.StartsName;
        }

        if (Array.Exists(entry.FormerNames, name => Starts(name, query)))
        {
            return Rank.StartsFormerName;
        }

        if (StartsWords(entry.Name, query) || Array.Exists(entry.FormerNames, name => StartsWords(name, query)))
        {
            return Rank.StartsWords;
        }

        return entry.Name.Compact.Contains(query.CompactName, StringComparison.Ordinal) ? Rank.Inside : Rank.None;
    }

    private static bool Starts(FoldedName name, CommuneQuery query) =>
        name.Full.StartsWith(query.Name, StringComparison.Ordinal)
        || name.WithoutArticle.StartsWith(query.NameWithoutArticle, StringComparison.Ordinal);

    private static bool StartsWords(FoldedName name, CommuneQuery query)
    {
        foreach (var word in query.NameWords)
        {
            if (!Array.Exists(name.Words, w => w.StartsWith(word, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record FoldedName(string Full, string WithoutArticle, string Compact, string[] Words)
    {
        public static FoldedName Of(string name)
        {
            var full = CommuneName.Fold(name);
            var compact = full.Replace(" ", "", StringComparison.Ordinal);

            return new(full, CommuneName.WithoutArticle(full), compact, full.Split(' '));
        }
    }

    private sealed record Entry(Commune Commune, FoldedName Name, FoldedName[] FormerNames)
    {
        public string Haystack { get; } = string.Join(' ', FormerNames.Prepend(Name).Select(n => n.Compact));

        public static Entry Of(Commune commune) =>
            new(commune, FoldedName.Of(commune.Name), [.. commune.FormerNames.Select(FoldedName.Of)]);

        public bool IsAt(CommuneQuery query) =>
            (query.DepartmentCode is null || query.DepartmentCode == Commune.DepartmentCode)
            && (query.PostalCode is null || HasPostalCode(query.PostalCode));

        private bool HasPostalCode(string prefix)
        {
            foreach (var code in Commune.PostalCodes)
            {
                if (code.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
