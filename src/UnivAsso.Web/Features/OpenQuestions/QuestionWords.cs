using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.OpenQuestions;

/// <summary>Research questions in French.</summary>
public static class QuestionWords
{
    public static IReadOnlyList<QuestionStatus> All { get; } = [.. Enum.GetValues<QuestionStatus>()];

    public static IReadOnlyList<Choice> Forms { get; } = [.. QuestionForm.All.Select(f => new Choice(f.Code, f.Label))];

    public static IReadOnlyList<Choice> Disciplines { get; } = [.. CnuSection.All.Select(d => new Choice(d.Code, $"{d.Code} {d.Label}"))];

    /// <summary>For the desk.</summary>
    public static string LabelOf(QuestionStatus status) => status switch
    {
        QuestionStatus.Draft => "Ébauche",
        QuestionStatus.InReview => "En relecture",
        QuestionStatus.Validated => "Validée",
        QuestionStatus.Open => "Ouverte",
        QuestionStatus.Watch => "En veille",
        QuestionStatus.Filled => "Pourvue",
        QuestionStatus.Archived => "Archivée",
    };

    /// <summary>For everybody; nothing is said of what is not public.</summary>
    public static string PublicLabelOf(QuestionStatus status) => status switch
    {
        QuestionStatus.Open => "Cherche une équipe",
        QuestionStatus.Watch => "Cherche toujours une équipe",
        QuestionStatus.Filled => "Une équipe s’en occupe",
        QuestionStatus.Draft or QuestionStatus.InReview or QuestionStatus.Validated or QuestionStatus.Archived =>
            throw new ArgumentOutOfRangeException(nameof(status), status, "It is not public."),
    };

    public static string ToneOf(QuestionStatus status) => status switch
    {
        QuestionStatus.Draft or QuestionStatus.Archived => "neutral",
        QuestionStatus.InReview or QuestionStatus.Watch => "wait",
        QuestionStatus.Validated or QuestionStatus.Open => "info",
        QuestionStatus.Filled => "good",
    };

    public static string SlugOf(QuestionStatus status) => status switch
    {
        QuestionStatus.Draft => "ebauche",
        QuestionStatus.InReview => "relecture",
        QuestionStatus.Validated => "validee",
        QuestionStatus.Open => "ouverte",
        QuestionStatus.Watch => "veille",
        QuestionStatus.Filled => "pourvue",
        QuestionStatus.Archived => "archivee",
    };

    public static QuestionStatus? StatusOf(string? slug) => All.Where(s => SlugOf(s) == slug).Select(s => (QuestionStatus?)s).FirstOrDefault();

    public static string FormsOf(IReadOnlyList<string> codes) => codes.Count == 0
        ? "Toutes les formes sont possibles"
        : string.Join(", ", codes.Select(c => QuestionForm.Find(c)?.Label).OfType<string>());

    public static string DisciplinesOf(IReadOnlyList<string> codes) => codes.Count == 0
        ? "Toutes"
        : string.Join(", ", codes.Select(c => CnuSection.All.FirstOrDefault(s => s.Code == c)?.Label).OfType<string>());

    public static string PlacesOf(IReadOnlyList<string> codes, TerritoryCatalogue territories) => codes.Count == 0
        ? "Toute la région"
        : string.Join(", ", codes.Select(c => territories.FindDepartment(c)?.Name).OfType<string>());
}
