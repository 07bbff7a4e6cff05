using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Platform.Mvc;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>
/// The pages that every journey shares: start, one page per question, recap, sending, confirmation. Each answer is kept by its own POST;
/// a page typed in two tabs is shown twice rather than lost once; sending twice sends once.
/// </summary>
public abstract class JourneyController(Journey journey, DraftStore drafts, IJourneySubmission submission) : Controller
{
    private const string HandleField = "Brouillon";
    private const string StampField = "Stamp";
    private const string ButtonField = "faire";

    protected Journey Journey => journey;

    protected DraftStore Drafts => drafts;

    [HttpGet("")]
    public async Task<IActionResult> Start(CancellationToken ct)
    {
        var mine = await drafts.MineAsync(journey.Kind, ct);
        return View("Start", mine.Select(CardOf).ToList());
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, string? brouillon, CancellationToken ct)
    {
        if (journey.Find(slug) is not { } step)
        {
            return NotFound();
        }

        var draft = await drafts.OpenAsync(journey.Kind, brouillon, ct);
        if (draft is null && (!string.IsNullOrEmpty(brouillon) || step != journey.Steps[0]))
        {
            return LocalRedirect(journey.Root);
        }

        if (draft?.SentAs is { } reference)
        {
            return LocalRedirect(ThanksAddress(reference));
        }

        var answers = draft is null ? JourneyAnswers.None : JourneyAnswers.Parse(draft.State);
        if (!step.AppliesTo(answers))
        {
            return LocalRedirect(NextAddress(answers, draft!.Handle));
        }

        SetPage(step, draft, answers);
        return View(step.View, answers.Find(step) ?? step.NewForm());
    }

    [HttpPost("{slug}")]
    public async Task<IActionResult> Save(string slug, CancellationToken ct)
    {
        if (journey.Find(slug) is not { } step)
        {
            return NotFound();
        }

        var form = step.NewForm();
        await TryUpdateModelAsync(form, step.FormType, prefix: string.Empty);
        var handle = Request.Form[HandleField].ToString();
        var draft = await drafts.OpenAsync(journey.Kind, handle, ct);
        if (draft?.SentAs is { } reference)
        {
            return LocalRedirect(ThanksAddress(reference));
        }

        if (draft is null && step != journey.Steps[0])
        {
            return LostDraft(step, form);
        }

        var answers = draft is null ? JourneyAnswers.None : JourneyAnswers.Parse(draft.State);
        if (IsConflict(answers, slug, form))
        {
            return Conflict(step, form, draft!, answers);
        }

        if (Request.Form[ButtonField].ToString() is { Length: > 0 } command && step.Edit(form, command) is { } edited)
        {
            return await KeepEditedAsync(step, edited, draft, answers, ct);
        }

        var valid = ModelState.IsValid;
        if (valid)
        {
            form = await step.PrepareAsync(form, answers, HttpContext.RequestServices, ct);
        }

        if (valid || draft is not null)
        {
            answers.Keep(slug, form, valid);
            if (journey.FirstMissing(answers) is null)
            {
                answers.MarkComplete();
            }

            draft ??= drafts.Create(journey.Kind, answers);
            drafts.Keep(draft, answers, journey.EmailOf(answers));
            if ((await drafts.TrySaveAsync(ct)).Refusal is { } refusal)
            {
                SetPage(step, draft, answers);
                return this.Refused(step.View, form, refusal);
            }
        }

        if (!valid)
        {
            SetPage(step, draft, answers);
            return this.Refill(step.View, form);
        }

        return Request.Form.ContainsKey("plus-tard")
            ? LocalRedirect($"{journey.Root}/plus-tard?brouillon={draft!.Handle}")
            : LocalRedirect(AfterStep(step, answers, draft!.Handle));
    }

