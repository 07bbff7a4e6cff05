using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals.Import;

/// <summary>A file of actors: sent, read as a preview with its problems line by line, then confirmed.</summary>
[Route(ReferralsFeature.DirectoryRoute + "/importer")]
[Allow<DlaOffice>]
public sealed class ImportController(ImportDesk desk) : Controller
{
    // The file, and a little for the fields and the boundaries around it.
    private const long LargestBody = ImportFileForm.MaxBytes + (64 * 1024);

    [HttpGet("")]
    public IActionResult Ask() => View("Import", new ImportFileForm());

    [HttpPost("")]
    [BodyLimit(LargestBody)]
    public async Task<IActionResult> Send(ImportFileForm form, CancellationToken ct) => ModelState.IsValid
        ? LocalRedirect(AddressOf(await desk.KeepAsync(form.File!, User.AccountId, ct)))
        : this.Refill("Import", form);

    [HttpGet("{importId:guid}")]
    public async Task<IActionResult> Show([FromRoute] Guid importId, CancellationToken ct) =>
        await desk.OpenAsync(importId, User.AccountId, ct) is { } page ? View(page.Import.ConfirmedAt is null ? "Preview" : "Imported", page) : NotFound();

    [HttpPost("{importId:guid}/confirmer")]
    public async Task<IActionResult> Confirm([FromRoute] Guid importId, CancellationToken ct)
    {
        if (!await desk.ConfirmAsync(importId, User.Actor, ct))
        {
            return NotFound();
        }

        this.SayDone("L’import est terminé.");
        return LocalRedirect($"{ReferralsFeature.DirectoryAddress}/importer/{importId}");
    }

    [HttpPost("{importId:guid}/abandonner")]
    public async Task<IActionResult> GiveUp([FromRoute] Guid importId, CancellationToken ct)
    {
        if (!await desk.GiveUpAsync(importId, User.AccountId, ct))
        {
            return NotFound();
        }

        this.SayDone("Le fichier est oublié. Rien n’a changé dans le répertoire.");
        return LocalRedirect(ReferralsFeature.DirectoryAddress);
    }

    private static string AddressOf(ActorImport import) => $"{ReferralsFeature.DirectoryAddress}/importer/{import.Id}";
}

/// <summary>The file of actors to read.</summary>
public sealed record ImportFileForm
{
    /// <summary>5 MB: some ten thousand actors.</summary>
    public const long MaxBytes = 5 * 1024 * 1024;

    public IFormFile? File { get; init; }
}

public sealed class ImportFileFormValidator : AbstractValidator<ImportFileForm>
{
    public ImportFileFormValidator() => RuleFor(f => f.File)
        .Cascade(CascadeMode.Stop)
        .Must(f => f is { Length: > 0 }).WithMessage("Choisissez un fichier CSV qui contient au moins une ligne.")
        .Must(f => f!.Length <= ImportFileForm.MaxBytes).WithMessage("Ce fichier dépasse 5 Mo. Envoyez-le en plusieurs fois.");
}

/// <summary>A file sent, and what it would do.</summary>
public sealed record ImportPage(ActorImport Import, ImportReport Report)
{
    public string Address => $"{ReferralsFeature.DirectoryAddress}/importer/{Import.Id}";
}
