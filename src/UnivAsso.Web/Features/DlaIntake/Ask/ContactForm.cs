using FluentValidation;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>Who speaks for the structure that carries the request.</summary>
public sealed record ContactForm
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Role { get; init; }

    public string? Email { get; init; }

    /// <summary>The address for which a correction was already offered: sent again unchanged, it is the right one.</summary>
    public string? EmailSeen { get; init; }

    public string? Phone { get; init; }

    public string? Times { get; init; }

    public string? BoardAware { get; init; }
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator()
    {
        RuleFor(f => f.FirstName).Must(IsTold).WithMessage("Indiquez votre prénom.")
            .Must(n => Fits(n, ContactPerson.NameMaxLength)).WithMessage(TooLong(ContactPerson.NameMaxLength));
        RuleFor(f => f.LastName).Must(IsTold).WithMessage("Indiquez votre nom.")
            .Must(n => Fits(n, ContactPerson.NameMaxLength)).WithMessage(TooLong(ContactPerson.NameMaxLength));
        RuleFor(f => f.Role).Must(IsTold).WithMessage("Indiquez votre rôle dans la structure, par exemple : trésorerie.")
            .Must(r => Fits(r, ContactPerson.RoleMaxLength)).WithMessage(TooLong(ContactPerson.RoleMaxLength));
        RuleFor(f => f.Email).Custom((typed, context) => EmailCheck.Run(typed, context.InstanceToValidate.EmailSeen, context.AddFailure));
        RuleFor(f => f.Phone)
            .Must(p => string.IsNullOrWhiteSpace(p) || FrenchPhone.TryParse(p, out _))
            .WithMessage("Écrivez un numéro de téléphone à 10 chiffres, ou avec son indicatif, par exemple +32.");
        RuleFor(f => f.Times).Must(t => Fits(t, ContactPerson.TimesMaxLength)).WithMessage(TooLong(ContactPerson.TimesMaxLength));
        RuleFor(f => f.BoardAware)
            .Must(a => BoardAwareness.Find(a) is not null)
            .WithMessage("Dites si la présidence est informée. « Pas encore » convient aussi.");
    }

    private static bool IsTold(string? typed) => FrenchText.CleanLine(typed) is not null;

    private static bool Fits(string? typed, int max) => (FrenchText.CleanLine(typed)?.Length ?? 0) <= max;

    private static string TooLong(int max) => $"Raccourcissez cette réponse : {max} caractères au plus.";
}
