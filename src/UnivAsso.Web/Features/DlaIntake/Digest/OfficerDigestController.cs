using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Digest;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Digest;

/// <summary>Whether an officer wants the daily letter.</summary>
[Route(DlaIntakeFeature.DeskRoute + "/courriel-quotidien")]
[Allow<DlaOffice>]
public sealed class OfficerDigestController(DigestPreference preference) : Controller
{
    public const string Address = DlaIntakeFeature.DeskAddress + "/courriel-quotidien";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("Digest", new DigestForm { Wanted = await preference.IsWantedAsync(User.AccountId, ct) });

    [HttpPost]
    public async Task<IActionResult> Save(DigestForm form, CancellationToken ct)
    {
        this.SayDone(await preference.ChooseInWordsAsync(User.AccountId, form.Wanted, ct));
        return LocalRedirect(DlaIntakeFeature.DeskAddress);
    }
}
