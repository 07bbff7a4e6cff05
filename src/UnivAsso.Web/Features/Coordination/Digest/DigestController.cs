using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Digest;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Digest;

/// <summary>Whether one wants the daily letter.</summary>
[Route("coordination/courriel-quotidien")]
[Allow<Platform.Security.Coordination>]
public sealed class DigestController(DigestPreference preference) : Controller
{
    public const string Address = "/coordination/courriel-quotidien";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("Digest", new DigestForm { Wanted = await preference.IsWantedAsync(User.AccountId, ct) });

    [HttpPost]
    public async Task<IActionResult> Save(DigestForm form, CancellationToken ct)
    {
        this.SayDone(await preference.ChooseInWordsAsync(User.AccountId, form.Wanted, ct));
        return LocalRedirect("/coordination");
    }
}
