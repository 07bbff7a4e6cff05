using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Referrals.Directory;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui.Forms;

namespace UnivAsso.Web.Features.Referrals.Public;

/// <summary>The directory that everybody may read: who helps whom, where, and when that was checked. No person, no address to write to.</summary>
[Route("dla/ressources")]
[Allow<Anyone>]
public sealed class PublicActorsController(PublicActorsQuery actors, ActorKeeping keeping, TerritoryCatalogue territories) : Controller
{
    /// <summary>Whoever reads the public list; no name is asked.</summary>
    private static readonly Actor Visitor = new(ActorKind.System, Guid.Empty, "Liste publique");

    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] PublicFilter filter, CancellationToken ct) =>
        View("PublicActors", new PublicActorsPage(filter, await actors.PageAsync(filter, ct), territories));

    [HttpGet("{actorId:guid}/signaler")]
    public async Task<IActionResult> AskReport([FromRoute] Guid actorId, CancellationToken ct) =>
        await NameAsync(actorId, ct) ? View("PublicReport", new ReportActorForm()) : NotFound();

    [HttpPost("{actorId:guid}/signaler")]
    public async Task<IActionResult> Report(
        [FromRoute] Guid actorId, ReportActorForm form, [FromForm(Name = HoneypotTagHelper.FieldName)] string? trap, CancellationToken ct)
    {
        if (!await NameAsync(actorId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("PublicReport", form);
        }

        // A robot that fills in everything is thanked like anybody else.
        if (string.IsNullOrEmpty(trap)
            && (await keeping.ReportAsync(new(actorId), form.What, fromPublic: true, Visitor, ct)).Refusal is { } refusal)
        {
            return refusal is NoSuchActor ? NotFound() : this.Refused("PublicReport", form, refusal);
        }

        this.SayDone("Merci. Nous allons vérifier cette fiche.");
        return LocalRedirect("/dla/ressources");
    }

    private async Task<bool> NameAsync(Guid actorId, CancellationToken ct)
    {
        ViewData["Actor"] = await actors.NameOfAsync(new(actorId), ct);
        return ViewData["Actor"] is not null;
    }
}

/// <summary>What the public list is narrowed by.</summary>
public sealed record PublicFilter
{
    [FromQuery(Name = "departement")]
    public string? Department { get; init; }

    [FromQuery(Name = "theme")]
    public string? Theme { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;
}