    /// <summary>A button of the page itself changed the form: it is kept as it is, and the page comes back to be gone on with.</summary>
    private async Task<IActionResult> KeepEditedAsync(JourneyStep step, object edited, Draft? draft, JourneyAnswers answers, CancellationToken ct)
    {
        answers.Keep(step.Slug, edited, done: false);
        draft ??= drafts.Create(journey.Kind, answers);
        drafts.Keep(draft, answers, journey.EmailOf(answers));
        if ((await drafts.TrySaveAsync(ct)).Refusal is { } refusal)
        {
            SetPage(step, draft, answers);
            return this.Refused(step.View, edited, refusal);
        }

        return LocalRedirect(journey.AddressOf(step.Slug, draft.Handle));
    }

    /// <summary>Keeps what is typed while it is typed; never validates presence, never answers a page.</summary>
    [HttpPost("{slug}/enregistrer")]
    public async Task<IActionResult> Autosave(string slug, [FromServices] TimeProvider clock, CancellationToken ct)
    {
        if (journey.Find(slug) is not { } step)
        {
            return NotFound();
        }

        var draft = await drafts.OpenAsync(journey.Kind, Request.Form[HandleField], ct);
        if (draft is null || draft.SentAs is not null)
        {
            return Unauthorized();
        }

        var form = step.NewForm();
        await TryUpdateModelAsync(form, step.FormType, prefix: string.Empty);
        var answers = JourneyAnswers.Parse(draft.State);
        if (IsConflict(answers, slug, form))
        {
            return new ConflictResult();
        }

        answers.Keep(slug, form, done: answers.IsDone(slug) && ModelState.IsValid);
        drafts.Keep(draft, answers, journey.EmailOf(answers));
        if (!(await drafts.TrySaveAsync(ct)).IsDone)
        {
            return new ConflictResult();
        }

        var now = FrenchDates.InParis(clock.GetUtcNow());
        return Json(new { savedAt = $"{now.Hour} h {now.Minute:00}", stamp = answers.StampOf(slug) });
    }

    [HttpGet(Journey.CheckSlug)]
    public async Task<IActionResult> Check(string? brouillon, CancellationToken ct)
    {
        var draft = await drafts.OpenAsync(journey.Kind, brouillon, ct);
        return draft switch
        {
            null => LocalRedirect(journey.Root),
            { SentAs: { } reference } => LocalRedirect(ThanksAddress(reference)),
            _ => View("Check", CheckPageOf(draft)),
        };
    }

    [HttpPost(Journey.CheckSlug)]
    public async Task<IActionResult> Send(
        [FromForm(Name = HandleField)] string? handle,
        [FromForm(Name = "site_web")] string? trap,
        [FromServices] IOptions<UnivAssoOptions> options,
        [FromServices] TimeProvider clock,
        CancellationToken ct)
    {
        var draft = await drafts.OpenAsync(journey.Kind, handle, ct);
        if (draft is null)
        {
            return LocalRedirect(journey.Root);
        }

        if (draft.SentAs is { } already)
        {
            return LocalRedirect(ThanksAddress(already));
        }

        var answers = JourneyAnswers.Parse(draft.State);
        if (journey.FirstMissing(answers) is not null)
        {
            return this.Refused("Check", CheckPageOf(draft), new PagesMissing());
        }

        if (!string.IsNullOrEmpty(trap) || clock.GetUtcNow() - draft.CreatedAt < TimeSpan.FromSeconds(options.Value.LeastFillSeconds))
        {
            return this.Refused("Check", CheckPageOf(draft), new TooFast());
        }

        var sent = await submission.SendAsync(draft.Id, answers, ct);
        return sent.Match<IActionResult>(
            reference => LocalRedirect(ThanksAddress(reference)),
            refusal => this.Refused("Check", CheckPageOf(draft), refusal));
    }

    [HttpGet("merci/{reference}")]
    public async Task<IActionResult> Thanks(string reference, CancellationToken ct)
    {
        if (!await drafts.SentByMeAsync(journey.Kind, reference, ct))
        {
            return LocalRedirect("/suivi");
        }

        return View("Thanks", await submission.ConfirmationAsync(reference, ct));
    }

    [HttpGet("merci/{reference}/adresse")]
    public async Task<IActionResult> AskAddress(string reference, CancellationToken ct) =>
        await drafts.SentByMeAsync(journey.Kind, reference, ct)
            ? View("CorrectEmail", new CorrectEmailPage(journey, await submission.ConfirmationAsync(reference, ct), new CorrectEmailForm()))
            : LocalRedirect("/suivi");

