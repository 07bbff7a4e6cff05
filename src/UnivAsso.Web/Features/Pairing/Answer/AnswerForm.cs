using FluentValidation;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Pairing.Answer;

/// <summary>What a person of research answers to an invitation.</summary>
public record AnswerForm
{
    public const string Interested = "interesse";
    public const string Talk = "parler";
    public const string Decline = "decline";

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(Interested, "Cela m’intéresse", "Nous vous présentons aux associations. Chacune dit oui ou non."),
        new(Talk, "J’aimerais en parler d’abord", "La coordination vous appelle ou vous écrit."),
        new(Decline, "Je décline", "Nous ne vous relançons plus sur cette question."),
    ];

    public static IReadOnlyList<Choice> Waits { get; } =
        [new("", "Ne me reproposez pas cette question"), new("3", "Dans trois mois"), new("6", "Dans six mois"), new("12", "Dans un an")];

    public string? Answer { get; init; }

    /// <summary>Why, when they decline.</summary>
    public string? Reason { get; init; }

    /// <summary>In how many months the question may be put to them again.</summary>
    public string? Again { get; init; }

    public string? Message { get; init; }

    internal Result Apply(Pair pair, Actor by, DateTimeOffset now) => Answer switch
    {
        Interested => pair.SayInterested(Message, PairParty.Person, by, now),
        Talk => pair.AskToTalk(Message, by, now),
        _ => pair.Decline(Reason, string.IsNullOrEmpty(Again) ? null : int.Parse(Again, System.Globalization.CultureInfo.InvariantCulture), Message, PairParty.Person, by, now),
    };
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => AnswerForm.Answers.Any(known => known.Value == a)).WithMessage("Choisissez une réponse.");
        RuleFor(f => f.Reason)
            .Must(r => PairReason.FindOfPerson(r) is not null).When(f => f.Answer == AnswerForm.Decline)
            .WithMessage(new PairReasonMissing().Message);
        RuleFor(f => f.Again).Must(a => string.IsNullOrEmpty(a) || AnswerForm.Waits.Any(w => w.Value == a)).WithMessage("Choisissez un délai de la liste.");
        RuleFor(f => f.Message).MaximumLength(Pair.TextMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}
