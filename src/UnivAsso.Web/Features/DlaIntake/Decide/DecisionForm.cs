using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>What an officer proposes to the structures.</summary>
public sealed record DecisionForm
{
    public const string GoOn = "poursuivre";
    public const string Elsewhere = "reorienter";
    public const string Stop = "arreter";

    /// <summary>The version of the request that was on the screen.</summary>
    public int Version { get; init; }

    public string? Outcome { get; init; }

    public string? Wording { get; init; }

    public string? Reason { get; init; }

    /// <summary>Ids of resource actors, the one to try first in front.</summary>
    public List<Guid> Actors { get; init; } = [];

    public string? WhyActors { get; init; }

    public string? Exception { get; init; }

    public static IReadOnlyList<Choice> Outcomes { get; } =
    [
        new(GoOn, "Poursuivre vers le diagnostic partagé"),
        new(Elsewhere, "Orienter vers d’autres acteurs", "Vous choisissez au moins un acteur du répertoire."),
        new(Stop, "Ne pas poursuivre, d’un commun accord", "Avec un acteur du répertoire, ou l’explication écrite de ce qui reste possible."),
    ];

    public static IEnumerable<Choice> Reasons => DlaReason.All.Select(r => new Choice(r.Code, r.Label));

    public IntakeOutcome? ChosenOutcome => Outcome switch
    {
        GoOn => IntakeOutcome.Continue,
        Elsewhere => IntakeOutcome.Redirect,
        Stop => IntakeOutcome.NotPursued,
        _ => null,
    };

    /// <summary>The proposal in the terms of the domain; fields that do not belong to the outcome are left out.</summary>
    public IntakeProposal? ToProposal() => ChosenOutcome is { } outcome
        ? new IntakeProposal(outcome)
        {
            Wording = FrenchText.CleanText(Wording),
            Reason = outcome is IntakeOutcome.Continue ? null : Reason,
            Actors = outcome is IntakeOutcome.Continue ? [] : [.. Actors.Distinct()],
            WhyActors = outcome is IntakeOutcome.Continue || Actors.Count == 0 ? null : FrenchText.CleanText(WhyActors),
            Exception = outcome is IntakeOutcome.NotPursued ? FrenchText.CleanText(Exception) : null,
        }
        : null;

    /// <summary>Every text still missing, each with its field; the domain names only the first.</summary>
    public IEnumerable<(string Field, string Message)> Missing()
    {
        if (ToProposal() is not { } proposal)
        {
            yield return (nameof(Outcome), "Choisissez ce que vous proposez.");
            yield break;
        }

        if (proposal.Wording is null)
        {
            yield return (nameof(Wording), new WordingMissing().Message);
        }

        if (proposal.Outcome is not IntakeOutcome.Continue && DlaReason.Find(proposal.Reason) is null)
        {
            yield return (nameof(Reason), new DlaReasonMissing().Message);
        }

        if (proposal.Actors.Count > Referral.MostTogether)
        {
            yield return (nameof(Actors), new TooManyActors().Message);
        }
        else if (proposal is { Outcome: IntakeOutcome.Redirect, Actors.Count: 0 })
        {
            yield return (nameof(Actors), new ReferralMissing().Message);
        }
        else if (proposal is { Outcome: IntakeOutcome.NotPursued, Actors.Count: 0, Exception: null })
        {
            yield return (nameof(Exception), new DeadEnd().Message);
        }
    }
}

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    private const string TooLong = "Raccourcissez ce texte : {MaxLength} caractères au plus.";

    public DecisionFormValidator()
    {
        RuleFor(f => f.Wording).MaximumLength(IntakeProposal.WordingMaxLength).WithMessage(TooLong);
        RuleFor(f => f.WhyActors).MaximumLength(IntakeProposal.WhyActorsMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Exception).MaximumLength(IntakeProposal.ExceptionMaxLength).WithMessage(TooLong);
    }
}

/// <summary>An answer that a structure gave by word of mouth.</summary>
public sealed record OralForm
{
    public int Version { get; init; }

    public Guid Decision { get; init; }

    public Guid Participation { get; init; }

    public string? Answer { get; init; }

    public string? SaidBy { get; init; }

    public DateParts? SaidOn { get; init; }

    public string? Words { get; init; }
}

public sealed class OralFormValidator : AbstractValidator<OralForm>
{
    public OralFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => AnswerCodes.Read(a) is not null).WithMessage("Choisissez la réponse donnée.");
        RuleFor(f => f.SaidBy).Must(n => FrenchText.CleanLine(n) is { Length: <= DlaRequest.OfficerNameMaxLength })
            .WithMessage("Écrivez le nom de la personne qui a répondu.");
        RuleFor(f => f.SaidOn).Must(d => d is not null && d.TryGetDate(out _)).WithMessage("Indiquez le jour de l’échange, par exemple 3 3 2026.");
        RuleFor(f => f.Words).MaximumLength(DecisionPosition.WordsMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
    }
}

/// <summary>The three answers, as forms carry them.</summary>
public static class AnswerCodes
{
    public const string Agree = "accord";
    public const string Disagree = "desaccord";
    public const string Talk = "en-parler";

    public static PositionAnswer? Read(string? code) => code switch
    {
        Agree => PositionAnswer.Agree,
        Disagree => PositionAnswer.Disagree,
        Talk => PositionAnswer.Talk,
        _ => null,
    };
}
