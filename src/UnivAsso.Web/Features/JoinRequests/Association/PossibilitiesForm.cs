using FluentValidation;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What the structure can give; every answer may be left out.</summary>
public sealed record PossibilitiesForm
{
    public const int FieldAccessMaxLength = 1500;
    public const int DeadlineMaxLength = 300;

    public string? TimePerMonth { get; init; }

    public string? TimeKind { get; init; }

    public string? FieldAccess { get; init; }

    public string? Deadline { get; init; }

    public string? VolunteerTimeObstacle { get; init; }
}

public sealed class PossibilitiesFormValidator : AbstractValidator<PossibilitiesForm>
{
    public PossibilitiesFormValidator()
    {
        RuleFor(f => f.TimePerMonth).Must(AssociationChoices.TimePerMonth.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.TimeKind).Must(AssociationChoices.TimeKinds.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.VolunteerTimeObstacle).Must(AssociationChoices.Obstacles.HoldsOrNothing).WithMessage(AssociationChoices.Offered);
        RuleFor(f => f.FieldAccess)
            .Must(t => FrenchText.CleanText(t) is not { Length: > PossibilitiesForm.FieldAccessMaxLength })
            .WithMessage($"Raccourcissez ce texte : {PossibilitiesForm.FieldAccessMaxLength} caractères au plus.");
        RuleFor(f => f.Deadline)
            .Must(t => FrenchText.CleanLine(t) is not { Length: > PossibilitiesForm.DeadlineMaxLength })
            .WithMessage($"Raccourcissez cette réponse : {PossibilitiesForm.DeadlineMaxLength} caractères au plus.");
    }
}
