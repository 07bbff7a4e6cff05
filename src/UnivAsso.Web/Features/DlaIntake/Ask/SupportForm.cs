using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mvc;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>What helped already: a former DLA, other supports.</summary>
public sealed record SupportForm
{
    public const int HeardFromMaxLength = 200;

    public const string Yes = "oui";
    public const string No = "non";

    public string? FormerDla { get; init; }

    public string? FormerDlaYear { get; init; }

    public string? OtherSupports { get; init; }

    public string? HeardFrom { get; init; }
}

public sealed class SupportFormValidator : AbstractValidator<SupportForm>
{
    // The scheme was created at the end of 2002.
    private const int FirstDlaYear = 2002;

    public SupportFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.FormerDla)
            .Must(c => DlaChoices.FormerDla.Any(o => o.Value == c))
            .WithMessage("Choisissez une réponse. « Je ne sais pas » convient aussi.");
        RuleFor(f => f.FormerDlaYear)
            .Must(y => YearText.Fits(y, FirstDlaYear, clock))
            .WithMessage("Écrivez une année passée en quatre chiffres, par exemple 2019, ou laissez vide.")
            .When(f => f.FormerDla is SupportForm.Yes);
        RuleFor(f => f.OtherSupports)
            .Must(t => FrenchText.CleanText(t) is not { Length: > DlaNeed.TextMaxLength })
            .WithMessage(string.Create(MvcSetup.French, $"Raccourcissez ce texte : {DlaNeed.TextMaxLength:N0} caractères au plus."));
        RuleFor(f => f.HeardFrom)
            .Must(t => FrenchText.CleanLine(t) is not { Length: > SupportForm.HeardFromMaxLength })
            .WithMessage($"Raccourcissez cette réponse : {SupportForm.HeardFromMaxLength} caractères au plus.");
    }
}
