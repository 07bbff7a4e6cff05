using FluentValidation;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>Who the person is and how to write to them.</summary>
public sealed record AboutYouForm
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Salutation { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Position { get; init; }

    public string? Orcid { get; init; }

    /// <summary>The address that was probably meant, to be offered and never imposed.</summary>
    public string? SuggestedEmail() => EmailAddress.TryParse(Email, out var email) ? email.SuggestedCorrection?.Value : null;

    public IEnumerable<AnswerRow> Recap() =>
    [
        new(ResearchQuestions.FullName, Typed.Lines([$"{FrenchText.CleanLine(FirstName)} {FrenchText.CleanLine(LastName)}".Trim()])),
        new(ResearchQuestions.Salutation, FrenchText.CleanLine(Salutation)),
        new(ResearchQuestions.Email, Typed.Lines([Email, SuggestedEmail() is { } meant ? $"Vouliez-vous écrire {meant} ?" : null])),
        new(ResearchQuestions.Phone, FrenchPhone.TryParse(Phone, out var phone) ? phone.Display : Phone),
        new(ResearchQuestions.Position, ResearchPosition.Find(Position)?.Label),
        new(ResearchQuestions.Orcid, Domain.Researchers.Orcid.TryParse(Orcid, out var orcid) ? orcid.Display : Orcid),
    ];
}

public sealed class AboutYouFormValidator : AbstractValidator<AboutYouForm>
{
    public AboutYouFormValidator()
    {
        RuleFor(f => f.FirstName).Told("Indiquez votre prénom.").AtMost(ContactPerson.NameMaxLength);
        RuleFor(f => f.LastName).Told("Indiquez votre nom.").AtMost(ContactPerson.NameMaxLength);
        RuleFor(f => f.Salutation).AtMost(ContactPerson.NameMaxLength);
        RuleFor(f => f.Email)
            .Must(text => EmailAddress.TryParse(text, out _))
            .WithMessage("Indiquez une adresse électronique, par exemple prenom@exemple.fr.");
        RuleFor(f => f.Phone)
            .Must(text => string.IsNullOrWhiteSpace(text) || FrenchPhone.TryParse(text, out _))
            .WithMessage("Indiquez un numéro comme 03 20 00 00 00, ou laissez ce champ vide.");
        RuleFor(f => f.Position)
            .Must(code => ResearchPosition.Find(code) is not null).WithMessage("Choisissez votre statut.");
        RuleFor(f => f.Orcid)
            .Must(text => string.IsNullOrWhiteSpace(text) || Domain.Researchers.Orcid.TryParse(text, out _))
            .WithMessage(f => OrcidAdvice(f.Orcid!));
    }

    // Two different slips call for two different ways to mend them.
    private static string OrcidAdvice(string typed)
    {
        var signs = typed.Count(c => char.IsAsciiDigit(c) || c is 'X' or 'x');
        return signs == Domain.Researchers.Orcid.Length - 3
            ? "Comparez cet identifiant avec votre page ORCID : un de ses caractères a changé."
            : "Écrivez les seize caractères de l’identifiant ORCID, par exemple 0000-0002-1825-0097, ou laissez ce champ vide.";
    }
}
