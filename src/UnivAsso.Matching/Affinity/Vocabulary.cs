using UnivAsso.Matching.Text;

namespace UnivAsso.Matching.Affinity;

/// <summary>Several ways of saying one thing: an acronym and what it stands for, a theme and the expressions that belong to it.</summary>
/// <param name="French">In French, one expression each.</param>
/// <param name="English">In English; often none.</param>
public sealed record VocabularyEntry(IReadOnlyList<string> French, IReadOnlyList<string> English);

/// <summary>
/// Ways of saying that a need and a work may not share. A need that says one is read as if it also said the others, a little: it costs the
/// collection nothing, and may change at any time.
/// </summary>
public sealed class Vocabulary
{
    private readonly ILookup<string, Form> _byFirst;

    private Vocabulary(IReadOnlyList<Form[]> entries) =>
        _byFirst = entries.SelectMany(forms => forms).ToLookup(form => form.Names[0], StringComparer.Ordinal);

    /// <summary>Nothing is read otherwise than it is written.</summary>
    public static Vocabulary None { get; } = new([]);

    /// <summary>Reads entries; an expression of empty words alone is left out, and so is an entry with a single way of saying.</summary>
    public static Vocabulary Of(IEnumerable<VocabularyEntry> entries) => new([.. entries.Select(FormsOf).Where(forms => forms.Length > 1)]);

    /// <summary>What the entries that are met in a passage bring; a word may be treated as if it had not been written.</summary>
    internal IReadOnlyList<BroughtIn> Bring(PassageTerms words, string? skip = null)
    {
        if (_byFirst.Count == 0)
        {
            return [];
        }

        var said = new HashSet<Form>(ReferenceEqualityComparer.Instance);
        foreach (var field in words.Fields)
        {
            string?[] names = [.. field.Terms.Select(t => TermTable.Name(field.Language, t.Value)).Select(name => name == skip ? null : name)];
            for (var i = 0; i < names.Length; i++)
            {
                said.UnionWith(_byFirst[names[i] ?? string.Empty].Where(form => form.IsAt(names, i)));
            }
        }

        return
        [
            .. said.GroupBy(form => form.Entry)
                .Select(entry => new BroughtIn(
                    entry.SelectMany(form => form.Names).ToHashSet(StringComparer.Ordinal),
                    [.. entry.Key.Where(form => !entry.Contains(form)).Select(form => form.Names)]))
                .Where(brought => brought.Forms.Count > 0)
                .OrderBy(brought => brought.Forms[0][0], StringComparer.Ordinal),
        ];
    }

    private static Form[] FormsOf(VocabularyEntry entry)
    {
        string[][] all =
        [
            .. entry.French.Select(text => NamesOf(text, Language.French)),
            .. entry.English.Select(text => NamesOf(text, Language.English)),
        ];
        var distinct = all.Where(names => names.Length > 0).DistinctBy(names => string.Join(' ', names)).ToArray();
        var forms = new Form[distinct.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = new Form(distinct[i], forms);
        }

        return forms;
    }

    private static string[] NamesOf(string text, Language language) => [.. TextAnalysis.Terms(text, language).Select(t => TermTable.Name(language, t.Value))];

    /// <summary>One way of saying, as the names of its terms, among all those of its entry.</summary>
    private sealed record Form(string[] Names, Form[] Entry)
    {
        public bool IsAt(string?[] said, int place) => said.AsSpan(place).StartsWith(Names);
    }
}

/// <summary>What one entry brings to a need.</summary>
/// <param name="By">The terms of the need that called it.</param>
/// <param name="Forms">The other ways of saying the same, each as the names of its terms.</param>
internal sealed record BroughtIn(IReadOnlySet<string> By, IReadOnlyList<string[]> Forms);
