using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Time;
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
        var next = await preference.ChooseAsync(User.AccountId, form.Wanted, ct);
        this.SayDone(form.Wanted
            ? $"C’est noté : le prochain courriel part le {FrenchDates.Long(next)}, s’il y a quelque chose à faire."
            : "C’est noté : vous ne recevrez plus ce courriel.");
        return LocalRedirect("/coordination");
    }
}

/// <summary>The one choice about the daily letter.</summary>
public sealed record DigestForm
{
    public bool Wanted { get; init; }
}
