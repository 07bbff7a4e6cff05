using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Coordination.Vocabulary;

/// <summary>A row of the vocabulary as typed; the ways of saying come one a line.</summary>
public record VocabularyForm
{
    /// <summary>The version that was on the screen; zero for a new row.</summary>
    public int Version { get; init; }

    public string? Term { get; init; }

    public string? French { get; init; }

    public string? English { get; init; }

    public string? Source { get; init; }

    public bool Active { get; init; }

    internal VocabularyCard Card => new(FrenchText.CleanLine(Term)!, Lines(French), Lines(English), FrenchText.CleanLine(Source)!, Active);

    /// <summary>The lines of a text, without those that are empty or said twice.</summary>
    internal static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? string.Empty).Split('\n').Select(FrenchText.CleanLine).OfType<string>().DistinctBy(FrenchText.Fold)];
}

/// <summary>The form, with the row as it is saved when there is one.</summary>
public sealed record VocabularyPage : VocabularyForm
{
    public VocabularyTerm? Saved { get; init; }

    public bool IsStale { get; init; }

    public static VocabularyPage Of(VocabularyTerm term) => new()
    {
        Saved = term,
        Version = term.Version,
        Term = term.Term,
        French = string.Join('\n', term.French),
        English = string.Join('\n', term.English),
        Source = term.Source,
        Active = term.Active,
    };
}

public sealed class VocabularyFormValidator : AbstractValidator<VocabularyForm>
{
    private const string TooLong = "Raccourcissez : {MaxLength} caractères au plus.";

    public VocabularyFormValidator()
    {
        RuleFor(f => f.Term)
            .Must(t => !string.IsNullOrEmpty(FrenchText.Fold(FrenchText.CleanLine(t)))).WithMessage("Indiquez le sigle ou le thème.")
            .MaximumLength(VocabularyTerm.WayMaxLength).WithMessage(TooLong);
        RuleFor(f => f.French).Must(Fit).WithMessage(ManyOrLong);
        RuleFor(f => f.English).Must(Fit).WithMessage(ManyOrLong);
        RuleFor(f => f.French)
            .Must((form, _) => VocabularyForm.Lines(form.French).Count + VocabularyForm.Lines(form.English).Count > 0)
            .WithMessage(new OtherWayMissing().Message);
        RuleFor(f => f.Source)
            .Must(s => FrenchText.CleanLine(s) is not null).WithMessage("Indiquez d’où vient cette équivalence : un texte, une page, une décision.")
            .MaximumLength(VocabularyTerm.SourceMaxLength).WithMessage(TooLong);
    }

    private static string ManyOrLong =>
        $"Écrivez au plus {VocabularyTerm.MostWays} façons de le dire, une par ligne, de {VocabularyTerm.WayMaxLength} caractères chacune au plus.";

    private static bool Fit(string? text) => VocabularyForm.Lines(text) is { Count: <= VocabularyTerm.MostWays } lines
        && lines.All(line => line.Length <= VocabularyTerm.WayMaxLength);
}
