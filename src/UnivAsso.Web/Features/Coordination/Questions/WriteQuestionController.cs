using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.OpenQuestions;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Questions;

/// <summary>Writes a research question from needs, and writes it again.</summary>
[Route(QuestionDesk.Route)]
[Allow<Platform.Security.Coordination>]
public sealed class WriteQuestionController(QuestionQuery questions, ChangeQuestion change) : Controller
{
    [HttpGet("nouvelle")]
    public async Task<IActionResult> ShowEmpty([FromQuery(Name = "besoin")] string? need, [FromQuery(Name = "groupe")] string? group, CancellationToken ct) =>
        View("WriteQuestion", await questions.EmptyAsync(need, group, ct));

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Add(WriteQuestionForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("WriteQuestion", await questions.EmptyAsync(null, null, ct));
        }

        var written = await change.WriteAsync(form.Text, form.Facets, form.NeedReferences, User.Actor, ct);
        if (written.Refusal is { } refusal)
        {
            return this.Refused("WriteQuestion", await questions.EmptyAsync(null, null, ct), refusal, nameof(form.Needs));
        }

        this.SayDone("La question est une ébauche : relisez-la, puis envoyez-la en relecture.");
        return LocalRedirect(QuestionDesk.AddressOf(written.Value));
    }

    [HttpGet("{reference}/modifier")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await questions.FormAsync(reference, ct) is { } page ? View("WriteQuestion", page) : NotFound();

    [HttpPost("{reference}/modifier")]
    public async Task<IActionResult> Save([FromRoute] string reference, WriteQuestionForm form, CancellationToken ct)
    {
        if (await questions.FormAsync(reference, ct) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("WriteQuestion", page);
        }

        var saved = await change.RewriteAsync(reference, form.Version, form.Text, form.Facets, form.NeedReferences, User.Actor, ct);
        if (saved.Refusal is not { } refusal)
        {
            this.SayDone("La question est enregistrée.");
            return LocalRedirect(QuestionDesk.AddressOf(reference));
        }

        var stale = refusal is ChangedMeanwhile or QuestionNotPossible;
        if (stale)
        {
            // What was typed stays; what is saved now is told above.
            ModelState.Remove(nameof(form.Version));
            page = (await questions.FormAsync(reference, ct))!;
        }

        var answer = this.Refused("WriteQuestion", page with { IsStale = stale }, refusal, refusal is UnknownNeeds or QuestionWithoutNeed ? nameof(form.Needs) : string.Empty);
        Response.StatusCode = stale ? StatusCodes.Status409Conflict : Response.StatusCode;
        return answer;
    }
}
