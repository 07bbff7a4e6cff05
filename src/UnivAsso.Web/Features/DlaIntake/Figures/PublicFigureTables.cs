using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>
/// The tables that everybody reads: the whole region, no number under five, none that gives one away. A table whose total is shown elsewhere is
/// masked as a whole, and a table drawn from a line of another appears only when that line does.
/// </summary>
public static class PublicFigureTables
{
    private const string Requests = "Demandes";
    private const string Carrier = "D’après la structure qui porte la demande.";
    private const string TooFew = "Trop peu de cas pour publier ce tableau sans que l’on reconnaisse une structure.";

    /// <summary>Where a request stands, in words that show nobody's case.</summary>
    private enum Stage
    {
        BeforeMeeting = 1,
        Deciding = 2,
        Decided = 3,
        SetAside = 4,
        EndedOtherwise = 5,
    }

    /// <summary>Nothing at all below five requests.</summary>
    public static IReadOnlyList<FigureTable> Of(DlaFigures figures, IReadOnlyList<DlaDesk> desks, TerritoryCatalogue territories)
    {
        if (figures.Received < SmallCounts.Least)
        {
            return [];
        }

        var stages = DeskFigureTables.Ranked(figures.Requests.Select(g => (StageOf(g.Status), g.Count)), s => (int)s);
        return
        [
            Masked("etapes", "Étapes", "Où en sont aujourd’hui les demandes reçues dans la période.", "Étape", Requests, stages, Label),
            .. IsShown(stages, Stage.Decided) ? [Decisions(figures)] : Array.Empty<FigureTable>(),
            Delays(figures.Delays.Region),
            DeskDelaysTable(figures.Delays, desks),
            Issues(figures),
            Masked("departements", "Départements", $"Le département du siège. {Carrier}", "Département", Requests,
                DeskFigureTables.ByDepartment(figures), code => FigureWords.OfDepartment(code, territories)),
            Masked("formes", "Formes juridiques", $"La forme dite à l’envoi. {Carrier}", "Forme juridique", Requests,
                DeskFigureTables.MostFirst(figures.Requests.Select(g => (FigureWords.OfLegalForm(g.LegalForm), g.Count))), label => label),
            Masked("tailles", "Tailles", $"Le nombre de salariés, par tranches. {Carrier}", "Salariés", Requests,
                DeskFigureTables.ByStaff(figures), FigureWords.OfStaff),
            Themes(figures),
        ];
    }

    private static Stage StageOf(DlaRequestStatus status) => status switch
    {
        DlaRequestStatus.Met or DlaRequestStatus.DecisionProposed or DlaRequestStatus.SecondReading => Stage.Deciding,
        DlaRequestStatus.Continued or DlaRequestStatus.Redirected or DlaRequestStatus.NotPursued or DlaRequestStatus.Closed => Stage.Decided,
        DlaRequestStatus.Suspended => Stage.SetAside,
        DlaRequestStatus.Withdrawn or DlaRequestStatus.Unreachable or DlaRequestStatus.Duplicate => Stage.EndedOtherwise,
        _ => Stage.BeforeMeeting,
    };

    private static string Label(Stage stage) => stage switch
    {
        Stage.BeforeMeeting => "Avant la première rencontre",
        Stage.Deciding => "Rencontre faite, décision en cours",
        Stage.Decided => "Décision partagée",
        Stage.SetAside => "En attente",
        Stage.EndedOtherwise => "Terminée sans décision",
    };

    private static bool IsShown(List<(Stage Label, int Count)> stages, Stage stage) =>
        SmallCounts.WithTotal([.. stages.Select(s => s.Count)]) is { } shown
        && stages.Zip(shown).Any(s => s.First.Label == stage && s.Second.Shown is CountShown.Exact);

    private static FigureTable Decisions(DlaFigures figures) => Masked(
        "decisions",
        "Décisions partagées",
        "Les propositions que le guichet et toutes les structures de la demande ont acceptées. Une demande rouverte peut en compter deux.",
        "Décision",
        "Décisions",
        DeskFigureTables.Ranked(figures.Decisions.Select(g => (g.Outcome, g.Count)), o => (int)o),
        FigureWords.Of);

    private static FigureTable Delays(DeskDelays delays) => new(
        "delais",
        "Délais",
        FigureWords.Delays,
        "De la réception…",
        ["Médiane", "9 sur 10 en", Requests],
        [.. DeskFigureTables.DelayLines(delays).Where(d => d.Spread is not null)
            .Select(d => new FigureLine(d.Label, [new(d.Spread!.Median), new(d.Spread.Ninetieth), new(d.Spread.Sample)]))])
    {
        Empty = "Moins de 10 demandes sont arrivées à une étape : aucun délai n’est montré.",
    };

    // Without the number of requests of each desk: those of the desks that are left out could be found by subtraction.
    private static FigureTable DeskDelaysTable(RegionDelays delays, IReadOnlyList<DlaDesk> desks) => new(
        "delais-guichets",
        "Délais par guichet",
        "En jours ouvrés, de la réception au premier échange, pour les guichets dont au moins 10 demandes y sont arrivées.",
        "Guichet",
        ["Médiane", "9 sur 10 en"],
        [.. desks.Select(d => (d.Name, Spread: delays.Desks.GetValueOrDefault(d.Id)?.ToFirstContact)).Where(d => d.Spread is not null)
            .Select(d => new FigureLine(d.Name, [new(d.Spread!.Median), new(d.Spread.Ninetieth)]))])
    {
        Empty = "Aucun guichet n’a encore 10 demandes arrivées au premier échange.",
    };

    private static FigureTable Issues(DlaFigures figures)
    {
        var counted = DeskFigureTables.Ranked(
            figures.Redirections.Where(g => RedirectionFates.IsHandedOver(g.Fate))
                .Select(g => (RedirectionFates.IsLoopClosed(g.Fate) ? g.Fate : RedirectionFate.UnderWay, g.Count)),
            f => f is RedirectionFate.UnderWay ? int.MaxValue : (int)f);
        return Masked("issues", "Issues des orientations", FigureWords.Loop, "Issue", "Orientations", counted,
            fate => fate is RedirectionFate.UnderWay ? "Issue inconnue" : FigureWords.Of(fate));
    }

    // Themes do not add up to anything that is shown: each number stands alone.
    private static FigureTable Themes(DlaFigures figures) => new(
        "themes",
        "Thèmes",
        "Une demande peut porter plusieurs thèmes : les parts dépassent ensemble 100 %.",
        "Thème",
        [Requests],
        [.. DeskFigureTables.MostFirst(figures.Themes.Select(g => (FigureWords.OfTheme(g.Theme), g.Count)))
            .Select(t => Line(t.Label, SmallCounts.Alone(t.Count), figures.Received))])
    {
        Empty = TooFew,
    };

    private static FigureTable Masked<T>(
        string code, string title, string counts, string linesOf, string measure, List<(T Label, int Count)> counted, Func<T, string> label)
    {
        var total = counted.Sum(g => g.Count);
        var shown = SmallCounts.WithTotal([.. counted.Select(g => g.Count)]) ?? [];
        return new FigureTable(code, title, counts, linesOf, [measure], [.. counted.Zip(shown).Select(g => Line(label(g.First.Label), g.Second, total))])
        {
            Empty = TooFew,
            Total = shown.Count is 0 ? null : new FigureLine("Ensemble", [new(total)]),
        };
    }

    private static FigureLine Line(string label, PublicCount count, int whole) =>
        new(label, [Figure.Of(count)], count.Value is { } value ? Shares.Percent(value, whole) : null);
}
