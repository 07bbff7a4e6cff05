using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.JoinRequests;

/// <summary>A need on watch: no team yet, and a day on which it is looked at again.</summary>
public sealed partial class JoinRequest
{
    /// <summary>No team yet: it is looked at again on a day to come.</summary>
    public Result Watch(DateOnly until, Actor by, DateTimeOffset now)
    {
        if (Kind is not JoinRequestKind.Association || Pending(now) is not null
            || JoinRequestWorkflow.Moves.Next(Status, JoinRequestAct.Watch, JoinRequestParty.Coordination) is not { } to)
        {
            return new NotPossibleFromHere(Status);
        }

        if (until <= FrenchDates.DayInParis(now))
        {
            return new ReviewDayPast();
        }

        MoveTo(to, until, now);
        Raise(new JoinRequestWatched(Id.Value, until, by, now));
        return Result.Done;
    }

    /// <summary>Takes the work up again.</summary>
    public Result Resume(Actor by, DateTimeOffset now)
    {
        if (JoinRequestWorkflow.Moves.Next(Status, JoinRequestAct.Resume, JoinRequestParty.Coordination) is not { } to)
        {
            return new NotPossibleFromHere(Status);
        }

        MoveTo(to, null, now);
        Raise(new JoinRequestResumed(Id.Value, by, now));
        return Result.Done;
    }
}