    /// <summary>Only the browser that has just sent may correct the address; the code mailed to it stays the only way into the request.</summary>
    [HttpPost("merci/{reference}/adresse")]
    [EnableRateLimiting(Security.SecuritySetup.SecretLimit)]
    public async Task<IActionResult> CorrectAddress(string reference, CorrectEmailForm form, CancellationToken ct)
    {
        if (!await drafts.SentByMeAsync(journey.Kind, reference, ct))
        {
            return LocalRedirect("/suivi");
        }

        var page = new CorrectEmailPage(journey, await submission.ConfirmationAsync(reference, ct), form);
        if (!ModelState.IsValid)
        {
            return this.Refill("CorrectEmail", page);
        }

        var email = EmailAddress.Parse(form.Email!);
        if ((await submission.CorrectEmailAsync(reference, email, ct)).Refusal is { } refusal)
        {
            return this.Refused("CorrectEmail", page, refusal);
        }

        this.SayDone($"C’est corrigé : nous écrivons maintenant à {email.Value}. Un nouvel accusé de réception y part.");
        return LocalRedirect(ThanksAddress(reference));
    }

    [HttpGet("plus-tard")]
    public async Task<IActionResult> Later(string? brouillon, CancellationToken ct)
    {
        var draft = await drafts.OpenAsync(journey.Kind, brouillon, ct);
        return draft is null ? LocalRedirect(journey.Root) : View("Later", LaterOf(draft, new LaterForm()));
    }

    [HttpPost("plus-tard")]
    [EnableRateLimiting(Security.SecuritySetup.SecretLimit)]
    public async Task<IActionResult> MailLink(LaterForm form, [FromServices] DraftLetters letters, CancellationToken ct)
    {
        var draft = await drafts.OpenAsync(journey.Kind, form.Brouillon, ct);
        if (draft is null)
        {
            return LocalRedirect(journey.Root);
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Later", LaterOf(draft, form));
        }

        if ((await letters.MailResumeLinkAsync(journey, draft, form.Email!, ct)).Refusal is { } refusal)
        {
            return this.Refused("Later", LaterOf(draft, form), refusal);
        }

        this.SayDone($"Le lien est parti à {form.Email}. Votre brouillon vous attend.");
        return LocalRedirect(journey.Root);
    }

    [HttpPost("brouillon/supprimer")]
    public async Task<IActionResult> Delete([FromForm(Name = HandleField)] string? handle, CancellationToken ct)
    {
        if (await drafts.OpenAsync(journey.Kind, handle, ct) is { SentAs: null } draft)
        {
            await drafts.DeleteAsync(draft, ct);
            this.SayDone("Le brouillon est supprimé.");
        }

        return LocalRedirect(journey.Root);
    }

    /// <summary>How a draft is called on the start page.</summary>
    protected abstract string TitleOf(JourneyAnswers answers);

    private DraftCard CardOf(Draft draft)
    {
        var answers = JourneyAnswers.Parse(draft.State);
        return new DraftCard(draft.Handle, TitleOf(answers), draft.UpdatedAt, draft.ExpiresAt, NextAddress(answers, draft.Handle));
    }

    private LaterPage LaterOf(Draft draft, LaterForm form) =>
        new(journey, draft.Handle, NextAddress(JourneyAnswers.Parse(draft.State), draft.Handle), draft.ExpiresAt, form with { Brouillon = draft.Handle });

    private bool IsConflict(JourneyAnswers answers, string slug, object form)
    {
        var kept = answers.StampOf(slug);
        return Request.Form[StampField] is { Count: > 0 } shown && shown != kept && JourneyAnswers.StampOf(form) != kept;
    }

