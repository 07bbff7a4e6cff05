using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals.Consent;

/// <summary>What a structure answers to a proposal.</summary>
public record ConsentForm
{
    public const string PassOn = "transmettre";
    public const string Ourselves = "nous-memes";
    public const string No = "non";

    /// <summary>The print of what was on the screen: what is agreed to is what was read.</summary>
    public string? Seen { get; init; }

    public string? Answer { get; init; }

    /// <summary>Ids of the redirections wanted, when several were proposed.</summary>
    public List<Guid> Wanted { get; init; } = [];

    public bool PassName { get; init; }

    public bool PassPhone { get; init; }

    public bool PassEmail { get; init; }

    public bool PassNeed { get; init; }

    public string? Reason { get; init; }

    public string? ReasonText { get; init; }

    public DataScope Scope =>
        (PassName ? DataScope.Name : DataScope.None)
        | (PassPhone ? DataScope.Phone : DataScope.None)
        | (PassEmail ? DataScope.Email : DataScope.None)
        | (PassNeed ? DataScope.Need : DataScope.None);
}

public sealed class ConsentFormValidator : AbstractValidator<ConsentForm>
{
    public ConsentFormValidator()
    {
        RuleFor(f => f.Answer)
            .Must(a => a is ConsentForm.PassOn or ConsentForm.Ourselves or ConsentForm.No)
            .WithMessage("Choisissez une des trois réponses.");
        RuleFor(f => f.PassPhone)
            .Must((form, _) => form.PassPhone || form.PassEmail)
            .When(f => f.Answer is ConsentForm.PassOn)
            .WithMessage(new NoMeansOfContact().Message);
        RuleFor(f => f.Reason)
            .Must(r => ReferralReason.Find(ReferralParty.Structure, r) is not null)
            .When(f => f.Answer is ConsentForm.No)
            .WithMessage(new NoWithoutReason().Message);
        RuleFor(f => f.ReasonText)
            .Must(t => FrenchText.CleanText(t) is not null)
            .When(f => f.Answer is ConsentForm.No && f.Reason == ReferralReason.Other)
            .WithMessage(new OtherReasonUntold().Message);
        RuleFor(f => f.ReasonText)
            .MaximumLength(ReferralReason.TextMaxLength)
            .WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}
