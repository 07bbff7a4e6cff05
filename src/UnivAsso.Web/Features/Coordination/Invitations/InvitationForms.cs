using FluentValidation;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Invitations;

/// <summary>Adds people to the list of a question: those ticked among who fits, or one by a reference.</summary>
public record AddPeopleForm
{
    public const int MostAtOnce = 20;

    /// <summary>References of profiles.</summary>
    public List<string?> People { get; init; } = [];

    /// <summary>The reference of one profile, typed.</summary>
    public string? Person { get; init; }

    public string? WhyYou { get; init; }

    public string? Note { get; init; }

    /// <summary>Why a rule that excludes the person is passed over.</summary>
    public string? Because { get; init; }

    internal IReadOnlyList<string> References =>
    [
        .. People.Append(Person).Select(FrenchText.CleanLine).OfType<string>()
            .Select(line => Reference.TryParse(line, out var reference) ? reference.ToString() : line)
            .Distinct(StringComparer.Ordinal),
    ];
}

public sealed class AddPeopleFormValidator : AbstractValidator<AddPeopleForm>
{
    private const string TooLong = "Raccourcissez : {MaxLength} caractères au plus.";

    public AddPeopleFormValidator()
    {
        RuleFor(f => f.Person)
            .Must((form, _) => form.References.Count is > 0 and <= AddPeopleForm.MostAtOnce)
            .WithMessage($"Cochez une personne ou indiquez la référence de son profil ; {AddPeopleForm.MostAtOnce} au plus à la fois.");
        RuleFor(f => f.WhyYou).MaximumLength(Pair.WhyYouMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Note).MaximumLength(Pair.NoteMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Because).MaximumLength(Pair.NoteMaxLength).WithMessage(TooLong);
    }
}

/// <summary>What an act on one invitation may need besides itself.</summary>
public record InvitationActForm : ShownForm
{
    public const string Interested = "interesse";
    public const string Declined = "decline";

    public static IReadOnlyList<Choice> Waits { get; } = [new("2", "Deux semaines"), new("4", "Quatre semaines"), new("8", "Huit semaines"), new("0", "Reprendre les relances")];

    public static IReadOnlyList<Choice> Answers { get; } = [new(Interested, "La personne est intéressée"), new(Declined, "La personne décline")];

    public string? WhyYou { get; init; }

    public string? Because { get; init; }

    /// <summary>Why a rule that excludes the person is passed over.</summary>
    public string? WhyPassOver { get; init; }

    /// <summary>For how many weeks no reminder leaves.</summary>
    public string? Weeks { get; init; }

    /// <summary>What the person said by another way than the link.</summary>
    public string? Said { get; init; }

    public string? Reason { get; init; }

    public string? Presentation { get; init; }

    internal DateOnly? HeldUntil(DateOnly today) =>
        int.Parse(Weeks ?? "0", System.Globalization.CultureInfo.InvariantCulture) is > 0 and var weeks ? today.AddDays(7 * weeks) : null;
}

public sealed class InvitationActFormValidator : AbstractValidator<InvitationActForm>
{
    private const string TooLong = "Raccourcissez : {MaxLength} caractères au plus.";

    public InvitationActFormValidator()
    {
        RuleFor(f => f.WhyYou).MaximumLength(Pair.WhyYouMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Because).MaximumLength(Pair.NoteMaxLength).WithMessage(TooLong);
        RuleFor(f => f.WhyPassOver).MaximumLength(Pair.NoteMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Presentation).MaximumLength(Pair.TextMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Weeks).Must(w => w is null || InvitationActForm.Waits.Any(known => known.Value == w)).WithMessage("Choisissez un délai de la liste.");
        RuleFor(f => f.Said).Must(s => s is null || InvitationActForm.Answers.Any(known => known.Value == s)).WithMessage("Choisissez une réponse de la liste.");
    }
}
