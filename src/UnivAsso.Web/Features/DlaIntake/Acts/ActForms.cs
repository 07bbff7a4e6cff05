using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>To whom a request is handed over.</summary>
public sealed record HandOverForm : ShownForm
{
    public Guid? Colleague { get; init; }
}

public sealed class HandOverFormValidator : AbstractValidator<HandOverForm>
{
    public HandOverFormValidator() => RuleFor(f => f.Colleague).NotEmpty().WithMessage("Choisissez la personne qui suivra la demande.");
}

/// <summary>One attempt to reach a structure.</summary>
public sealed record CallForm : ShownForm
{
    public CallChannel? Channel { get; init; }

    /// <summary>« oui » or « non ».</summary>
    public string? Reached { get; init; }

    public string? CallNote { get; init; }
}

public sealed class CallFormValidator : AbstractValidator<CallForm>
{
    public CallFormValidator()
    {
        RuleFor(f => f.Channel).NotNull().WithMessage("Choisissez par quel moyen.").IsInEnum().WithMessage("Choisissez par quel moyen.");
        RuleFor(f => f.Reached).Must(r => r is "oui" or "non").WithMessage("Indiquez si quelqu’un a répondu.");
        RuleFor(f => f.CallNote).MaximumLength(CallAttempt.NoteMaxLength).WithMessage("Raccourcissez cette note : {MaxLength} caractères au plus.");
    }
}

/// <summary>The answer to a question, heard by an officer.</summary>
public sealed record HeardForm : ShownForm
{
    public string? Heard { get; init; }
}

public sealed class HeardFormValidator : AbstractValidator<HeardForm>
{
    public HeardFormValidator() => RuleFor(f => f.Heard)
        .NotEmpty().WithMessage("Écrivez la réponse entendue.")
        .MaximumLength(CallAttempt.NoteMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
}

/// <summary>A message to the structure. <see cref="Once"/> names it before it is sent: a second press sends nothing more.</summary>
public sealed record DlaMessageForm : ShownForm
{
    public Guid Once { get; init; }

    public string? Message { get; init; }
}

public sealed class DlaMessageFormValidator : AbstractValidator<DlaMessageForm>
{
    public DlaMessageFormValidator() => RuleFor(f => f.Message)
        .NotEmpty().WithMessage("Écrivez le message à envoyer.")
        .MaximumLength(CaseMessage.TextMaxLength).WithMessage("Raccourcissez ce message : {MaxLength} caractères au plus.");
}

/// <summary>An internal note. It adds and replaces nothing, hence carries no version.</summary>
public sealed record DlaNoteForm
{
    public Guid Once { get; init; }

    public string? Note { get; init; }
}

public sealed class DlaNoteFormValidator : AbstractValidator<DlaNoteForm>
{
    public DlaNoteFormValidator() => RuleFor(f => f.Note)
        .NotEmpty().WithMessage("Écrivez la note à garder.")
        .MaximumLength(CaseNote.TextMaxLength).WithMessage("Raccourcissez cette note : {MaxLength} caractères au plus.");
}

/// <summary>What is written for an act whose letter is read before it leaves.</summary>
public sealed record LetterActForm : ShownForm
{
    /// <summary>The print of the letters that were previewed: what leaves is what was read.</summary>
    public string? Previewed { get; init; }

    public string? Text { get; init; }

    /// <summary>The desk that takes over.</summary>
    public Guid? ToDesk { get; init; }
}

public sealed class LetterActFormValidator : AbstractValidator<LetterActForm>
{
    public LetterActFormValidator() => RuleFor(f => f.Text)
        .MaximumLength(DlaRequest.ReasonMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
}

/// <summary>What is written for an act that sends nothing.</summary>
public sealed record QuietActForm : ShownForm
{
    public string? Reason { get; init; }

    /// <summary>The reference of the request where a duplicate goes on.</summary>
    public string? Original { get; init; }
}

public sealed class QuietActFormValidator : AbstractValidator<QuietActForm>
{
    public QuietActFormValidator()
    {
        RuleFor(f => f.Reason).MaximumLength(DlaRequest.ReasonMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
        RuleFor(f => f.Original).MaximumLength(40).WithMessage("Écrivez la référence seule, par exemple D-26-0093-T.");
    }
}
