using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Sheet;

/// <summary>The sheet of a request, as it is shown. Each part of the page is a partial of its own.</summary>
public sealed record DlaSheetPage(DlaRequest Request, DeskBoard Board, Guid Me, DateTimeOffset Now)
{
    public required IReadOnlyList<CaseMessage> Messages { get; init; }

    public required IReadOnlyList<CaseNote> Notes { get; init; }

    public required IReadOnlyList<LostMail> LostMails { get; init; }

    public required IReadOnlyList<DlaHistoryLine> History { get; init; }

    public required IReadOnlyList<FormerRequest> Former { get; init; }

    public required IReadOnlyList<SomebodyHere> OthersHere { get; init; }

    public required TerritoryCatalogue Territories { get; init; }

    /// <summary>Reference of the request where a duplicate goes on.</summary>
    public string? Original { get; init; }

    /// <summary>What was typed and refused, to be shown again.</summary>
    public TypedOnDlaSheet Typed { get; init; } = new();

    public string Address => DlaIntakeFeature.AddressOf(Request.Reference);

    public Shown Shown => new(Request.Version, Now);

    public DateOnly Today => FrenchDates.DayInParis(Now);

    public DlaDesk Desk => Board.Desk(Request.DeskId);

    public DeskCalendar Calendar => new(Desk.Pauses);

    /// <summary>« Les Jardins et 3 autres ».</summary>
    public string Title
    {
        get
        {
            var others = Request.Participations.Count(p => p.IsExpected && !p.IsLead);
            return Request.Lead.Structure.Name + (others is 0 ? "" : others is 1 ? " et 1 autre" : $" et {others} autres");
        }
    }

    public IEnumerable<DlaParticipation> Structures => Request.Participations.OrderByDescending(p => p.IsLead).ThenBy(p => p.Id.Value);

    public IReadOnlyList<EligibilitySignal> Signals => EligibilitySignals.Of(Request, Today);

    public IReadOnlyList<Gap> Gaps => Sheet.Gaps.Of(Request);

    /// <summary>Whose turn it is; what the due day means.</summary>
    public string Clock => Request.Status switch
    {
        DlaRequestStatus.AwaitingComplement => "Délai suspendu : la structure a une question. Sans réponse à cette date, appelez-la.",
        DlaRequestStatus.MeetingProposed => "La structure choisit un créneau. Sans choix à cette date, appelez-la.",
        DlaRequestStatus.DecisionProposed => "Les structures répondent à la proposition. Sans réponse à cette date, appelez-les.",
        DlaRequestStatus.MeetingFixed => "Jour du rendez-vous.",
        DlaRequestStatus.Received => $"À lire et à attribuer sous {DlaClocks.ReadWithin} jours ouvrés.",
        DlaRequestStatus.Assigned => Request.Need.Urgency is DlaUrgency.WagesAtRisk
            ? $"Premier contact sous {DlaClocks.UrgentContactWithin} jours ouvrés : les salaires sont menacés."
            : $"Premier contact sous {DlaClocks.FirstContactWithin} jours ouvrés.",
        DlaRequestStatus.Met => $"Proposition sous {DlaClocks.DecideWithin} jours ouvrés après la rencontre.",
        DlaRequestStatus.SecondReading => $"Seconde lecture sous {DlaClocks.SecondReadingWithin} jours ouvrés.",
        DlaRequestStatus.Suspended => "Mise de côté : aucun délai ne court, aucun courriel ne part.",
        _ => "Plus rien n’est attendu du guichet.",
    };

    public string Due => DueWords.Of(Request.DueOn, Today, Calendar.WorkingDaysBetween);

    /// <summary>Working days since the reception.</summary>
    public int Age => Calendar.WorkingDaysBetween(FrenchDates.DayInParis(Request.ReceivedAt), Today);

    /// <summary>The closings of the desk that are near enough to matter.</summary>
    public IEnumerable<DeskPause> Closings => Desk.Pauses.Where(p => p.To >= Today && p.From <= Today.AddDays(30)).OrderBy(p => p.From);

    /// <summary>The colleagues of the desk who may follow the request.</summary>
    public IReadOnlyList<SeatLine> Colleagues =>
        [.. Board.PeopleOf(Request.DeskId).Where(s => s.UserId != Request.OwnerId && Request.IsOpenTo(s.UserId))];

    public ColleagueField ColleagueField => new(Typed.Colleague, Colleagues.Select(s => new Choice(s.UserId.ToString(), s.Name)));

    public bool CanTake => Allows(DlaRequestAct.Take) && Request.OwnerId != Me;

    public bool CanHandOver => !DlaRequestWorkflow.HasEnded(Request.Status) && Colleagues.Any(s => s.UserId != Me);

    public bool IsQuestionOpen => Allows(DlaRequestAct.AnswerComplement);

    public bool Allows(DlaRequestAct act) =>
        Request.Waiting(Now) is null && DlaRequestWorkflow.Moves.Allows(Request.Status, act, DlaRequestParty.Desk);
}

/// <summary>Texts that came back because something was missing.</summary>
public sealed record TypedOnDlaSheet(
    string? Message = null, string? Note = null, string? CallNote = null, CallChannel? Channel = null, string? Reached = null, string? Heard = null, Guid? Colleague = null);

/// <summary>The field of a hand-over with whom it offers.</summary>
public sealed record ColleagueField(Guid? Colleague, IEnumerable<Choice> Choices);

/// <summary>A mail that never left.</summary>
public sealed record LostMail(string Subject, string To, DateTimeOffset FailedAt);

/// <summary>
/// Another request of one of the structures. Out of the officer's sight, this is all that is told: reference, desk, date, where it stands.
/// </summary>
public sealed record FormerRequest(string Reference, DlaDeskId DeskId, DateTimeOffset ReceivedAt, DlaRequestStatus Status, bool IsInSight);