    private ViewResult Conflict(JourneyStep step, object form, Draft draft, JourneyAnswers answers)
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        var mine = JourneyAnswers.Parse(answers.ToJson());
        mine.Keep(step.Slug, form, done: false);
        var keptRows = step.Recap(answers);
        var mineRows = step.Recap(mine);
        var rows = Enumerable.Range(0, Math.Max(keptRows.Count, mineRows.Count))
            .Select(i => (
                Kept: i < keptRows.Count ? keptRows[i] : new AnswerRow(mineRows[i].Question, null),
                Mine: i < mineRows.Count ? mineRows[i] : new AnswerRow(keptRows[i].Question, null)))
            .Where(pair => pair.Kept.Answer != pair.Mine.Answer)
            .ToList();
        string[] own = [HandleField, StampField, ButtonField, "__RequestVerificationToken", "plus-tard"];
        var posted = Request.Form
            .Where(f => !own.Contains(f.Key))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? string.Empty)))
            .ToList();
        SetPage(step, draft, answers);
        return View("Conflict", new ConflictPage(PageOf(step, draft, answers), rows, posted));
    }

    /// <summary>The cookie of the draft is gone: the text stays on the screen, and the page says how to go on.</summary>
    private ViewResult LostDraft(JourneyStep step, object form)
    {
        SetPage(step, null, JourneyAnswers.None);
        return this.Refused(step.View, form, new DraftLost());
    }

    private void SetPage(JourneyStep step, Draft? draft, JourneyAnswers answers) =>
        ViewData[nameof(JourneyPage)] = PageOf(step, draft, answers);

    private JourneyPage PageOf(JourneyStep step, Draft? draft, JourneyAnswers answers)
    {
        var pages = journey.PagesFor(answers);
        var index = Math.Max(0, pages.ToList().IndexOf(step));
        var next = !answers.WasComplete ? JourneyReturn.NextPage
            : pages.Any(p => p != step && !answers.IsDone(p.Slug)) ? JourneyReturn.MissingPage
            : JourneyReturn.Check;
        var back = answers.WasComplete
            ? journey.AddressOf(Journey.CheckSlug, draft?.Handle)
            : index == 0 ? journey.Root : journey.AddressOf(pages[index - 1].Slug, draft?.Handle);
        return new JourneyPage(
            journey,
            step,
            draft?.Handle,
            answers.StampOf(step.Slug),
            back,
            index + 1,
            pages.Count,
            next,
            answers.WasComplete && answers.Find(step) is null,
            draft?.ExpiresAt);
    }

    private CheckPage CheckPageOf(Draft draft)
    {
        var answers = JourneyAnswers.Parse(draft.State);
        var sections = journey.PagesFor(answers)
            .Select(s => new CheckSection(s, journey.AddressOf(s.Slug, draft.Handle), answers.IsDone(s.Slug), s.Recap(answers)))
            .ToList();
        return new CheckPage(journey, draft.Handle, sections, journey.FirstMissing(answers), draft.ExpiresAt);
    }

    private string NextAddress(JourneyAnswers answers, string handle) =>
        journey.AddressOf(journey.FirstMissing(answers)?.Slug ?? Journey.CheckSlug, handle);

    /// <summary>
    /// The page after this one. Once all pages were done, what was answered is not asked again: only the pages that a change has called
    /// for, then the check page.
    /// </summary>
    private string AfterStep(JourneyStep step, JourneyAnswers answers, string handle)
    {
        if (answers.WasComplete)
        {
            return NextAddress(answers, handle);
        }

        var pages = journey.PagesFor(answers).ToList();
        var index = pages.IndexOf(step);
        return journey.AddressOf(index + 1 < pages.Count ? pages[index + 1].Slug : Journey.CheckSlug, handle);
    }

    private string ThanksAddress(string reference) => $"{journey.Root}/merci/{reference}";
}

public sealed record PagesMissing() : Refusal("Il reste des pages à remplir. Elles sont signalées ci-dessous.");

public sealed record TooFast() : Refusal("L’envoi a été très rapide, comme celui d’un robot. Relisez vos réponses, puis envoyez de nouveau.");

public sealed record DraftLost() : Refusal("Ce navigateur ne retrouve plus votre brouillon. Copiez vos réponses, puis reprenez avec le lien reçu par courriel ou recommencez.");
