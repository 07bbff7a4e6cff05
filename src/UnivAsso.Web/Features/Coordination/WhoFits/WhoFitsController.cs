using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Coordination.Questions;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.WhoFits;

/// <summary>Who could answer a need or a research question, and why; why somebody does not appear.</summary>
[Allow<Platform.Security.Coordination>]
public sealed class WhoFitsController(WhoFitsQuery people) : Controller
{
    public const string NeedRoute = "coordination/besoins/{reference}/personnes";
    public const string QuestionRoute = QuestionDesk.Route + "/{reference}/apparier";

    [HttpGet("/" + NeedRoute)]
    public Task<IActionResult> ListForNeed([FromRoute] string reference, [FromQuery] WhoFitsFilter filter, CancellationToken ct) =>
        ListAsync(WhoFitsSubject.Need, reference, filter, ct);

    [HttpGet("/" + QuestionRoute)]
    public Task<IActionResult> ListForQuestion([FromRoute] string reference, [FromQuery] WhoFitsFilter filter, CancellationToken ct) =>
        ListAsync(WhoFitsSubject.Question, reference, filter, ct);

    [HttpGet("/" + NeedRoute + "/pourquoi")]
    public Task<IActionResult> WhyForNeed([FromRoute] string reference, [FromQuery(Name = "q")] string? person, CancellationToken ct) =>
        WhyAsync(WhoFitsSubject.Need, reference, person, ct);

    [HttpGet("/" + QuestionRoute + "/pourquoi")]
    public Task<IActionResult> WhyForQuestion([FromRoute] string reference, [FromQuery(Name = "q")] string? person, CancellationToken ct) =>
        WhyAsync(WhoFitsSubject.Question, reference, person, ct);

    private async Task<IActionResult> ListAsync(WhoFitsSubject subject, string reference, WhoFitsFilter filter, CancellationToken ct) =>
        await people.ListAsync(subject, reference, filter, ct) is { } page ? View("WhoFits", page) : NotFound();

    private async Task<IActionResult> WhyAsync(WhoFitsSubject subject, string reference, string? person, CancellationToken ct) =>
        await people.WhyAsync(subject, reference, person, ct) is { } page ? View("Why", page) : NotFound();
}
