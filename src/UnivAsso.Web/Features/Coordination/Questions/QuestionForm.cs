using FluentValidation;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Questions;

/// <summary>A research question as the desk types it.</summary>
public record WriteQuestionForm
{
    /// <summary>The version that was on the screen; zero for a new question.</summary>
    public int Version { get; init; }

    /// <summary>References of the needs, one a line.</summary>
    public string? Needs { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Context { get; init; }

    public string? WouldAnswer { get; init; }

    public string? Known { get; init; }

    public List<string?> Themes { get; init; } = [];

    public List<string?> Disciplines { get; init; } = [];

    public List<string?> Departments { get; init; } = [];

    public List<string?> Forms { get; init; } = [];

    internal QuestionText Text => QuestionText.Of(Title, Summary, Context, WouldAnswer, Known)!;

    internal QuestionFacets Facets => new(Chosen(Themes), Chosen(Disciplines), Chosen(Departments), Chosen(Forms));

    /// <summary>The references as they are written everywhere; what cannot be read stays as typed.</summary>
    internal IReadOnlyList<string> NeedReferences =>
    [
        .. (Needs ?? string.Empty).Split('\n', ',', ';').Select(FrenchText.CleanLine).OfType<string>()
            .Select(line => Reference.TryParse(line, out var reference) ? reference.ToString() : line)
            .Distinct(StringComparer.Ordinal),
    ];

    internal static IReadOnlyList<string> Chosen(IEnumerable<string?> codes) =>
        [.. codes.Where(c => !string.IsNullOrEmpty(c)).OfType<string>().Distinct(StringComparer.Ordinal)];
}

/// <summary>The form, with what it offers to choose from, and the question as it is saved when there is one.</summary>
public sealed record WriteQuestionPage : WriteQuestionForm
{
    public string? Reference { get; init; }

    public bool IsStale { get; init; }

    public IReadOnlyDictionary<string, string> ThemeLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required TerritoryCatalogue Territories { get; init; }

    public string Address => Reference is null ? QuestionDesk.Address + "/nouvelle" : QuestionDesk.AddressOf(Reference) + "/modifier";

    public IEnumerable<Choice> ThemeChoices => ThemeLabels.Select(t => new Choice(t.Key, t.Value));

    public IEnumerable<Choice> DepartmentChoices => Territories.Departments.Select(d => new Choice(d.Code, $"{d.Name} ({d.Code})"));
}

public sealed class WriteQuestionFormValidator : AbstractValidator<WriteQuestionForm>
{
    private const string TooLong = "Raccourcissez : {MaxLength} caractères au plus.";

    public WriteQuestionFormValidator(TerritoryCatalogue territories)
    {
        RuleFor(f => f.Needs)
            .Must((form, _) => form.NeedReferences.Count is > 0 and <= 40).WithMessage(new QuestionWithoutNeed().Message);
        RuleFor(f => f.Title)
            .Must(t => FrenchText.CleanLine(t) is not null).WithMessage("Écrivez la question en une phrase.")
            .MaximumLength(QuestionText.TitleMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Summary)
            .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Dites en quelques phrases simples de quoi il s’agit.")
            .MaximumLength(QuestionText.SummaryMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Context).MaximumLength(QuestionText.PartMaxLength).WithMessage(TooLong);
        RuleFor(f => f.WouldAnswer).MaximumLength(QuestionText.PartMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Known).MaximumLength(QuestionText.PartMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Themes).Must(t => WriteQuestionForm.Chosen(t).Count is > 0 and <= 10).WithMessage("Choisissez au moins un axe.");
        RuleFor(f => f.Disciplines)
            .Must(d => WriteQuestionForm.Chosen(d) is { Count: <= QuestionFacets.MostDisciplines } chosen && chosen.All(code => CnuSection.Find(code) is not null))
            .WithMessage($"Choisissez {QuestionFacets.MostDisciplines} disciplines au plus, dans la liste.");
        RuleFor(f => f.Departments)
            .Must(d => WriteQuestionForm.Chosen(d).All(code => territories.Departments.Any(known => known.Code == code))).WithMessage("Choisissez des départements de la liste.");
        RuleFor(f => f.Forms)
            .Must(f => WriteQuestionForm.Chosen(f).All(code => QuestionForm.Find(code) is not null)).WithMessage("Choisissez des formes de la liste.");
    }
}
