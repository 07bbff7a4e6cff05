using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.Referrals;

/// <summary>Names a redirection.</summary>
public readonly record struct ReferralId(Guid Value) : ITypedId<ReferralId>
{
    public static ReferralId From(Guid value) => new(value);

    public static ReferralId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// One structure of a case directed to one actor: nothing is passed on before its yes, nothing beyond what it ticked, nothing once it is
/// over. Up to three are proposed together, in an order; when one says no or nothing, the next one agreed to takes its place.
/// </summary>
public sealed class Referral : Root
{
    public const int WhyMaxLength = 1500;
    public const int NeedMaxLength = 3000;

    /// <summary>More choices than this are no help.</summary>
    public const int MostTogether = 3;

    private Referral()
    {
    }

    public ReferralId Id { get; private init; }

    /// <summary>The case it belongs to, in the room that owns it.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>Which structure of the case.</summary>
    public Guid StructureId { get; private init; }

    /// <summary>What the redirections proposed together have in common.</summary>
    public Guid ProposalId { get; private init; }

    /// <summary>From 1: whom we try first.</summary>
    public int Rank { get; private init; }

    public ResourceActorId ActorId { get; private init; }

    /// <summary>The name under which it was proposed.</summary>
    public string ActorName { get; private init; } = null!;

    /// <summary>Why this actor, in the officer's words to the structure.</summary>
    public string Why { get; private init; } = null!;

    /// <summary>The text of the need that may be passed on, as the structure reads it before it agrees.</summary>
    public string? NeedText { get; private init; }

    public ReferralStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public DateTimeOffset PreparedAt { get; private init; }

    public string PreparedByName { get; private init; } = null!;

    /// <summary>What the structure ticked.</summary>
    public DataScope Scope { get; private set; }

    /// <summary>What the actor may see. Made by the agreement, wiped by every end.</summary>
    public PassedData? Data { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Code of a <see cref="ReferralReason"/>; every « no » has one.</summary>
    public string? Reason { get; private set; }

    public string? ReasonText { get; private set; }

    public ReferralOutcome? Outcome { get; private set; }

    /// <summary>What the structure told us afterwards.</summary>
    public ReferralFeedback? Feedback { get; private set; }

    public DateTimeOffset? FeedbackAt { get; private set; }

    /// <summary>Whether the actor has been given something and may still act.</summary>
    public bool IsInTargetsHands =>
        Status is ReferralStatus.Sent or ReferralStatus.Seen or ReferralStatus.Taken or ReferralStatus.ContactMade;

    /// <summary>Whether somebody may still do something about it.</summary>
    public bool IsOpen => IsInTargetsHands
        || Status is ReferralStatus.Prepared or ReferralStatus.AgreedByStructure or ReferralStatus.StructureContacts;

    /// <summary>What the actor's page shows; nothing before the yes, nothing after the end.</summary>
    public PassedData? ShownToTarget => IsInTargetsHands ? Data : null;

    /// <summary>The day from which an actor, or a structure that was asked, is silent; nothing when no answer is awaited.</summary>
    public DateOnly? SilentFrom => Status switch
    {
        ReferralStatus.Prepared => ReminderPauses.AddDays(FrenchDates.DayInParis(StatusSince), ReferralClocks.StructureSilentAfter),
        ReferralStatus.Sent or ReferralStatus.Seen =>
            ReminderPauses.AddDays(FrenchDates.DayInParis(StatusSince), ReferralClocks.TargetSilentAfter),
        _ => null,
    };

    /// <summary>Proposes an actor to a structure of a case.</summary>
    public static Referral Prepare(ReferralId id, ReferralDraft draft, Actor by, DateTimeOffset now)
    {
        var referral = new Referral
        {
            Id = id,
            CaseId = draft.CaseId,
            StructureId = draft.StructureId,
            ProposalId = draft.ProposalId,
            Rank = draft.Rank,
            ActorId = draft.ActorId,
            ActorName = draft.ActorName,
            Why = draft.Why,
            NeedText = draft.NeedText,
            Status = ReferralStatus.Prepared,
            StatusSince = now,
            PreparedAt = now,
            PreparedByName = by.Name,
        };
        referral.Raise(new ReferralPrepared(id.Value, draft.CaseId, draft.StructureId, draft.ActorId.Value, draft.Rank, by, now));
        return referral;
    }

    /// <summary>Whether the answer awaited is late. Computed when read; no job writes it.</summary>
    public bool IsSilent(DateTimeOffset now) => SilentFrom is { } from && FrenchDates.DayInParis(now) >= from;

    /// <summary>The structure lets us pass on what it ticked; what it did not tick is not even copied.</summary>
    public Result Agree(DataScope scope, ReferralStructure structure, Actor by, DateTimeOffset now)
    {
        var data = PassedData.Of(structure, NeedText, scope);
        if (!data.CanBeReached)
        {
            return new NoMeansOfContact();
        }

        return Move(ReferralAct.Agree, ReferralParty.Structure, now, () =>
        {
            Scope = scope;
            Data = data;
            Raise(new ReferralAgreed(Id.Value, scope, by, now));
        });
    }

    /// <summary>The structure makes contact by itself.</summary>
    public Result ContactThemselves(Actor by, DateTimeOffset now) =>
        Move(ReferralAct.ContactThemselves, ReferralParty.Structure, now, () => Raise(new ReferralKeptByStructure(Id.Value, by, now)));

    /// <summary>The structure does not want this actor.</summary>
    public Result Decline(string? reason, string? text, Actor by, DateTimeOffset now) =>
        ReferralReason.Missing(ReferralParty.Structure, reason, text) is { } missing
            ? missing
            : Move(ReferralAct.Decline, ReferralParty.Structure, now, () =>
            {
                (Reason, ReasonText) = (reason, text);
                Raise(new ReferralDeclined(Id.Value, reason!, by, now));
            });

    /// <summary>Passes on what was agreed.</summary>
    public Result Send(ReferralParty party, Actor by, DateTimeOffset now) => Move(ReferralAct.Send, party, now, () =>
    {
        SentAt = now;
        Raise(new ReferralSent(Id.Value, by, now));
    });

    /// <summary>« Bien reçu ».</summary>
    public Result Acknowledge(Actor by, DateTimeOffset now) =>
        Move(ReferralAct.Acknowledge, ReferralParty.Target, now, () => Raise(new ReferralAcknowledged(Id.Value, by, now)));

    /// <summary>« Je prends contact ».</summary>
    public Result Take(Actor by, DateTimeOffset now) =>
        Move(ReferralAct.Take, ReferralParty.Target, now, () => Raise(new ReferralTaken(Id.Value, by, now)));

    /// <summary>« Ce n’est pas pour nous ».</summary>
    public Result Refuse(string? reason, string? text, Actor by, DateTimeOffset now) =>
        ReferralReason.Missing(ReferralParty.Target, reason, text) is { } missing
            ? missing
            : Move(ReferralAct.Refuse, ReferralParty.Target, now, () =>
            {
                (Reason, ReasonText) = (reason, text);
                Raise(new ReferralRefused(Id.Value, reason!, by, now));
            });

    /// <summary>Writes in the journal that the actor is late. It may still answer.</summary>
    public Result NoteSilence(Actor by, DateTimeOffset now)
    {
        if (!IsInTargetsHands || !IsSilent(now))
        {
            return new NotSilentYet();
        }

        Raise(new ReferralWentSilent(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>Goes on without an actor that is silent.</summary>
    public Result MoveOn(ReferralParty party, Actor by, DateTimeOffset now) =>
        IsInTargetsHands && SilentFrom is not null && !IsSilent(now)
            ? new NotSilentYet()
            : Move(ReferralAct.MoveOn, party, now, () => Raise(new ReferralMovedOn(Id.Value, by, now)));

    /// <summary>« Contact établi ».</summary>
    public Result ReportContact(Actor by, DateTimeOffset now) =>
        Move(ReferralAct.ReportContact, ReferralParty.Target, now, () => Raise(new ReferralContactReported(Id.Value, by, now)));

    /// <summary>The actor says what came of it.</summary>
    public Result ReportOutcome(ReferralOutcome outcome, Actor by, DateTimeOffset now) =>
        Move(ReferralAct.ReportOutcome, ReferralParty.Target, now, () =>
        {
            Outcome = outcome;
            Raise(new ReferralOutcomeReported(Id.Value, outcome, by, now));
        });

    /// <summary>The structure says what came of it; its word is kept beside the actor's.</summary>
    public Result GiveFeedback(ReferralFeedback feedback, Actor by, DateTimeOffset now)
    {
        if (Feedback is not null)
        {
            return new FeedbackAlreadyGiven();
        }

        return Move(ReferralAct.GiveFeedback, ReferralParty.Structure, now, () =>
        {
            Feedback = feedback;
            FeedbackAt = now;
            Outcome ??= feedback.Outcome;
            Raise(new ReferralFeedbackGiven(Id.Value, feedback.Outcome, feedback.StillNeedsUs, by, now));
        });
    }

    /// <summary>The structure takes its agreement back; no reason is asked.</summary>
    public Result Withdraw(Actor by, DateTimeOffset now) =>
        Move(ReferralAct.Withdraw, ReferralParty.Structure, now, () => Raise(new ReferralWithdrawn(Id.Value, by, now)));

    /// <summary>Called off by the desk, which says why, or by the portal once another actor has helped.</summary>
    public Result CallOff(ReferralParty party, string? because, Actor by, DateTimeOffset now)
    {
        if (party is ReferralParty.Desk && string.IsNullOrWhiteSpace(because))
        {
            return new NoWithoutReason();
        }

        return Move(ReferralAct.CallOff, party, now, () =>
        {
            ReasonText = because;
            Raise(new ReferralCalledOff(Id.Value, by, now));
        });
    }

    private Result Move(ReferralAct act, ReferralParty party, DateTimeOffset now, Action effects)
    {
        if (ReferralWorkflow.Moves.Next(Status, act, party) is not { } to)
        {
            return new ReferralNotPossible(Status);
        }

        if (to != Status)
        {
            Status = to;
            StatusSince = now;
        }

        effects();
        if (!IsOpen)
        {
            Data = null;
        }

        return Result.Done;
    }
}

/// <summary>What an officer proposes to a structure, already read and checked.</summary>
public sealed record ReferralDraft(
    Guid CaseId, Guid StructureId, Guid ProposalId, int Rank, ResourceActorId ActorId, string ActorName, string Why, string? NeedText);
