using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.OpenQuestions;

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
            .Select(p => (p.Label, WordChanges.Between(p.Old, p.New))),
    ];
}
