using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.ResearchQuestions;

/// <summary>What a research question says, in the words that everybody will read.</summary>
/// <param name="Title">The question, in one sentence.</param>
/// <param name="Summary">What it is about, in plain French.</param>
/// <param name="Context">Where it comes from: what associations live.</param>
/// <param name="WouldAnswer">What would count as an answer.</param>
/// <param name="Known">What exists already, and where to read it.</param>
public sealed record QuestionText(string Title, string Summary, string? Context, string? WouldAnswer, string? Known)
{
    public const int TitleMaxLength = 200;
    public const int SummaryMaxLength = 1500;
    public const int PartMaxLength = 2000;

    /// <summary>Reads what was typed; nothing when the title or the summary is missing.</summary>
    public static QuestionText? Of(string? title, string? summary, string? context, string? wouldAnswer, string? known) =>
        FrenchText.CleanLine(title) is { } line && FrenchText.CleanText(summary) is { } text
            ? new(line, text, FrenchText.CleanText(context), FrenchText.CleanText(wouldAnswer), FrenchText.CleanText(known))
            : null;
}

/// <summary>By what a question is found, and by what it is matched.</summary>
/// <param name="Themes">Slugs of axes; at least one.</param>
/// <param name="Disciplines">Codes of sections of the Conseil national des universités.</param>
/// <param name="Departments">Codes of départements; none for the whole region.</param>
/// <param name="Forms">Codes of <see cref="QuestionForm"/>; none when all are welcome.</param>
public sealed record QuestionFacets(
    IReadOnlyList<string> Themes, IReadOnlyList<string> Disciplines, IReadOnlyList<string> Departments, IReadOnlyList<string> Forms)
{
    public const int MostDisciplines = 3;
}

/// <summary>The form that a research may take.</summary>
public sealed record QuestionForm(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<QuestionForm> All { get; } =
    [
        new("etude", "Étude ou recherche collective"),
        new("enquete", "Enquête"),
        new("stage-m2", "Stage de master 2"),
        new("these-cifre", "Thèse Cifre"),
        new("seminaire", "Séminaire"),
    ];

    public static QuestionForm? Find(string? code) => All.FirstOrDefault(f => f.Code == code);
}
