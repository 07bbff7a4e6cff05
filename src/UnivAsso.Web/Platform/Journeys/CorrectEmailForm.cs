using FluentValidation;
using UnivAsso.Domain.Common.Contact;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>The right address, after a slip.</summary>
public sealed record CorrectEmailForm
{
    public string? Email { get; init; }

    /// <summary>The address for which a correction was already offered: sent again unchanged, it is the right one.</summary>
    public string? EmailSeen { get; init; }
}

public sealed class CorrectEmailFormValidator : AbstractValidator<CorrectEmailForm>
{
    public CorrectEmailFormValidator() => RuleFor(f => f.Email)
        .Custom((typed, context) => EmailCheck.Run(typed, context.InstanceToValidate.EmailSeen, context.AddFailure));
}

/// <summary>The page « Corriger mon adresse ».</summary>
public sealed record CorrectEmailPage(Journey Journey, ISentConfirmation Sent, CorrectEmailForm Form)
{
    public string ThanksAddress => $"{Journey.Root}/merci/{Sent.Reference}";
}

/// <summary>How an address is checked where a slip would lose somebody: a likely slip is offered for correction once.</summary>
public static class EmailCheck
{
    public static void Run(string? typed, string? seen, Action<string> fail)
    {
        if (!EmailAddress.TryParse(typed, out var email))
        {
            fail("Indiquez une adresse électronique complète, par exemple prenom@exemple.fr.");
        }
        else if (email.SuggestedCorrection is { } meant && seen?.Trim() != typed?.Trim())
        {
            fail($"Vérifiez cette adresse : vouliez-vous écrire {meant} ? Si elle est juste, continuez sans la changer.");
        }
    }
}
