using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Domain.Pairing;

/// <summary>Names a pair.</summary>
public readonly record struct PairId(Guid Value) : ITypedId<PairId>
{
    public static PairId From(Guid value) => new(value);

    public static PairId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// A research question and a person of research, from the first thought to the yes of both sides. There is one for each question and person. Contacts are
/// given only to who said yes, and only once the other side said yes too: see <see cref="Shows"/>.
/// </summary>
public sealed partial class Pair : Root
{
    public const int WhyYouMaxLength = 300;
    public const int NoteMaxLength = 500;
    public const int TextMaxLength = 1000;

    private readonly List<PairAssociation> _associations = [];

    private Pair()
    {
    }

    public PairId Id { get; private init; }

    public ResearchQuestionId QuestionId { get; private init; }

    public ResearcherId ResearcherId { get; private init; }

    public PairStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>What the person reads: why them.</summary>
    public string? WhyYou { get; private set; }

    /// <summary>Why the coordination added the person by hand; within the coordination.</summary>
    public string? Note { get; private set; }

    /// <summary>The rule that two people of the coordination pass over, if any.</summary>
    public PairOverride? Override { get; private set; }

    /// <summary>How many times an invitation left.</summary>
    public int Round { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Which of the places of the question this invitation takes while no answer came; nothing afterwards.</summary>
    public int? QuestionPlace { get; private set; }

    /// <summary>Which of the places of the person this invitation takes while no answer came; nothing afterwards.</summary>
    public int? PersonPlace { get; private set; }

    /// <summary>No reminder leaves before this day.</summary>
    public DateOnly? HeldUntil { get; private set; }

    /// <summary>What the person wrote, whatever they answered.</summary>
    public string? Message { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the person said no; the coordination alone reads it.</summary>
    public PairDecline? Declined { get; private set; }

    /// <summary>Why the coordination went no further.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the associations read of the person.</summary>
    public string? Presentation { get; private set; }

    public IReadOnlyList<PairAssociation> Associations => _associations;

    /// <summary>Whether an association and the person may read each other's contacts: both said yes.</summary>
    public bool Shows(JoinRequestId association) =>
        Status is PairStatus.Confirmed && _associations.Exists(a => a.JoinRequestId == association && a.Agrees is true);

    /// <summary>Thinks of a person for a question. When a rule excludes the person, <paramref name="override"/> tells it and why it is passed over.</summary>
    public static Result<Pair> Prepare(
        PairId id, ResearchQuestionId question, ResearcherId person, PairIntent intent, (string Rule, string? Because)? @override, Actor by, DateTimeOffset now)
    {
        if (@override is { } passed && FrenchText.CleanText(passed.Because) is null)
        {
            return new OverrideReasonMissing();
        }

        var pair = new Pair { Id = id, QuestionId = question, ResearcherId = person };
        pair.TakeIntent(intent, @override, by, now);
        pair.Begin(PairStatus.Prepared, now);
        pair.Raise(new PairPrepared(id.Value, question.Value, person.Value, by, now));
        return pair;
    }

    /// <summary>A person offers to answer an open question.</summary>
    public static Result<Pair> Offer(PairId id, ResearchQuestionId question, ResearcherId person, string? message, Actor by, DateTimeOffset now)
    {
        if (FrenchText.CleanText(message) is not { } text)
        {
            return new OfferMissing();
        }

        var pair = new Pair { Id = id, QuestionId = question, ResearcherId = person, Message = text, AnsweredAt = now };
        pair.Begin(PairStatus.Proposed, now);
        pair.Raise(new PairProposed(id.Value, question.Value, person.Value, by, now));
        return pair;
    }

    /// <summary>The person offers to answer though nothing was asked of them, or after a former end.</summary>
    public Result OfferAgain(string? message, Actor by, DateTimeOffset now) => FrenchText.CleanText(message) is not { } text
        ? new OfferMissing()
        : Move(PairAct.Offer, PairParty.Person, now, () =>
        {
            (Message, AnsweredAt, Declined, Reason, Presentation) = (text, now, null, null, null);
            _associations.Clear();
            Raise(new PairProposed(Id.Value, QuestionId.Value, ResearcherId.Value, by, now));
        });

    /// <summary>Writes again why this person is thought of.</summary>
    public Result Write(string? whyYou, Actor by, DateTimeOffset now) => Move(PairAct.Write, PairParty.Coordination, now, () =>
    {
        WhyYou = FrenchText.CleanText(whyYou);
        Raise(new PairPrepared(Id.Value, QuestionId.Value, ResearcherId.Value, by, now));
    });

    /// <summary>Passes over a rule that excludes the person: it tells the rule and why; a second person has to agree.</summary>
    public Result PassOver(string rule, string? because, Actor by, DateTimeOffset now) => FrenchText.CleanText(because) is null
        ? new OverrideReasonMissing()
        : Move(PairAct.PassOver, PairParty.Coordination, now, () => Pass((rule, because), by, now));

    /// <summary>A second person of the coordination agrees to pass over the rule.</summary>
    public Result Second(Actor by, DateTimeOffset now)
    {
        if (Override is not { } passed)
        {
            return new NothingToSecond();
        }

        return passed.ById == by.Id
            ? new SamePersonTwice()
            : Move(PairAct.Second, PairParty.Coordination, now, () =>
            {
                Override = passed with { SecondedById = by.Id, SecondedByName = by.Name };
                Raise(new PairSeconded(Id.Value, by, now));
            });
    }

    /// <summary>
    /// Sends the invitation. It takes the lowest free place among those of the question and of the person; no place, no invitation.
    /// </summary>
    public Result Send(IReadOnlyCollection<int> questionPlaces, IReadOnlyCollection<int> personPlaces, Actor by, DateTimeOffset now)
    {
        if (WhyYou is null)
        {
            return new WhyYouMissing();
        }

        if (Override is { SecondedById: null })
        {
            return new SecondPersonNeeded();
        }

        if (FreePlace(questionPlaces, PairClocks.PendingPerQuestion) is not { } questionPlace)
        {
            return new QuestionPendingFull();
        }

        return FreePlace(personPlaces, PairClocks.PendingPerPerson) is not { } personPlace
            ? new PersonPendingFull()
            : Move(PairAct.Send, PairParty.Coordination, now, () =>
            {
                (QuestionPlace, PersonPlace) = (questionPlace, personPlace);
                (Round, SentAt, AnsweredAt, HeldUntil) = (Round + 1, now, null, null);
                Raise(new PairSent(Id.Value, Round, by, now));
            });
    }

    /// <summary>Thinks of the person again, once the day before which they asked not to be disturbed has come.</summary>
    public Result PrepareAgain(PairIntent intent, (string Rule, string? Because)? @override, Actor by, DateTimeOffset now)
    {
        if (Declined?.AgainFrom is { } day && FrenchDates.DayInParis(now) < day)
        {
            return new NotBefore(day);
        }

        if (@override is { } passed && FrenchText.CleanText(passed.Because) is null)
        {
            return new OverrideReasonMissing();
        }

        return Move(PairAct.PrepareAgain, PairParty.Coordination, now, () =>
        {
            (Override, Declined, Reason, Message, AnsweredAt, Presentation) = (null, null, null, null, null, null);
            _associations.Clear();
            TakeIntent(intent, @override, by, now);
            Raise(new PairPrepared(Id.Value, QuestionId.Value, ResearcherId.Value, by, now));
        });
    }

    /// <summary>Goes no further, with the reason.</summary>
    public Result Cancel(string? because, Actor by, DateTimeOffset now) => FrenchText.CleanText(because) is not { } reason
        ? new CancelReasonMissing()
        : Move(PairAct.Cancel, PairParty.Coordination, now, () =>
        {
            Reason = reason;
            Raise(new PairCancelled(Id.Value, by, now));
        });

    private void TakeIntent(PairIntent intent, (string Rule, string? Because)? @override, Actor by, DateTimeOffset now)
    {
        (WhyYou, Note) = (FrenchText.CleanText(intent.WhyYou), FrenchText.CleanText(intent.Note));
        if (@override is { } passed)
        {
            Pass(passed, by, now);
        }
    }

    private void Pass((string Rule, string? Because) passed, Actor by, DateTimeOffset now)
    {
        var rule = passed.Rule.Length <= PairOverride.RuleMaxLength ? passed.Rule : passed.Rule[..PairOverride.RuleMaxLength];
        Override = new PairOverride(rule, FrenchText.CleanText(passed.Because)!) { ById = by.Id, ByName = by.Name };
        Raise(new PairOverridden(Id.Value, by, now));
    }

    private static int? FreePlace(IReadOnlyCollection<int> taken, int most) =>
        Enumerable.Range(1, most).Where(place => !taken.Contains(place)).Select(place => (int?)place).FirstOrDefault();

    private void Begin(PairStatus status, DateTimeOffset now) => (Status, StatusSince) = (status, now);

    private Result Move(PairAct act, PairParty party, DateTimeOffset now, Action effects)
    {
        if (PairWorkflow.Moves.Next(Status, act, party) is not { } to)
        {
            return new PairNotPossible(Status);
        }

        if (to != Status)
        {
            Begin(to, now);
            if (to is not PairStatus.Sent)
            {
                (QuestionPlace, PersonPlace) = (null, null);
            }
        }

        effects();
        return Result.Done;
    }
}
