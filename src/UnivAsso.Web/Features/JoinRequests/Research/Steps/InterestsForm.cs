using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>One tie with a structure.</summary>
public sealed record TieRow
{
    public string? Structure { get; init; }

    public string? Kind { get; init; }

    public bool IsEmpty() => string.IsNullOrWhiteSpace(Structure) && string.IsNullOrWhiteSpace(Kind);
}

/// <summary>The ties of the last three years; leaves the journey apart from everything else.</summary>
public sealed record InterestsForm
{
    public const string None = "aucun";
    public const string Some = "oui";

    public string? Declaration { get; init; }

    public List<TieRow?> Ties { get; init; } = [];

    public string? Comment { get; init; }

    public static IReadOnlyList<Choice> Answers { get; } = [new(None, "Non, aucun lien"), new(Some, "Oui, je les indique")];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. InterestKind.All.Select(k => new Choice(k.Code, k.Label))];

    /// <summary>What is declared: nothing was typed under « aucun », even if boxes were filled before.</summary>
    public IEnumerable<TieRow> ToldTies() => Declaration == Some ? Ties.OfType<TieRow>().Where(t => !t.IsEmpty()) : [];

    public string? ToldComment() => Declaration == Some ? FrenchText.CleanText(Comment) : null;

    public IEnumerable<AnswerRow> Recap() => Declaration == Some
        ?
        [
            new("Liens avec des structures", Typed.Lines(ToldTies().Select(t => $"{FrenchText.CleanLine(t.Structure)} : {InterestKind.Find(t.Kind)?.Label}"))),
            new("Précisions", ToldComment()),
        ]
        : [new("Liens avec des structures", Answers.FirstOrDefault(a => a.Value == Declaration)?.Label)];
}

public sealed class InterestsFormValidator : AbstractValidator<InterestsForm>
{
    public InterestsFormValidator()
    {
        RuleFor(f => f.Declaration)
            .Must(code => code is InterestsForm.None or InterestsForm.Some)
            .WithMessage("Indiquez si vous avez des liens avec des structures.")
            .Must((f, code) => code is not InterestsForm.Some || f.ToldTies().Any() || f.ToldComment() is not null)
            .WithMessage("Indiquez au moins une structure, ou répondez « Non, aucun lien ».");
        When(f => f.Declaration == InterestsForm.Some, () =>
        {
            RuleFor(f => f.Ties)
                .Must(ties => ties.Count <= Researcher.InterestsMax)
                .WithMessage($"Gardez {Researcher.InterestsMax} structures au plus. Ajoutez les autres dans les précisions.");
            RuleForEach(f => f.Ties).SetValidator(new TieRowValidator()!);
            RuleFor(f => f.Comment).AtMost(InterestDeclaration.CommentMaxLength);
        });
    }
}

public sealed class TieRowValidator : AbstractValidator<TieRow>
{
    public TieRowValidator() => When(t => !t.IsEmpty(), () =>
    {
        RuleFor(t => t.Structure).Told("Indiquez le nom de la structure.").AtMost(InterestDeclaration.StructureMaxLength);
        RuleFor(t => t.Kind)
            .Must(code => InterestKind.Find(code) is not null).WithMessage("Choisissez la nature de ce lien.");
    });
}
