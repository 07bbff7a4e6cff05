using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.OpenQuestions.ForMe;

/// <summary>The open questions that fit the signed-in person of research, and why.</summary>
[Route("espace/recherche")]
[Allow<SignedIn>]
public sealed class QuestionsForMeController(QuestionsForMeQuery questions) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View("QuestionsForMe", await questions.OfAsync(User.AccountId, ct));
}
