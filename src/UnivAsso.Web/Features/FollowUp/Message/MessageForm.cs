using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.FollowUp.Message;

/// <summary>A message to the coordination; the stamp makes a second press of the button the same message.</summary>
public sealed record MessageForm
{
    public string? Text { get; init; }

    public string? Stamp { get; init; }
}

public sealed class MessageFormValidator : AbstractValidator<MessageForm>
{
    public MessageFormValidator() => RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
        .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Écrivez votre message.")
        .Must(t => FrenchText.CleanText(t)!.Length <= CaseMessage.TextMaxLength)
        .WithMessage("Raccourcissez votre message : 4 000 caractères au plus.");
}
