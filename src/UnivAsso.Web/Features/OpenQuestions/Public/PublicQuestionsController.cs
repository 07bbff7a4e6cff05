using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.OpenQuestions.Public;

/// <summary>The research questions that everybody may read, and one of them.</summary>
[Route(OpenQuestionsFeature.PublicRoute)]
[Allow<Anyone>]
public sealed class PublicQuestionsController(PublicQuestionsQuery questions) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] PublicQuestionFilter filter, CancellationToken ct) =>
        View("PublicQuestions", await questions.PageAsync(filter, ct));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await questions.FindAsync(reference, ct) is { } page ? View("PublicQuestion", page) : NotFound();
}
