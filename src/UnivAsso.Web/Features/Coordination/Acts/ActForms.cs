using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>« Ce que nous avons compris ».</summary>
public sealed record UnderstandForm : ShownForm
{
    public string? Understanding { get; init; }
}

public sealed class UnderstandFormValidator : AbstractValidator<UnderstandForm>
{
    public UnderstandFormValidator() => RuleFor(f => f.Understanding)
        .Must(text => FrenchText.CleanText(text) is not null).WithMessage(new UnderstandingMissing().Message)
        .MaximumLength(JoinRequest.LongTextMaxLength)
        .WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
}

/// <summary>A message to the person. <see cref="Once"/> names it before it is sent: a second press sends nothing more.</summary>
public sealed record MessageForm : ShownForm
{
    public Guid Once { get; init; }

    public string? Message { get; init; }
}

public sealed class MessageFormValidator : AbstractValidator<MessageForm>
{
    public MessageFormValidator() => RuleFor(f => f.Message)
        .NotEmpty().WithMessage("Écrivez le message à envoyer.")
        .MaximumLength(CaseMessage.TextMaxLength).WithMessage("Raccourcissez ce message : {MaxLength} caractères au plus.");
}

/// <summary>An internal note. It adds and replaces nothing, hence carries no version.</summary>
public sealed record NoteForm
{
    public Guid Once { get; init; }

    public string? Note { get; init; }
}

public sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    public NoteFormValidator() => RuleFor(f => f.Note)
        .NotEmpty().WithMessage("Écrivez la note à garder.")
        .MaximumLength(CaseNote.TextMaxLength).WithMessage("Raccourcissez cette note : {MaxLength} caractères au plus.");
}

/// <summary>Why a request is opened again; the person reads it.</summary>
public sealed record ReopenForm : ShownForm
{
    public string? WhyReopen { get; init; }
}

public sealed class ReopenFormValidator : AbstractValidator<ReopenForm>
{
    public ReopenFormValidator() => RuleFor(f => f.WhyReopen)
        .NotEmpty().WithMessage("Écrivez pourquoi la demande est rouverte : la personne le lira.")
        .MaximumLength(CaseMessage.TextMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
}

/// <summary>The decision to take back.</summary>
public sealed record UndoForm : ShownForm
{
    public Guid Decision { get; init; }
}
