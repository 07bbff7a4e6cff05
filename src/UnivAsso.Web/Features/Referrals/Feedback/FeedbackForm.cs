using FluentValidation;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Feedback;

/// <summary>Five questions, one page.</summary>
public record FeedbackForm
{
    public const string Yes = "oui";
    public const string No = "non";

    public static IReadOnlyList<Choice> YesOrNo { get; } = [new(Yes, "Oui"), new(No, "Non")];

    public static IReadOnlyList<Choice> Helps { get; } =
    [
        new(nameof(HelpGiven.Yes), "Oui"),
        new(nameof(HelpGiven.Partly), "En partie"),
        new(nameof(HelpGiven.No), "Non"),
        new(nameof(HelpGiven.OtherSolution), "Nous avons trouvé une autre solution"),
    ];

    public static IReadOnlyList<Choice> Clarities { get; } =
    [
        new(nameof(Domain.Referrals.Clarity.Clear), "Oui"),
        new(nameof(Domain.Referrals.Clarity.RatherClear), "Plutôt oui"),
        new(nameof(Domain.Referrals.Clarity.RatherUnclear), "Plutôt non"),
        new(nameof(Domain.Referrals.Clarity.Unclear), "Non"),
    ];

    public string? Contacted { get; init; }

    public HelpGiven? Help { get; init; }

    public string? StillNeedsUs { get; init; }

    public Clarity? Clarity { get; init; }

    public string? Comment { get; init; }

    public ReferralFeedback ToFeedback() => new()
    {
        Contacted = Contacted is Yes,
        Help = Help!.Value,
        StillNeedsUs = StillNeedsUs is Yes,
        Clarity = Clarity,
        Comment = Domain.Common.Text.FrenchText.CleanText(Comment),
    };
}

public sealed class FeedbackFormValidator : AbstractValidator<FeedbackForm>
{
    public FeedbackFormValidator()
    {
        RuleFor(f => f.Contacted).Must(c => c is FeedbackForm.Yes or FeedbackForm.No).WithMessage("Dites si vous avez pu vous parler.");
        RuleFor(f => f.Help).Must(h => h is { } help && Enum.IsDefined(help)).WithMessage("Dites si cela vous a aidés.");
        RuleFor(f => f.StillNeedsUs).Must(s => s is FeedbackForm.Yes or FeedbackForm.No).WithMessage("Dites si vous avez encore besoin du DLA.");
        RuleFor(f => f.Clarity).Must(c => c is null || Enum.IsDefined(c.Value)).WithMessage("Choisissez une des réponses, ou aucune.");
        RuleFor(f => f.Comment).MaximumLength(ReferralFeedback.CommentMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}

/// <summary>The questions, about which redirection.</summary>
public sealed record FeedbackPage : FeedbackForm
{
    public FeedbackPage(FeedbackForm form)
        : base(form)
    {
    }

    public required string Address { get; init; }

    public required ReferralCase Case { get; init; }

    public required ReferralStructure Structure { get; init; }

    public required Referral Referral { get; init; }
}
