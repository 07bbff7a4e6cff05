using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.Pairing;

/// <summary>What the two sides answer.</summary>
public sealed partial class Pair
{
    /// <summary>Whether the person may still answer, or change their answer: some days long, and never once an association knows of it.</summary>
    public bool TakesAnswer(DateTimeOffset now) => Status switch
    {
        PairStatus.Sent or PairStatus.Expired => true,
        PairStatus.Interested or PairStatus.ToDiscuss or PairStatus.Declined => AnsweredAt is { } at && now < at.AddDays(PairClocks.ChangeableDays),
        PairStatus.Proposed or PairStatus.Presented => true,
        _ => false,
    };

    /// <summary>« Cela m’intéresse ».</summary>
    public Result SayInterested(string? message, PairParty party, Actor by, DateTimeOffset now) =>
        Answer(PairAct.SayInterested, message, declined: null, party, by, now);

    /// <summary>« J’aimerais en parler d’abord ».</summary>
    public Result AskToTalk(string? message, Actor by, DateTimeOffset now) =>
        Answer(PairAct.AskToTalk, message, declined: null, PairParty.Person, by, now);

    /// <summary>« Je décline », with a reason and, if they wish, the months to wait before asking again.</summary>
    public Result Decline(string? reason, int? againInMonths, string? message, PairParty party, Actor by, DateTimeOffset now) =>
        PairReason.FindOfPerson(reason) is not { } found
            ? new PairReasonMissing()
            : Answer(
                PairAct.Decline,
                message,
                new PairDecline(found.Code, againInMonths is { } months ? FrenchDates.DayInParis(now).AddMonths(months) : null),
                party,
                by,
                now);

    /// <summary>No answer came in time. Asked again of an invitation that was answered or sent anew since, it does nothing.</summary>
    public Result Expire(int round, DateTimeOffset now) => round != Round
        ? new PairNotPossible(Status)
        : Move(PairAct.Expire, PairParty.Portal, now, () => Raise(new PairExpired(Id.Value, Actor.System, now)));

    /// <summary>Lets the reminders of this invitation wait until a day, or go on.</summary>
    public Result HoldReminders(DateOnly? until, Actor by, DateTimeOffset now)
    {
        if (Status is not PairStatus.Sent)
        {
            return new PairNotPossible(Status);
        }

        HeldUntil = until;
        Raise(new PairRemindersHeld(Id.Value, until, by, now));
        return Result.Done;
    }

    /// <summary>Presents the person to the associations that carry the question.</summary>
    public Result Present(string? presentation, IReadOnlyList<JoinRequestId> associations, Actor by, DateTimeOffset now)
    {
        if (FrenchText.CleanText(presentation) is not { } text)
        {
            return new PresentationMissing();
        }

        if (Override is { SecondedById: null })
        {
            return new SecondPersonNeeded();
        }

        return associations.Count == 0
            ? new NobodyToPresentTo()
            : Move(PairAct.Present, PairParty.Coordination, now, () =>
            {
                Presentation = text;
                _associations.Clear();
                _associations.AddRange(associations.Distinct().Select(a => new PairAssociation { PairId = Id, JoinRequestId = a, AskedAt = now }));
                Raise(new PairPresented(Id.Value, _associations.Count, by, now));
            });
    }

    /// <summary>An association says yes or no. Its yes and the person's give them each other's contacts.</summary>
    public Result AnswerFor(JoinRequestId association, bool agrees, string? reason, string? comment, Actor by, DateTimeOffset now)
    {
        if (_associations.Find(a => a.JoinRequestId == association) is not { } line)
        {
            return new NotYourPair();
        }

        if (line.Agrees is true && Status is PairStatus.Confirmed)
        {
            return agrees ? Result.Done : new AlreadyIntroduced();
        }

        if (!agrees && PairReason.FindOfAssociation(reason) is null)
        {
            return new PairReasonMissing();
        }

        var moved = Move(agrees ? PairAct.Agree : PairAct.Refuse, PairParty.Association, now, () =>
        {
            line.Note(agrees, agrees ? null : reason, FrenchText.CleanText(comment), by.Name, now);
            Raise(new PairAssociationAnswered(Id.Value, association.Value, agrees, by, now));
            if (agrees)
            {
                Raise(new PairConfirmed(Id.Value, association.Value, by, now));
            }
        });
        return moved.IsDone && Status is PairStatus.Presented && _associations.TrueForAll(a => a.Agrees is false)
            ? Move(PairAct.GiveUp, PairParty.Portal, now, () => Raise(new PairNotConfirmed(Id.Value, Actor.System, now)))
            : moved;
    }

    private Result Answer(PairAct act, string? message, PairDecline? declined, PairParty party, Actor by, DateTimeOffset now)
    {
        var text = FrenchText.CleanText(message);
        var to = PairWorkflow.Moves.Next(Status, act, party);
        if (party is PairParty.Person && !TakesAnswer(now))
        {
            return new AnswerSettled();
        }

        if (to is null && IsSameAnswer(act) && text == Message && (declined is null || declined.Reason == Declined?.Reason))
        {
            // Sent twice.
            return Result.Done;
        }

        return Move(act, party, now, () =>
        {
            (Message, Declined, AnsweredAt) = (text ?? Message, declined, AnsweredAt ?? now);
            Raise(new PairAnswered(Id.Value, Status, by, now));
        });
    }

    private bool IsSameAnswer(PairAct act) => (act, Status) is
        (PairAct.SayInterested, PairStatus.Interested) or (PairAct.AskToTalk, PairStatus.ToDiscuss) or (PairAct.Decline, PairStatus.Declined);
}
