using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Check;

/// <summary>What somebody says of their structure to know whether the DLA may help; it stays in the address and nowhere else.</summary>
public sealed record SelfCheckForm
{
    public const string Yes = "oui";
    public const string Soon = "bientot";
    public const string No = "non";
    public const string NotSure = "je-ne-sais-pas";
    public const string One = "une";
    public const string Several = "plusieurs";

    [FromQuery(Name = "Emploi")]
    public string? Emploi { get; init; }

    [FromQuery(Name = "Region")]
    public string? Region { get; init; }

    [FromQuery(Name = "Utilite")]
    public string? Utilite { get; init; }

    [FromQuery(Name = "Structures")]
    public string? Structures { get; init; }

    /// <summary>The button was pressed.</summary>
    [FromQuery(Name = "Suite")]
    public string? Suite { get; init; }

    public static IReadOnlyList<Choice> Jobs { get; } =
        [new(Yes, "Oui"), new(Soon, "Pas encore, mais nous allons embaucher d’ici à un an"), new(No, "Non")];

    public static IReadOnlyList<Choice> Regions { get; } = [new(Yes, "Oui"), new(No, "Non")];

    public static IReadOnlyList<Choice> Purposes { get; } = [new(Yes, "Oui"), new(No, "Non"), new(NotSure, "Je ne sais pas")];

    public static IReadOnlyList<Choice> Counts { get; } = [new(One, "Une seule"), new(Several, "Plusieurs structures ensemble")];

    internal bool IsSent => !string.IsNullOrEmpty(Suite);

    internal bool HasNo => Emploi == No || Region == No || Utilite == No;
}

public sealed class SelfCheckFormValidator : AbstractValidator<SelfCheckForm>
{
    private const string Answer = "Choisissez une réponse.";

    public SelfCheckFormValidator()
    {
        RuleFor(f => f.Emploi).Must(c => SelfCheckForm.Jobs.Any(o => o.Value == c)).WithMessage(Answer);
        RuleFor(f => f.Region).Must(c => SelfCheckForm.Regions.Any(o => o.Value == c)).WithMessage(Answer);
        RuleFor(f => f.Utilite).Must(c => SelfCheckForm.Purposes.Any(o => o.Value == c)).WithMessage("Choisissez une réponse. « Je ne sais pas » convient aussi.");
        RuleFor(f => f.Structures).Must(c => SelfCheckForm.Counts.Any(o => o.Value == c)).WithMessage(Answer);
    }
}
