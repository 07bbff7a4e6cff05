using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.OpenQuestions;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Questions;

/// <summary>The list of research questions, the sheet of one, and what can be done with it.</summary>
[Route(QuestionDesk.Route)]
[Allow<Platform.Security.Coordination>]
public sealed class QuestionController(QuestionListQuery list, QuestionQuery questions, ChangeQuestion change) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] QuestionFilter filter, CancellationToken ct) => View("QuestionList", await list.PageAsync(filter, ct));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await questions.OpenAsync(reference, ct) is { } page ? View("Question", page) : NotFound();

    [HttpPost("{reference}/relecture")]
    public Task<IActionResult> SendForReview([FromRoute] string reference, QuestionActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (q, now) => q.SendForReview(User.Actor, now), "La question part en relecture chez les associations.", ct);

    [HttpPost("{reference}/reprendre")]
    public Task<IActionResult> TakeBack([FromRoute] string reference, QuestionActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (q, now) => q.TakeBack(User.Actor, now), "Le texte est de nouveau une ébauche.", ct);

    [HttpPost("{reference}/valider")]
    public Task<IActionResult> Validate([FromRoute] string reference, QuestionActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (q, now) => q.ValidateAnyway(form.Because, User.Actor, now), "La question est validée.", ct);

    [HttpPost("{reference}/ouvrir")]
    public Task<IActionResult> Open([FromRoute] string reference, QuestionActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (q, now) => q.Open(User.Actor, now), "La question est publiée, et ses associations sont prévenues.", ct);

    [HttpPost("{reference}/veille")]
    public Task<IActionResult> Watch([FromRoute] string reference, QuestionActForm form, CancellationToken ct) => ActAsync(
        reference, form, (q, now) => q.Watch(form.UntilFrom(FrenchDates.DayInParis(now)), User.Actor, now), "La question est en veille : elle reste publiée.", ct);

    [HttpPost("{reference}/pourvue")]
    public Task<IActionResult> Fill([FromRoute] string reference, QuestionActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (q, now) => q.Fill(User.Actor, now), "Une équipe s’en occupe : c’est noté.", ct);

    [HttpPost("{reference}/archiver")]
    public Task<IActionResult> Archive([FromRoute] string reference, QuestionActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (q, now) => q.Archive(form.Because, User.Actor, now), "La question est archivée.", ct);

    [HttpPost("{reference}/rouvrir")]
    public Task<IActionResult> Reopen([FromRoute] string reference, QuestionActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (q, now) => q.Reopen(User.Actor, now), "La question est reprise.", ct);

    private async Task<IActionResult> ActAsync(
        string reference, QuestionActForm form, Func<ResearchQuestion, DateTimeOffset, Result> act, string done, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await questions.OpenAsync(reference, ct) is { } shown ? this.Refill("Question", shown with { Typed = form }) : NotFound();
        }

        if ((await change.HandleAsync(reference, form.Version, act, ct)).Refusal is not { } refusal)
        {
            this.SayDone(done);
            return LocalRedirect(QuestionDesk.AddressOf(reference));
        }

        if (refusal is NoSuchQuestion || await questions.OpenAsync(reference, ct) is not { } page)
        {
            return NotFound();
        }

        var answer = this.Refused("Question", page with { Typed = form }, refusal, refusal is QuestionReasonMissing ? nameof(form.Because) : string.Empty);
        Response.StatusCode = refusal is QuestionNotPossible ? StatusCodes.Status409Conflict : Response.StatusCode;
        return answer;
    }
}
