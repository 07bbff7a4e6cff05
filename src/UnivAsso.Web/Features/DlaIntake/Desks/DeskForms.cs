using FluentValidation;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Desks;

/// <summary>The card of a desk as typed.</summary>
public record DeskCardForm
{
    public int Version { get; init; }

    public string? Name { get; init; }

    public List<string> Departments { get; init; } = [];

    public string? Carrier { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? Hours { get; init; }

    public DeskCard ToCard() => new()
    {
        Name = FrenchText.CleanLine(Name)!,
        Departments = Departments,
        Carrier = FrenchText.CleanLine(Carrier),
        Phone = FrenchPhone.TryParse(Phone, out var phone) ? phone.Value : null,
        Email = EmailAddress.TryParse(Email, out var email) ? email.Value : null,
        Address = FrenchText.CleanText(Address),
        Hours = FrenchText.CleanLine(Hours),
    };
}

public sealed class DeskCardFormValidator : AbstractValidator<DeskCardForm>
{
    private static readonly string[] Known = [.. DeskSeeds.All.Select(d => d.Department).OfType<string>()];

    public DeskCardFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Écrivez le nom du guichet.").MaximumLength(DlaDesk.NameMaxLength).WithMessage(DeskRules.TooLong);
        RuleFor(f => f.Departments).Must(all => all.All(d => Known.Contains(d, StringComparer.Ordinal))).WithMessage("Choisissez parmi les départements de la région.");
        RuleFor(f => f.Carrier).MaximumLength(DlaDesk.NameMaxLength).WithMessage(DeskRules.TooLong);
        RuleFor(f => f.Phone).Must(DeskRules.IsPhoneOrEmpty).WithMessage(DeskRules.PhoneAdvice);
        RuleFor(f => f.Email).Must(e => string.IsNullOrWhiteSpace(e) || EmailAddress.TryParse(e, out _))
            .WithMessage("Écrivez une adresse complète, par exemple dla@exemple.fr.");
        RuleFor(f => f.Address).MaximumLength(DlaDesk.AddressMaxLength).WithMessage(DeskRules.TooLong);
        RuleFor(f => f.Hours).MaximumLength(DlaDesk.ContactMaxLength).WithMessage(DeskRules.TooLong);
    }
}

/// <summary>An announced closing as typed.</summary>
public record ClosingForm
{
    public int Version { get; init; }

    public DateParts? From { get; init; }

    public DateParts? To { get; init; }

    public string? Why { get; init; }
}

public sealed class ClosingFormValidator : AbstractValidator<ClosingForm>
{
    public ClosingFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.From).Must(d => DeskRules.IsDay(d, clock)).WithMessage(DeskRules.DayAdvice);
        RuleFor(f => f.To).Must(d => DeskRules.IsDay(d, clock)).WithMessage(DeskRules.DayAdvice);
        RuleFor(f => f.Why).NotEmpty().WithMessage("Écrivez la raison : les structures la liront.")
            .MaximumLength(DeskPause.ReasonMaxLength).WithMessage(DeskRules.TooLong);
    }
}

/// <summary>A seat to give, or to change.</summary>
public record SeatForm
{
    public int Version { get; init; }

    public Guid? Account { get; init; }

    public bool IsLead { get; init; }

    public string? Line { get; init; }
}

public sealed class SeatFormValidator : AbstractValidator<SeatForm>
{
    public SeatFormValidator() => RuleFor(f => f.Line).Must(DeskRules.IsPhoneOrEmpty).WithMessage(DeskRules.PhoneAdvice);
}

/// <summary>Days during which a colleague answers.</summary>
public record AwayForm
{
    public DateParts? From { get; init; }

    public DateParts? To { get; init; }

    public Guid? Substitute { get; init; }
}

public sealed class AwayFormValidator : AbstractValidator<AwayForm>
{
    public AwayFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.From).Must(d => DeskRules.IsDay(d, clock)).WithMessage(DeskRules.DayAdvice);
        RuleFor(f => f.To).Must(d => DeskRules.IsDay(d, clock)).WithMessage(DeskRules.DayAdvice);
        RuleFor(f => f.Substitute).NotEmpty().WithMessage("Choisissez qui vous remplace.");
    }
}

/// <summary>Who takes over a portfolio.</summary>
public record PortfolioForm
{
    public Guid? Colleague { get; init; }
}

public sealed class PortfolioFormValidator : AbstractValidator<PortfolioForm>
{
    public PortfolioFormValidator() => RuleFor(f => f.Colleague).NotEmpty().WithMessage("Choisissez la personne qui reprend ces demandes.");
}

/// <summary>What the forms of the desks check alike.</summary>
public static class DeskRules
{
    public const string TooLong = "Raccourcissez ce texte : {MaxLength} caractères au plus.";
    public const string PhoneAdvice = "Écrivez un numéro complet, par exemple 03 20 00 00 00.";
    public const string DayAdvice = "Indiquez un jour, au plus dans trois ans, par exemple 15 9 2027.";

    private const int FarthestYears = 3;

    public static bool IsPhoneOrEmpty(string? typed) => string.IsNullOrWhiteSpace(typed) || FrenchPhone.TryParse(typed, out _);

    /// <summary>A day that exists and is near enough to be meant.</summary>
    public static bool IsDay(DateParts? typed, TimeProvider clock)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        return typed is not null && typed.TryGetDate(out var day) && day >= today.AddYears(-1) && day <= today.AddYears(FarthestYears);
    }

    /// <summary>A day that the validator has seen.</summary>
    public static DateOnly Day(DateParts? typed) =>
        typed is not null && typed.TryGetDate(out var day) ? day : throw new InvalidOperationException("The form was not validated.");
}
