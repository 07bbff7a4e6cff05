using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Features.OpenQuestions;

/// <summary>A run of words that two versions share, or that one of them alone says.</summary>
public sealed record TextRun(ChangeType Change, string Words);

/// <summary>Compares two versions of a question word by word.</summary>
public static class TextChanges
{
    private static readonly (string Label, Func<QuestionText, string?> Read)[] Parts =
    [
        ("Question", t => t.Title),
        ("En bref", t => t.Summary),
        ("D’où vient la question", t => t.Context),
        ("Ce qui serait une réponse", t => t.WouldAnswer),
        ("Ce qui existe déjà", t => t.Known),
    ];

    /// <summary>The parts of a text that are not empty, with their titles.</summary>
    public static IReadOnlyList<(string Label, string Words)> PartsOf(QuestionText text) =>
        [.. Parts.Select(p => (p.Label, Words: p.Read(text))).Where(p => p.Words is not null).Select(p => (p.Label, p.Words!))];

    /// <summary>The parts that changed, each as runs of words.</summary>
    public static IReadOnlyList<(string Label, IReadOnlyList<TextRun> Runs)> Between(QuestionText before, QuestionText after) =>
    [
        .. Parts.Select(p => (p.Label, Old: p.Read(before) ?? string.Empty, New: p.Read(after) ?? string.Empty))
            .Where(p => p.Old != p.New)
            .Select(p => (p.Label, (IReadOnlyList<TextRun>)Runs(p.Old, p.New))),
    ];

    private static List<TextRun> Runs(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, new WordChunker()).Lines;
        List<TextRun> runs = [];
        foreach (var piece in lines)
        {
            if (runs.Count > 0 && runs[^1].Change == piece.Type)
            {
                runs[^1] = runs[^1] with { Words = runs[^1].Words + piece.Text };
            }
            else
            {
                runs.Add(new TextRun(piece.Type, piece.Text));
            }
        }

        return runs;
    }
}
