using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>What follows the meeting, at the desk: propose, read the letters as they will be, confirm, take back, write down what was said by phone.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/decision")]
[Allow<DlaOffice>]
public sealed class DecisionController(
    DlaCaseQuery cases,
    UnivAssoDb db,
    FittingActors fitting,
    ProposeDecision propose,
    ChangeDlaRequest change,
    DlaDecisionLetters letters,
    LetterRenderer renderer,
    IOptions<UnivAssoOptions> options) : Controller
{
    /// <summary>Every proposal so far, with the position of each side.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Positions([FromRoute] string reference, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } @case ? View("Positions", await PositionsAsync(@case, new OralForm(), ct)) : NotFound();

    [HttpGet("proposer")]
    public async Task<IActionResult> Write([FromRoute] string reference, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } @case)
        {
            return NotFound();
        }

        if (!CanPropose(@case))
        {
            return LocalRedirect($"{@case.Address}/decision");
        }

        var page = await PageAsync(@case, new DecisionForm { Version = @case.Request.Version }, null, ct);
        return View("Write", page with { Form = page.Form with { Wording = page.Sheet?.Notes.NextStep } });
    }

    /// <summary>A preview cannot be opened by its address: it shows what was just posted.</summary>
    [HttpGet("chercher")]
    [HttpGet("apercu")]
    [HttpGet("confirmer")]
    [HttpGet("corriger")]
    public IActionResult WriteAgain([FromRoute] string reference) => LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/decision/proposer");

    /// <summary>Looks for other actors; nothing typed is lost.</summary>
    [HttpPost("chercher")]
    public async Task<IActionResult> Search([FromRoute] string reference, DecisionForm form, [FromForm] string? q, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } @case)
        {
            return NotFound();
        }

        // Only looking: what is missing is said when the proposal is read back.
        ModelState.Clear();
        return View("Write", await PageAsync(@case, form, q, ct));
    }

    [HttpPost("corriger")]
    public async Task<IActionResult> Correct([FromRoute] string reference, DecisionForm form, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } @case ? View("Write", await PageAsync(@case, form, null, ct)) : NotFound();

    [HttpPost("apercu")]
    public async Task<IActionResult> Preview([FromRoute] string reference, DecisionForm form, CancellationToken ct)
    {
        var (@case, problem) = await ReadyAsync(reference, form, ct);
        return problem ?? View("Preview", await PreviewAsync(@case!, form, ct));
    }

    [HttpPost("confirmer")]
    public async Task<IActionResult> Confirm([FromRoute] string reference, DecisionForm form, CancellationToken ct)
    {
        var (@case, problem) = await ReadyAsync(reference, form, ct);
        if (problem is not null)
        {
            return problem;
        }

        var result = await propose.HandleAsync(reference, form, User.Actor, ct);
        if (result.Refusal is { } refusal)
        {
            return await RefusedAsync(reference, form, refusal, ct);
        }

        var minutes = options.Value.UndoMinutes;
        this.SayDone(minutes is 0
            ? "La proposition est envoyée."
            : $"La proposition part dans {Counts.Of(minutes, "minute", "minutes")} ; d’ici là, vous pouvez l’annuler.");
        return LocalRedirect($"{@case!.Address}/decision");
    }

    [HttpPost("annuler")]
    public async Task<IActionResult> TakeBack([FromRoute] string reference, [FromForm] Guid decision, [FromForm] int version, CancellationToken ct)
    {
        var result = await propose.TakeBackAsync(reference, version, new(decision), User.Actor, ct);
        return await AfterAsync(reference, result, "La proposition est annulée. Aucun courriel n’est parti.", new OralForm(), ct);
    }

    /// <summary>Writes down an answer given by phone; an agreement counts only after thirty days of silence.</summary>
    [HttpPost("oral")]
    public async Task<IActionResult> RecordOral([FromRoute] string reference, OralForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } @case)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Positions", await PositionsAsync(@case, form, ct));
        }

        form.SaidOn!.TryGetDate(out var saidOn);
        var oral = new OralPosition(AnswerCodes.Read(form.Answer)!.Value, FrenchText.CleanLine(form.SaidBy)!, saidOn, FrenchText.CleanText(form.Words));
        var result = await change.ByDeskAsync(
            reference,
            form.Version,
            User.AccountId,
            (turn, _) => Task.FromResult(turn.Request.RecordOral(
                new(form.Decision), new(form.Participation), oral, turn.Calendar, User.Actor, turn.Now)),
            ct);
        return await AfterAsync(reference, result, "La réponse est notée, avec sa date et le nom de la personne.", form, ct);
    }

    private static bool CanPropose(DlaCase @case) =>
        @case.Request.Waiting(@case.Now) is null && @case.Allows(DlaRequestAct.ProposeDecision);

    private Task<DlaCase?> OpenAsync(string reference, CancellationToken ct) => cases.OpenAsync(reference, User.AccountId, ct);

    private async Task<IActionResult> AfterAsync(string reference, Result<DlaRequestId> result, string done, OralForm typed, CancellationToken ct)
    {
        if (result.Refusal is not { } refusal)
        {
            this.SayDone(done);
            return LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/decision");
        }

        return refusal is not NoSuchDlaRequest && await OpenAsync(reference, ct) is { } @case
            ? this.Refused("Positions", await PositionsAsync(@case, typed, ct), refusal)
            : NotFound();
    }

    /// <summary>The request when the letters can be shown, otherwise the page that says why not.</summary>
    private async Task<(DlaCase? Case, IActionResult? Problem)> ReadyAsync(string reference, DecisionForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } @case)
        {
            return (null, NotFound());
        }

        if (@case.Request.Version != form.Version)
        {
            return (@case, await RefusedAsync(reference, form, new ChangedMeanwhile(), ct));
        }

        if (!CanPropose(@case))
        {
            return (@case, await RefusedAsync(reference, form, new NotPossibleFromHere(@case.Request.Status), ct));
        }

        foreach (var (field, message) in form.Missing())
        {
            ModelState.AddModelError(field, message);
        }

        return (@case, ModelState.IsValid ? null : this.Refill("Write", await PageAsync(@case, form, null, ct)));
    }

    /// <summary>The form again with the request as it now stands, and everything that was typed: it can be read and sent once more.</summary>
    private async Task<IActionResult> RefusedAsync(string reference, DecisionForm form, Refusal refusal, CancellationToken ct)
    {
        if (refusal is NoSuchDlaRequest || await OpenAsync(reference, ct) is not { } latest)
        {
            return NotFound();
        }

        if (!CanPropose(latest))
        {
            return this.Refused("Positions", await PositionsAsync(latest, new OralForm(), ct) with { Lost = form }, new ChangedMeanwhile());
        }

        ModelState.Remove(nameof(DecisionForm.Version));
        return this.Refused("Write", await PageAsync(latest, form with { Version = latest.Request.Version }, null, ct), refusal);
    }

    private async Task<DecisionPage> PageAsync(DlaCase @case, DecisionForm form, string? words, CancellationToken ct)
    {
        var found = await fitting.FindAsync(@case.Request, words, ct);
        var missing = form.Actors.Distinct().Where(id => found.Actors.All(a => a.Id.Value != id)).Select(id => new ResourceActorId(id)).ToList();
        var kept = missing.Count == 0
            ? []
            : await db.ResourceActors.AsNoTracking().Where(a => missing.Contains(a.Id)).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        return new DecisionPage(@case, form, found, words)
        {
            Sheet = await SheetAsync(@case, ct),
            Kept = [.. kept.Select(a => new Choice(a.Id.Value.ToString(), a.Name, "Choisi plus tôt."))],
        };
    }

    private Task<MeetingSheet?> SheetAsync(DlaCase @case, CancellationToken ct) =>
        db.MeetingSheets.AsNoTracking().Where(s => s.RequestId == @case.Request.Id).OrderByDescending(s => s.SavedAt).FirstOrDefaultAsync(ct);

    private async Task<DecisionPreview> PreviewAsync(DlaCase @case, DecisionForm form, CancellationToken ct)
    {
        var proposal = form.ToProposal()!;
        var words = new ProposedWords(
            proposal.Outcome,
            proposal.Wording!,
            DlaReason.Find(proposal.Reason)?.Label,
            await letters.NamesAsync(proposal.Actors, ct),
            proposal.WhyActors,
            User.Actor.Name);
        var minutes = options.Value.UndoMinutes;
        return new DecisionPreview(
            @case,
            form,
            [.. @case.TakingPart.Select(p =>
            {
                var letter = letters.Proposal(@case.Request, p, words, @case.Desk, "/suivi", @case.Now.AddMinutes(minutes));
                return new PreviewedLetter(p.Contact.FullName, p.Contact.Email, letter, renderer.Render(letter).Text);
            })],
            minutes);
    }

    private async Task<PositionsPage> PositionsAsync(DlaCase @case, OralForm oral, CancellationToken ct)
    {
        var rounds = new List<(IntakeDecision, ProposedWords)>();
        foreach (var decision in @case.Request.Decisions.Where(d => d.TakenBackAt is null).OrderByDescending(d => d.Round))
        {
            rounds.Add((decision, await letters.WordsOfAsync(decision, ct)));
        }

        return new PositionsPage(@case, rounds, oral);
    }
}
