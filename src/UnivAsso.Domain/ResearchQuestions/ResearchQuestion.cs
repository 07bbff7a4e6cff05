using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.ResearchQuestions;

/// <summary>Names a research question.</summary>
public readonly record struct ResearchQuestionId(Guid Value) : ITypedId<ResearchQuestionId>
{
    public static ResearchQuestionId From(Guid value) => new(value);

    public static ResearchQuestionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// A research question written from the needs of associations. It opens to the public only once the authors of those needs have read it; each
/// version of its text is kept.
/// </summary>
public sealed class ResearchQuestion : Root
{
    public const int ReasonMaxLength = 500;

    /// <summary>The authors of the needs have this many days to read a text (journey of the coordination, step 5).</summary>
    public const int ReviewDays = 7;

    private readonly List<QuestionVersion> _versions = [];
    private readonly List<QuestionNeed> _needs = [];

    private ResearchQuestion()
    {
    }

    public ResearchQuestionId Id { get; private init; }

    /// <summary>« Q-26-0003-M ».</summary>
    public string Reference { get; private init; } = null!;

    public QuestionStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public QuestionText Text { get; private set; } = null!;

    /// <summary>The number of the version that <see cref="Text"/> is.</summary>
    public int TextVersion { get; private set; }

    public List<string> Themes { get; private set; } = [];

    public List<string> Disciplines { get; private set; } = [];

    public List<string> Departments { get; private set; } = [];

    public List<string> Forms { get; private set; } = [];

    /// <summary>The last day on which the authors are expected to answer.</summary>
    public DateOnly? ReviewUntil { get; private set; }

    /// <summary>The day on which a question without a team is looked at again.</summary>
    public DateOnly? WatchUntil { get; private set; }

    /// <summary>Why it was validated without an author, or archived.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? FirstOpenedAt { get; private set; }

    public IReadOnlyList<QuestionVersion> Versions => _versions;

    public IReadOnlyList<QuestionNeed> Needs => _needs;

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic => QuestionWorkflow.Public.Contains(Status);

    /// <summary>Begins a question from at least one need.</summary>
    public static Result<ResearchQuestion> Write(
        ResearchQuestionId id, Reference reference, QuestionText text, QuestionFacets facets, IReadOnlyList<JoinRequestId> needs, Actor by, DateTimeOffset now)
    {
        if (needs.Count == 0)
        {
            return new QuestionWithoutNeed();
        }

        var question = new ResearchQuestion { Id = id, Reference = reference.ToString(), Status = QuestionStatus.Draft, StatusSince = now };
        question.Take(text, facets, by, now);
        question._needs.AddRange(needs.Distinct().Select(need => question.Linked(need, now)));
        question.Raise(new QuestionWritten(id.Value, question._needs.Count, by, now));
        return question;
    }

    /// <summary>Writes it again, from the needs that are given; each text that differs is a version.</summary>
    public Result Rewrite(QuestionText text, QuestionFacets facets, IReadOnlyList<JoinRequestId> needs, Actor by, DateTimeOffset now)
    {
        if (needs.Count == 0)
        {
            return new QuestionWithoutNeed();
        }

        return Move(QuestionAct.Write, QuestionParty.Coordination, now, () =>
        {
            Take(text, facets, by, now);
            _needs.RemoveAll(n => !needs.Contains(n.JoinRequestId));
            _needs.AddRange(needs.Distinct().Where(need => _needs.TrueForAll(n => n.JoinRequestId != need)).Select(need => Linked(need, now)));
            Raise(new QuestionRewritten(Id.Value, TextVersion, _needs.Count, by, now));
        });
    }

    /// <summary>Asks the authors of the needs to read it.</summary>
    public Result SendForReview(Actor by, DateTimeOffset now) => Move(QuestionAct.SendForReview, QuestionParty.Coordination, now, () =>
    {
        ReviewUntil = FrenchDates.DayInParis(now).AddDays(ReviewDays);
        Raise(new QuestionSentForReview(Id.Value, TextVersion, by, now));
    });

    /// <summary>
    /// « Je valide » or « Je corrige », of the version that was read; it may be said again while the text is in review. When all have agreed, the
    /// text is validated.
    /// </summary>
    public Result Answer(JoinRequestId need, int version, QuestionAnswer answer, string? comment, Actor by, DateTimeOffset now)
    {
        if (_needs.Find(n => n.JoinRequestId == need) is not { } line)
        {
            return new NotYourQuestion();
        }

        if (version != TextVersion)
        {
            return new QuestionTextChanged();
        }

        if (answer is QuestionAnswer.WantsChange && FrenchText.CleanText(comment) is null)
        {
            return new CorrectionMissing();
        }

        if (line.Says(answer, FrenchText.CleanText(comment), version))
        {
            // Sent twice: nothing more happens, even once the text is validated.
            return Result.Done;
        }

        var moved = Move(QuestionAct.Answer, QuestionParty.Author, now, () =>
        {
            line.Note(answer, FrenchText.CleanText(comment), version, by.Name, now);
            Raise(new QuestionAnswered(Id.Value, need.Value, answer, version, by, now));
        });
        return moved.IsDone && _needs.TrueForAll(n => n.HasAnswered(TextVersion) && n.Answer is QuestionAnswer.Agrees)
            ? Move(QuestionAct.Validate, QuestionParty.Portal, now, () => Raise(new QuestionValidated(Id.Value, TextVersion, Actor.System, now)))
            : moved;
    }

    /// <summary>
    /// Validates without the authors who said nothing, once their days are over; how they were reached is told. A correction that was asked is
    /// never passed over: the text is taken back instead.
    /// </summary>
    public Result ValidateAnyway(string? because, Actor by, DateTimeOffset now)
    {
        if (_needs.Exists(n => n.HasAnswered(TextVersion) && n.Answer is QuestionAnswer.WantsChange))
        {
            return new CorrectionAsked();
        }

        if (Status is QuestionStatus.InReview && ReviewUntil is { } until && FrenchDates.DayInParis(now) <= until)
        {
            return new ReviewNotOver(until);
        }

        return FrenchText.CleanText(because) is not { } reason
            ? new QuestionReasonMissing()
            : Move(QuestionAct.Validate, QuestionParty.Coordination, now, () =>
            {
                Reason = reason;
                Raise(new QuestionValidated(Id.Value, TextVersion, by, now));
            });
    }

    /// <summary>Takes the text back to be written again; what was public is public no longer.</summary>
    public Result TakeBack(Actor by, DateTimeOffset now) => Move(QuestionAct.TakeBack, QuestionParty.Coordination, now, () =>
    {
        ReviewUntil = null;
        Raise(new QuestionTakenBack(Id.Value, by, now));
    });

    /// <summary>Opens it to everybody.</summary>
    public Result Open(Actor by, DateTimeOffset now) => Move(QuestionAct.Open, QuestionParty.Coordination, now, () =>
    {
        FirstOpenedAt ??= now;
        Raise(new QuestionOpened(Id.Value, by, now));
    });

    /// <summary>No team yet: it stays public and is looked at again on a day to come.</summary>
    public Result Watch(DateOnly until, Actor by, DateTimeOffset now) => until <= FrenchDates.DayInParis(now)
        ? new WatchDayPast()
        : Move(QuestionAct.Watch, QuestionParty.Coordination, now, () =>
        {
            WatchUntil = until;
            Raise(new QuestionWatched(Id.Value, until, by, now));
        });

    /// <summary>A team was found.</summary>
    public Result Fill(Actor by, DateTimeOffset now) => Move(QuestionAct.Fill, QuestionParty.Coordination, now, () => Raise(new QuestionFilled(Id.Value, by, now)));

    /// <summary>Ends it, with the reason.</summary>
    public Result Archive(string? because, Actor by, DateTimeOffset now) => FrenchText.CleanText(because) is not { } reason
        ? new QuestionReasonMissing()
        : Move(QuestionAct.Archive, QuestionParty.Coordination, now, () =>
        {
            Reason = reason;
            Raise(new QuestionArchived(Id.Value, by, now));
        });

    /// <summary>Takes it up again, from where the table says.</summary>
    public Result Reopen(Actor by, DateTimeOffset now) => Move(QuestionAct.Reopen, QuestionParty.Coordination, now, () =>
    {
        (WatchUntil, Reason) = (null, null);
        Raise(new QuestionReopened(Id.Value, by, now));
    });

    private QuestionNeed Linked(JoinRequestId need, DateTimeOffset now) => new() { QuestionId = Id, JoinRequestId = need, LinkedAt = now };

    private void Take(QuestionText text, QuestionFacets facets, Actor by, DateTimeOffset now)
    {
        (Themes, Disciplines) = ([.. facets.Themes], [.. facets.Disciplines]);
        (Departments, Forms) = ([.. facets.Departments], [.. facets.Forms]);
        if (text != Text)
        {
            Text = text;
            TextVersion++;
            _versions.Add(new QuestionVersion { QuestionId = Id, Number = TextVersion, Text = text with { }, ByName = by.Name, At = now });
        }
    }

    private Result Move(QuestionAct act, QuestionParty party, DateTimeOffset now, Action effects)
    {
        if (QuestionWorkflow.Moves.Next(Status, act, party) is not { } to)
        {
            return new QuestionNotPossible(Status);
        }

        if (to != Status)
        {
            (Status, StatusSince) = (to, now);
        }

        effects();
        return Result.Done;
    }
}
