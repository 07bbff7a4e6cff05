using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>The tables that the desks read, every number as it is, no line about a person.</summary>
public static class DeskFigureTables
{
    private const string Requests = "Demandes";
    private const string Redirections = "Orientations";
    private const string Carrier = "D’après la structure qui porte la demande.";

    public static IReadOnlyList<FigureTable> Of(DlaFigures figures, DeskBoard board, TerritoryCatalogue territories) =>
    [
        .. Received(figures, board),
        Delays(figures.Delays.Region),
        .. Decided(figures),
        .. Redirected(figures),
        .. Structures(figures, territories),
    ];

    private static IEnumerable<FigureTable> Received(DlaFigures figures, DeskBoard board)
    {
        yield return Counted("recues", "Demandes reçues", "Les demandes envoyées dans la période, doublons compris. Une demande de plusieurs structures compte une fois.", "Forme",
            Requests, Ranked(figures.Requests.Select(g => (g.Mode, g.Count)), m => (int)m), FigureWords.OfMode);
        yield return Counted("urgences", "Urgence", "L’urgence dite à l’envoi.", "Urgence",
            Requests, Ranked(figures.Requests.Select(g => (g.Urgency, g.Count)), u => -(int)u), DlaWords.LabelOf);
        if (figures.Requests.DistinctBy(g => g.DeskId).Count() > 1)
        {
            yield return Counted("guichets", "Guichets", "Le guichet en charge de la demande aujourd’hui.", "Guichet",
                Requests, Ranked(figures.Requests.Select(g => (g.DeskId, g.Count)), d => board.Desks.Index().First(x => x.Item.Id == d).Index), d => board.Desk(d).Name);
        }

        yield return Counted("etapes", "Étapes", "Où en sont aujourd’hui les demandes reçues dans la période.", "Étape",
            Requests, Ranked(figures.Requests.Select(g => (g.Status, g.Count)), s => (int)s), DlaWords.LabelOf);
    }

    private static FigureTable Delays(DeskDelays delays) => new(
        "delais",
        "Délais",
        FigureWords.Delays,
        "De la réception…",
        ["Médiane", "9 sur 10 en", Requests],
        [.. DelayLines(delays).Select(d => new FigureLine(d.Label, d.Spread is { } spread
            ? [new(spread.Median), new(spread.Ninetieth), new(spread.Sample)]
            : [new(null, "–"), new(null, "–"), new(null, "moins de 10")]))])
    {
        Empty = "Aucune étape.",
    };

    /// <summary>The stages whose delay is told.</summary>
    internal static IEnumerable<(string Label, DelaySpread? Spread)> DelayLines(DeskDelays delays) =>
    [
        ("au premier échange", delays.ToFirstContact),
        ("à la première rencontre", delays.ToMeeting),
        ("à la décision partagée", delays.ToDecision),
    ];

    private static IEnumerable<FigureTable> Decided(DlaFigures figures)
    {
        yield return Counted("decisions", "Décisions partagées",
            "Les propositions que le guichet et toutes les structures de la demande ont acceptées. Une demande rouverte peut en compter deux.", "Décision",
            "Décisions", Ranked(figures.Decisions.Select(g => (g.Outcome, g.Count)), o => (int)o), FigureWords.Of);

        var reasons = figures.Decisions.Where(g => g.Outcome is not IntakeOutcome.Continue).ToList();
        yield return new FigureTable(
            "raisons",
            "Raisons des décisions",
            "La raison écrite avec chaque décision partagée qui ne mène pas au diagnostic.",
            "Raison",
            ["Orientée", "Sans suite"],
            [.. MostFirst(reasons.Select(g => (FigureWords.OfReason(g.Reason), g.Count)))
                .Select(r => new FigureLine(r.Label, [Of(r.Label, IntakeOutcome.Redirect), Of(r.Label, IntakeOutcome.NotPursued)]))])
        {
            Empty = "Aucune décision partagée de ce genre dans cette période.",
        };

        Figure Of(string reason, IntakeOutcome outcome) =>
            new(reasons.Where(g => g.Outcome == outcome && FigureWords.OfReason(g.Reason) == reason).Sum(g => g.Count));
    }

