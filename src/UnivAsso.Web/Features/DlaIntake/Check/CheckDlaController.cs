using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Check;

/// <summary>Four questions that say what may help. Nothing is kept, nobody is refused: « non » opens other doors and leaves this one open.</summary>
[Route("dla/verifier")]
[Allow<Anyone>]
public sealed class CheckDlaController : Controller
{
    [HttpGet("")]
    public IActionResult Show([FromQuery] SelfCheckForm form)
    {
        if (!form.IsSent)
        {
            ModelState.Clear();
            return View("SelfCheck", form);
        }

        return ModelState.IsValid ? View("SelfCheckAnswer", form) : this.Refill("SelfCheck", form);
    }
}
