using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>The closed answers of the journey: the code that is kept, the words that are shown.</summary>
public static class DlaChoices
{
    public static IReadOnlyList<Choice> LegalForms { get; } = [.. LegalForm.All.Select(f => new Choice(f.Code, f.Label))];

    public static IReadOnlyList<Choice> Staff { get; } = [.. StaffGroup.All.Select(g => new Choice(g.Code, g.Label))];

    public static IReadOnlyList<Choice> FullTime { get; } = [.. FullTimeBand.All.Select(b => new Choice(b.Code, b.Label))];

    public static IReadOnlyList<Choice> Budgets { get; } = [.. BudgetBand.All.Select(b => new Choice(b.Code, b.Label))];

    public static IReadOnlyList<Choice> BoardAware { get; } = [.. BoardAwareness.All.Select(a => new Choice(a.Code, a.Label))];

    public static IReadOnlyList<Choice> Themes { get; } = [.. DlaTheme.All.Select(t => new Choice(t.Code, t.Label))];

    public static IReadOnlyList<Choice> Urgencies { get; } =
    [
        new(nameof(DlaUrgency.None), "Non, rien ne presse"),
        new(nameof(DlaUrgency.Deadline), "Oui, une échéance approche", "Un dossier à rendre, une décision à prendre, un contrat qui se termine."),
        new(nameof(DlaUrgency.WagesAtRisk), "Oui, les salaires risquent de ne plus être payés d’ici à trois mois"),
    ];

    public static IReadOnlyList<Choice> FormerDla { get; } =
    [
        new(SupportForm.Yes, "Oui"),
        new(SupportForm.No, "Non"),
        new("ne-sait-pas", "Je ne sais pas"),
    ];

    public static string UrgencyInWords(DlaUrgency urgency) => Urgencies.First(c => c.Value == urgency.ToString()).Label;
}