    private static IEnumerable<FigureTable> Redirected(DlaFigures figures)
    {
        var (all, handedOver) = (figures.Redirections, figures.Redirections.Where(g => RedirectionFates.IsHandedOver(g.Fate)).ToList());
        yield return new FigureTable(
            "destinations",
            "Destinations",
            "Les acteurs vers qui des structures ont été orientées. Confiées : transmises à l’acteur, ou prises en main par la structure.",
            "Acteur",
            ["Proposées", "Confiées", "Issue connue"],
            [.. all.GroupBy(g => (g.ActorId, g.Actor))
                .OrderByDescending(actor => actor.Sum(g => g.Count)).ThenBy(actor => actor.Key.Actor, StringComparer.CurrentCulture)
                .Select(actor => (actor.Key.Actor, Counts: actor.Select(g => (g.Fate, g.Count)).ToList()))
                .Select(actor => (actor.Actor, Proposed: actor.Counts.Sum(c => c.Count), Loop: ClosedLoop.Of(actor.Counts)))
                .Select(actor => new FigureLine(actor.Actor, [new(actor.Proposed), new(actor.Loop.HandedOver), new(actor.Loop.Known)]))])
        {
            Empty = "Aucune orientation proposée dans cette période.",
            Total = all.Count is 0 ? null : new FigureLine("Ensemble", [new(all.Sum(g => g.Count)), new(figures.Loop.HandedOver), new(figures.Loop.Known)]),
        };
        yield return Counted("issues", "Issues des orientations", "Ce que sont devenues les orientations confiées.", "Issue",
            Redirections, Ranked(handedOver.Select(g => (g.Fate, g.Count)), FateRank), FigureWords.Of,
            "Aucune orientation confiée dans cette période.");
        yield return Counted("non-confiees", "Orientations non confiées", "Les orientations proposées qui ne sont pas, ou pas encore, confiées.", "Pourquoi",
            Redirections, Ranked(all.Where(g => !RedirectionFates.IsHandedOver(g.Fate)).Select(g => (g.Fate, g.Count)), f => (int)f), FigureWords.Of,
            "Aucune : toutes les orientations proposées ont été confiées, ou aucune n’a été proposée.");
    }

    // What came back first, what is still awaited last.
    private static int FateRank(RedirectionFate fate) => fate is RedirectionFate.UnderWay ? int.MaxValue : (int)fate;

    private static IEnumerable<FigureTable> Structures(DlaFigures figures, TerritoryCatalogue territories)
    {
        yield return Counted("departements", "Départements", $"Le département du siège. {Carrier}", "Département",
            Requests, ByDepartment(figures), code => FigureWords.OfDepartment(code, territories));
        yield return Counted("formes", "Formes juridiques", $"La forme dite à l’envoi. {Carrier}", "Forme juridique",
            Requests, MostFirst(figures.Requests.Select(g => (FigureWords.OfLegalForm(g.LegalForm), g.Count))), label => label);
        yield return Counted("tailles", "Tailles", $"Le nombre de salariés, par tranches. {Carrier}", "Salariés",
            Requests, ByStaff(figures), FigureWords.OfStaff);
        yield return new FigureTable(
            "themes",
            "Thèmes",
            "Une demande peut porter plusieurs thèmes : les parts dépassent ensemble 100 %.",
            "Thème",
            [Requests],
            [.. MostFirst(figures.Themes.Select(g => (FigureWords.OfTheme(g.Theme), g.Count)))
                .Select(t => new FigureLine(t.Label, [new(t.Count)], Shares.Percent(t.Count, figures.Received)))])
        {
            Empty = "Aucun thème dit dans cette période.",
        };
    }

    internal static List<(string? Label, int Count)> ByDepartment(DlaFigures figures) =>
        [.. Summed(figures.Requests.Select(g => (g.Department, g.Count))).OrderBy(g => g.Label is null).ThenBy(g => g.Label, StringComparer.Ordinal)];

    internal static List<(string? Label, int Count)> ByStaff(DlaFigures figures) =>
        [.. Summed(figures.Requests.Select(g => (g.StaffGroup, g.Count)))
            .OrderBy(g => g.Label is null)
            .ThenBy(g => StaffGroup.All.ToList().FindIndex(s => s.Code == g.Label))];

    /// <summary>Each label once, the most frequent in front.</summary>
    internal static List<(string Label, int Count)> MostFirst(IEnumerable<(string Label, int Count)> counted) =>
        [.. Summed(counted).OrderByDescending(g => g.Count).ThenBy(g => g.Label, StringComparer.CurrentCulture)];

    /// <summary>Each label once, in an order of its own.</summary>
    internal static List<(T Label, int Count)> Ranked<T>(IEnumerable<(T Label, int Count)> counted, Func<T, int> rank) => [.. Summed(counted).OrderBy(g => rank(g.Label))];

    private static IEnumerable<(T Label, int Count)> Summed<T>(IEnumerable<(T Label, int Count)> counted) =>
        counted.GroupBy(g => g.Label).Select(g => (g.Key, g.Sum(x => x.Count)));

    private static FigureTable Counted<T>(
        string code,
        string title,
        string counts,
        string linesOf,
        string measure,
        List<(T Label, int Count)> counted,
        Func<T, string> label,
        string empty = "Rien à compter dans cette période.")
    {
        var total = counted.Sum(g => g.Count);
        return new FigureTable(code, title, counts, linesOf, [measure], [.. counted.Select(g => new FigureLine(label(g.Label), [new(g.Count)], Shares.Percent(g.Count, total)))])
        {
            Empty = empty,
            Total = total is 0 ? null : new FigureLine("Ensemble", [new(total)]),
        };
    }
}
