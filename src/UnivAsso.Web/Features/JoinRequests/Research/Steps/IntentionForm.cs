using FluentValidation;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>What the person comes for; the next pages depend on it.</summary>
public sealed record IntentionForm
{
    public string? Intention { get; init; }

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        Told(ResearchIntention.Develop, "Vous avez une idée ou une question, et vous cherchez des partenaires."),
        Told(ResearchIntention.Contribute, "Vous apportez vos connaissances à une recherche en cours ou à venir."),
        Told(ResearchIntention.Both, null),
        Told(ResearchIntention.StayInformed, "Quatre pages courtes suffisent."),
    ];

    public IEnumerable<AnswerRow> Recap() => [new(ResearchQuestions.Intention, ResearchIntention.Find(Intention)?.Label)];

    private static Choice Told(ResearchIntention intention, string? hint) => new(intention.Code, intention.Label, hint);
}

public sealed class IntentionFormValidator : AbstractValidator<IntentionForm>
{
    public IntentionFormValidator() => RuleFor(f => f.Intention)
        .Must(code => ResearchIntention.Find(code) is not null).WithMessage("Indiquez ce que vous souhaitez faire.");
}
