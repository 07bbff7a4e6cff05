using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.JoinRequests;

/// <summary>« Ce que nous avons compris »: its versions, and what the association says of them.</summary>
public sealed partial class JoinRequest
{
    private readonly List<UnderstandingVersion> _understandings = [];

    /// <summary>The newest text, beside the author's own words.</summary>
    public string? Understanding { get; private set; }

    /// <summary>The number of the version that <see cref="Understanding"/> is; zero before the first.</summary>
    public int UnderstandingNumber { get; private set; }

    /// <summary>Every version; whoever acts on them loads them with the request.</summary>
    public IReadOnlyList<UnderstandingVersion> Understandings => _understandings;

    /// <summary>The newest version.</summary>
    public UnderstandingVersion? NewestUnderstanding => _understandings.Find(v => v.Number == UnderstandingNumber);

    /// <summary>The newest version that the association was asked about.</summary>
    public UnderstandingVersion? SharedUnderstanding => _understandings.Where(v => v.SentAt is not null).MaxBy(v => v.Number);

    /// <summary>Writes what the coordination has understood; the author's words stay untouched. The same text makes no version.</summary>
    public Result Understand(string? understanding, Actor by, DateTimeOffset now)
    {
        if (FrenchText.CleanText(understanding) is not { } words)
        {
            return new UnderstandingMissing();
        }

        KeepEarlierText(now);
        if (words == Understanding)
        {
            return Result.Done;
        }

        Understanding = words;
        UnderstandingNumber++;
        _understandings.Add(new UnderstandingVersion { JoinRequestId = Id, Number = UnderstandingNumber, Text = words, ByName = by.Name, At = now });
        Raise(new JoinRequestUnderstood(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>Asks the association whether the newest version is right.</summary>
    public Result SendUnderstanding(Actor by, DateTimeOffset now)
    {
        if (Kind is not JoinRequestKind.Association || !UnderstandingWorkflow.Alive.Contains(Status))
        {
            return new NotPossibleFromHere(Status);
        }

        KeepEarlierText(now);
        if (NewestUnderstanding is not { } newest)
        {
            return new UnderstandingMissing();
        }

        if (!UnderstandingWorkflow.Moves.Allows(newest.Status, UnderstandingAct.Send, JoinRequestParty.Coordination))
        {
            return new UnderstandingAlreadySent();
        }

        newest.Send(now);
        Raise(new UnderstandingSent(Id.Value, newest.Number, by, now));
        return Result.Done;
    }

    /// <summary>
    /// « Je valide » or « Je corrige », about the version that was read; it may be said again until the coordination writes another one.
    /// </summary>
    public Result AnswerUnderstanding(int number, UnderstandingAct answer, string? comment, Actor by, DateTimeOffset now)
    {
        if (!UnderstandingWorkflow.Alive.Contains(PublicStatus(now)))
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        if (NewestUnderstanding is not { } newest || newest.Number != number
            || UnderstandingWorkflow.Moves.Next(newest.Status, answer, JoinRequestParty.Requester) is not { } to)
        {
            return new UnderstandingChanged();
        }

        var words = FrenchText.CleanText(comment);
        if (answer is UnderstandingAct.Correct && words is null)
        {
            return new UnderstandingCorrectionMissing();
        }

        if (newest.Status == to && newest.Comment == words)
        {
            // Sent twice: nothing more happens.
            return Result.Done;
        }

        newest.Note(to, words, by.Name, now);
        Raise(new UnderstandingAnswered(Id.Value, number, to, by, now));
        return Result.Done;
    }

    /// <summary>A text written before versions were kept is the first of them.</summary>
    private void KeepEarlierText(DateTimeOffset now)
    {
        if (UnderstandingNumber is 0 && Understanding is { } earlier)
        {
            UnderstandingNumber = 1;
            _understandings.Add(new UnderstandingVersion { JoinRequestId = Id, Number = 1, Text = earlier, ByName = OwnerName ?? Actor.System.Name, At = now });
        }
    }
}
