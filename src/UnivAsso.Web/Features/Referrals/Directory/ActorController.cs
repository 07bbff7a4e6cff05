using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>The card of an actor, and what can be done with it.</summary>
[Route(ReferralsFeature.DirectoryRoute + "/{actorId:guid}")]
[Allow<DlaOffice>]
public sealed class ActorController(ActorQuery actors, ActorKeeping keeping) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] Guid actorId, CancellationToken ct) =>
        await actors.OpenAsync(new(actorId), ct) is { } page ? View("Actor", page) : NotFound();

    [HttpPost("verifier")]
    public async Task<IActionResult> Check([FromRoute] Guid actorId, ShownActorForm form, CancellationToken ct) => await AnswerAsync(
        actorId, await keeping.CheckAsync(new(actorId), form.Version, User.Actor, ct), "C’est noté : la fiche est vérifiée aujourd’hui.", p => p, ct);

    [HttpPost("archiver")]
    public async Task<IActionResult> Archive([FromRoute] Guid actorId, ArchiveActorForm form, CancellationToken ct)
    {
        ActorPage Typed(ActorPage page) => page with { ArchiveReason = form.Because };
        return ModelState.IsValid
            ? await AnswerAsync(
                actorId, await keeping.ArchiveAsync(new(actorId), form.Version, form.Because, User.Actor, ct), "La fiche est archivée.", Typed, ct)
            : await RefillAsync(actorId, Typed, ct);
    }

    [HttpPost("retablir")]
    public async Task<IActionResult> Restore([FromRoute] Guid actorId, ShownActorForm form, CancellationToken ct) => await AnswerAsync(
        actorId, await keeping.RestoreAsync(new(actorId), form.Version, User.Actor, ct), "La fiche est de retour dans le répertoire.", p => p, ct);

    [HttpPost("signaler")]
    public async Task<IActionResult> Report([FromRoute] Guid actorId, ReportActorForm form, CancellationToken ct)
    {
        ActorPage Typed(ActorPage page) => page with { ReportText = form.What };
        return ModelState.IsValid
            ? await AnswerAsync(
                actorId, await keeping.ReportAsync(new(actorId), form.What, fromPublic: false, User.Actor, ct), "L’erreur est signalée.", Typed, ct)
            : await RefillAsync(actorId, Typed, ct);
    }

    [HttpPost("signalements/{reportId:guid}")]
    public async Task<IActionResult> HandleReport([FromRoute] Guid actorId, [FromRoute] Guid reportId, HandleReportForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await AnswerAsync(
                actorId, await keeping.HandleReportAsync(new(actorId), reportId, form.Verdict, User.Actor, ct), "Le signalement est traité.", p => p, ct)
            : await RefillAsync(actorId, p => p, ct);

    private async Task<IActionResult> AnswerAsync(Guid actorId, Result result, string done, Func<ActorPage, ActorPage> typed, CancellationToken ct)
    {
        if (result.IsDone)
        {
            this.SayDone(done);
            return LocalRedirect(ReferralsFeature.AddressOf(new(actorId)));
        }

        return result.Refusal is not (NoSuchActor or NoSuchReport) && await actors.OpenAsync(new(actorId), ct) is { } page
            ? this.Refused("Actor", typed(page), result.Refusal!)
            : NotFound();
    }

    private async Task<IActionResult> RefillAsync(Guid actorId, Func<ActorPage, ActorPage> typed, CancellationToken ct) =>
        await actors.OpenAsync(new(actorId), ct) is { } page ? this.Refill("Actor", typed(page)) : NotFound();
}

/// <summary>The version of the card that was on the screen.</summary>
public sealed record ShownActorForm
{
    public int Version { get; init; }
}

/// <summary>Why a card leaves the directory.</summary>
public sealed record ArchiveActorForm
{
    public int Version { get; init; }

    public string? Because { get; init; }
}

public sealed class ArchiveActorFormValidator : AbstractValidator<ArchiveActorForm>
{
    public ArchiveActorFormValidator() => RuleFor(f => f.Because)
        .Must(b => FrenchText.CleanLine(b) is not null).WithMessage(new ArchiveReasonMissing().Message)
        .MaximumLength(ResourceActor.ReasonMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
}

/// <summary>What is wrong on a card.</summary>
public sealed record ReportActorForm
{
    public string? What { get; init; }
}

public sealed class ReportActorFormValidator : AbstractValidator<ReportActorForm>
{
    public ReportActorFormValidator() => RuleFor(f => f.What)
        .Must(w => FrenchText.CleanText(w) is not null).WithMessage(new ReportIsEmpty().Message)
        .MaximumLength(ActorErrorReport.TextMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
}

/// <summary>What came of a report.</summary>
public sealed record HandleReportForm
{
    public ReportVerdict Verdict { get; init; }
}

public sealed class HandleReportFormValidator : AbstractValidator<HandleReportForm>
{
    public HandleReportFormValidator() => RuleFor(f => f.Verdict).IsInEnum().WithMessage("Dites si la fiche est corrigée ou s’il n’y a rien à changer.");
}
