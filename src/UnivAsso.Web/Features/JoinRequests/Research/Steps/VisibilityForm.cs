using FluentValidation;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>What may be shown in the directory; hidden unless said otherwise.</summary>
public sealed record VisibilityForm
{
    public const string Hidden = "non";
    public const string Shown = "oui";

    public string? Directory { get; init; } = Hidden;

    public List<string?> Fields { get; init; } = [];

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(Hidden, "Non, rien n’est public"),
        new(Shown, "Oui, avec mon nom et ce que je choisis"),
    ];

    /// <summary>Codes to keep: none when hidden, the name and what was ticked otherwise.</summary>
    public IReadOnlyList<string> PublicFields() => Directory == Shown ? [PublicField.NameCode, .. Typed.Chosen(Fields)] : [];

    public IEnumerable<AnswerRow> Recap()
    {
        var shown = PublicFields();
        return
        [
            new(ResearchQuestions.Directory, Answers.FirstOrDefault(a => a.Value == Directory)?.Label),
            .. shown.Count > 0
                ? [new AnswerRow(ResearchQuestions.PublicFields, Typed.Lines(["Prénom et nom", Typed.Labels(Fields, code => PublicField.Find(code)?.Label)]))]
                : Array.Empty<AnswerRow>(),
        ];
    }
}

public sealed class VisibilityFormValidator : AbstractValidator<VisibilityForm>
{
    public VisibilityFormValidator()
    {
        RuleFor(f => f.Directory)
            .Must(code => code is VisibilityForm.Hidden or VisibilityForm.Shown)
            .WithMessage("Indiquez si vous souhaitez apparaître dans l’annuaire.");
        RuleFor(f => f.Fields).AllAmong(code => PublicField.Find(code) is not null);
    }
}
