using FluentValidation;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>The three commitments of whoever takes part in a research.</summary>
public sealed record CharterForm
{
    public bool Accepted { get; init; }

    public string? Words => Accepted ? "Acceptée" : null;

    public IEnumerable<AnswerRow> Recap() => [new(ResearchQuestions.Charter, Words)];
}

public sealed class CharterFormValidator : AbstractValidator<CharterForm>
{
    public CharterFormValidator() => RuleFor(f => f.Accepted)
        .Equal(true).WithMessage("Acceptez la charte pour participer, ou choisissez d’être tenu au courant.");
}
