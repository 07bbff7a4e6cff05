using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>The form of a proposal, beside what the meeting said. Its fields are those of the form itself, so that labels and errors find them.</summary>
public sealed record DecisionPage(DlaCase Case, DecisionForm Form, FoundActors Found, string? Words)
{
    public MeetingSheet? Sheet { get; init; }

    /// <summary>Actors ticked before that the present search does not list.</summary>
    public IReadOnlyList<Choice> Kept { get; init; } = [];

    public string Address => $"{Case.Address}/decision";

    public string? Outcome => Form.Outcome;

    public string? Wording => Form.Wording;

    public string? Reason => Form.Reason;

    public List<string> Actors => [.. Form.Actors.Select(a => a.ToString())];

    public string? WhyActors => Form.WhyActors;

    public string? Exception => Form.Exception;

    /// <summary>After a disagreement: what the structures answered to the former proposal.</summary>
    public IntakeDecision? Former => Case.Request.Status is DlaRequestStatus.SecondReading ? Case.Request.Proposal : null;

    public IEnumerable<Choice> ActorChoices =>
    [
        .. Kept,
        .. Found.Actors.Select(a => new Choice(
            a.Id.Value.ToString(),
            a.Name,
            $"{string.Join(", ", a.Reasons)}. Fiche {ReferralWords.CheckedOn(a.CheckedOn)}{(a.IsReported ? ", une erreur est signalée" : string.Empty)}.")),
    ];
}

/// <summary>The letters exactly as the structures will read them.</summary>
public sealed record DecisionPreview(DlaCase Case, DecisionForm Form, IReadOnlyList<PreviewedLetter> Letters, int UndoMinutes)
{
    public string Address => $"{Case.Address}/decision";
}

/// <summary>One letter of a proposal, before it is sent. The link is made when it is.</summary>
public sealed record PreviewedLetter(string To, string Email, Letter Letter, string Text);

/// <summary>Where a decision stands: each proposal with the position of each side, and what the desk may do about it.</summary>
public sealed record PositionsPage(DlaCase Case, IReadOnlyList<(IntakeDecision Decision, ProposedWords Words)> Rounds, OralForm Oral)
{
    public string Address => $"{Case.Address}/decision";

    /// <summary>A proposal that could not be sent because somebody else was first: its words are kept to be copied.</summary>
    public DecisionForm? Lost { get; init; }

    public IntakeDecision? Waiting => Case.Request.Waiting(Case.Now);

    /// <summary>The proposal that structures are answering.</summary>
    public IntakeDecision? Open => Case.Request.Status is DlaRequestStatus.DecisionProposed && Waiting is null ? Case.Request.Proposal : null;

    public bool CanPropose => Waiting is null && Case.Allows(DlaRequestAct.ProposeDecision);

    public bool CountsOralAgreement => Open is { } open && Case.Now >= open.OralAgreementFrom;

    // The fields of the oral answer.
    public string? Answer => Oral.Answer;

    public string? SaidBy => Oral.SaidBy;

    public DateParts? SaidOn => Oral.SaidOn;

    public string? Words => Oral.Words;

    public string NameOf(DlaParticipationId id) => Case.Request.Participations.Single(p => p.Id == id).Structure.Name;

    public IEnumerable<Choice> OralAnswers =>
    [
        .. CountsOralAgreement ? (Choice[])[new(AnswerCodes.Agree, DecisionWords.Of(PositionAnswer.Agree))] : [],
        new(AnswerCodes.Disagree, DecisionWords.Of(PositionAnswer.Disagree), "Ses mots sont nécessaires : la seconde lecture s’appuie dessus."),
        new(AnswerCodes.Talk, DecisionWords.Of(PositionAnswer.Talk)),
    ];
}
