using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>One file to add; the stamp makes a second press of the button the same document.</summary>
public sealed record DocumentForm
{
    public IFormFile? File { get; init; }

    public string? Stamp { get; init; }
}

public sealed class DocumentFormValidator : AbstractValidator<DocumentForm>
{
    public DocumentFormValidator() => RuleFor(f => f.File).Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Choisissez un document.")
        .Must(f => f!.Length > 0).WithMessage("Ce document est vide. Choisissez-en un autre.")
        .Must(f => f!.Length <= CaseDocument.MaxBytes).WithMessage("Ce document dépasse 10 Mo. Réduisez son poids ou choisissez-en un autre.")
        .Must(f => DocumentKind.ClaimedBy(f!.FileName) is not null).WithMessage(NotAnAcceptedDocument.Words);
}

/// <summary>The content is not what we take, or not what its name says.</summary>
public sealed record NotAnAcceptedDocument() : Refusal(Words)
{
    public const string Words =
        "Choisissez un document PDF, texte (odt, docx), tableur (ods, xlsx) ou image (png, jpg), avec le nom qui va avec son contenu.";
}
