using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>One work to be known by.</summary>
public sealed record WorkRow
{
    public string? Title { get; init; }

    public string? Address { get; init; }

    public bool IsEmpty() => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Address);
}

/// <summary>What the person works on, and how.</summary>
public sealed record WorksForm
{
    public List<string?> Axes { get; init; } = [];

    public string? Keywords { get; init; }

    public List<string?> Disciplines { get; init; } = [];

    public List<string?> Methods { get; init; } = [];

    public List<WorkRow?> Works { get; init; } = [];

    public List<string?> Languages { get; init; } = [];

    public static IReadOnlyList<Choice> DisciplineChoices { get; } =
    [
        .. CnuSection.All.Select(s => new Choice(s.Code, $"{s.Label} (CNU {s.Code})")),
        .. ErcPanel.All.Select(p => new Choice(p.Code, $"{p.Label} (ERC {p.Code})")),
    ];

    public IEnumerable<WorkRow> ToldWorks() => Works.OfType<WorkRow>().Where(w => !w.IsEmpty());

    public IEnumerable<AnswerRow> Recap(ThemeChoices themes) =>
    [
        new(ResearchQuestions.Themes, Typed.Labels(Axes, themes.LabelOf)),
        new(ResearchQuestions.Keywords, Typed.Labels(Typed.Keywords(Keywords), k => k)),
        new(ResearchQuestions.Disciplines, Typed.Labels(Disciplines, Typed.DisciplineLabel)),
        new(ResearchQuestions.Methods, Typed.Labels(Methods, code => ResearchMethod.Find(code)?.Label)),
        new(ResearchQuestions.Works, Typed.Lines(ToldWorks().Select(w => Typed.Lines([FrenchText.CleanLine(w.Title), w.Address])))),
        new(ResearchQuestions.Languages, Typed.Labels(Languages, code => WorkLanguage.Find(code)?.Label)),
    ];
}

public sealed class WorksFormValidator : AbstractValidator<WorksForm>
{
    public WorksFormValidator(ThemeChoices themes)
    {
        RuleFor(f => f.Axes)
            .Must((f, axes) => Typed.Chosen(axes).Count > 0 || Typed.Keywords(f.Keywords).Count > 0)
            .WithMessage("Choisissez au moins un axe, ou écrivez un mot-clé.")
            .Must(axes => Typed.Chosen(axes).Count <= Researcher.ThemesMax)
            .WithMessage($"Gardez {Researcher.ThemesMax} axes au plus.")
            .AllAmong(themes.CanChoose);
        RuleFor(f => f.Keywords)
            .Must(text => Typed.Keywords(text).Count <= Researcher.KeywordsMax)
            .WithMessage(f => $"Gardez {Researcher.KeywordsMax} mots-clés au plus : vous en avez écrit {Typed.Keywords(f.Keywords).Count}.")
            .Must(text => Typed.Keywords(text).All(k => k.Length <= Researcher.KeywordMaxLength))
            .WithMessage($"Raccourcissez chaque mot-clé : {Researcher.KeywordMaxLength} caractères au plus. Une virgule ou un retour à la ligne les sépare.");
        RuleFor(f => f.Disciplines)
            .Must(codes => Typed.Chosen(codes).Count <= Researcher.DisciplinesMax)
            .WithMessage($"Gardez {Researcher.DisciplinesMax} disciplines au plus.")
            .AllAmong(code => Typed.DisciplineLabel(code) is not null);
        RuleFor(f => f.Methods)
            .Must(codes => Typed.Chosen(codes).Count <= Researcher.MethodsMax)
            .WithMessage($"Gardez {Researcher.MethodsMax} méthodes au plus.")
            .AllAmong(code => ResearchMethod.Find(code) is not null);
        RuleFor(f => f.Works)
            .Must(works => works.Count <= Researcher.WorksMax).WithMessage($"Gardez {Researcher.WorksMax} travaux au plus.");
        RuleForEach(f => f.Works).SetValidator(new WorkRowValidator()!);
        RuleFor(f => f.Languages).AllAmong(code => WorkLanguage.Find(code) is not null);
    }
}

public sealed class WorkRowValidator : AbstractValidator<WorkRow>
{
    public WorkRowValidator()
    {
        RuleFor(w => w.Title)
            .Told("Indiquez le titre de ce travail, ou effacez son lien.")
            .AtMost(HighlightedWork.TitleMaxLength)
            .When(w => !w.IsEmpty());
        RuleFor(w => w.Address)
            .Must(text => string.IsNullOrWhiteSpace(text) || WorkAddress.TryParse(text, out _))
            .WithMessage("Écrivez un lien qui commence par https:// ou http://, par exemple https://hal.science/. Un DOI convient aussi.");
    }
}
