using FluentValidation;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.Agenda.Choose;

/// <summary>The slot taken, by the number of its first quarter of an hour.</summary>
public sealed record ChooseForm
{
    public string? Slot { get; init; }

    public DateTimeOffset? Start => SlotCode.Read(Slot);
}

public sealed class ChooseFormValidator : AbstractValidator<ChooseForm>
{
    public ChooseFormValidator() => RuleFor(f => f.Slot).Must((form, _) => form.Start is not null).WithMessage("Choisissez un créneau dans la liste.");
}

/// <summary>No slot suits: when it would, and where to call.</summary>
public sealed record NoneFitsForm
{
    public string? Text { get; init; }

    public string? Phone { get; init; }
}

public sealed class NoneFitsFormValidator : AbstractValidator<NoneFitsForm>
{
    public NoneFitsFormValidator()
    {
        RuleFor(f => f.Text)
            .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Dites en quelques mots quand vous pourriez venir.")
            .Must(t => (FrenchText.CleanText(t)?.Length ?? 0) <= Appointment.WordsMaxLength).WithMessage("Raccourcissez votre texte : 1 000 caractères au plus.");
        RuleFor(f => f.Phone)
            .Must(p => FrenchPhone.TryParse(p, out _)).WithMessage("Indiquez un numéro de téléphone où vous joindre, par exemple 06 12 34 56 78.");
    }
}

/// <summary>« Je ne pourrai pas venir ».</summary>
public sealed record CannotComeForm
{
    /// <summary>Another date is chosen next.</summary>
    public const string Another = "autre";

    /// <summary>No other date for now.</summary>
    public const string Excuse = "excuse";

    public string? Then { get; init; }

    public string? Reason { get; init; }
}

public sealed class CannotComeFormValidator : AbstractValidator<CannotComeForm>
{
    public CannotComeFormValidator()
    {
        RuleFor(f => f.Then)
            .Must(t => t is CannotComeForm.Another or CannotComeForm.Excuse).WithMessage("Dites si vous souhaitez choisir une autre date.");
        RuleFor(f => f.Reason)
            .Must(r => (FrenchText.CleanText(r)?.Length ?? 0) <= Appointment.WordsMaxLength).WithMessage("Raccourcissez votre texte : 1 000 caractères au plus.");
    }
}
