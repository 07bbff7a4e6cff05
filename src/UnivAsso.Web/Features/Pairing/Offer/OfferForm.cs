using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Pairing;

namespace UnivAsso.Web.Features.Pairing.Offer;

/// <summary>What a person of research offers to bring to an open question.</summary>
public record OfferForm
{
    public const int MessageMinLength = 100;

    public string? Message { get; init; }
}

public sealed class OfferFormValidator : AbstractValidator<OfferForm>
{
    public OfferFormValidator() => RuleFor(f => f.Message)
        .Must(m => FrenchText.CleanText(m) is { Length: >= OfferForm.MessageMinLength })
        .WithMessage($"Dites en quelques phrases ce que vous pourriez apporter : {OfferForm.MessageMinLength} caractères au moins.")
        .MaximumLength(Pair.TextMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
}
