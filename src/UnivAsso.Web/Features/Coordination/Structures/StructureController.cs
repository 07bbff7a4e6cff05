using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Structures;

/// <summary>A structure: its identity, what was checked of it, its requests and its look-alikes.</summary>
[Route("coordination/structures/{structureId:guid}")]
[Allow<Platform.Security.Coordination>]
public sealed class StructureController(StructureQuery structures, MarkStructure mark) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromRoute] Guid structureId, CancellationToken ct) =>
        await structures.OpenAsync(new(structureId), ct) is { } page ? View("Structure", page) : NotFound();

    [HttpPost("statut")]
    public async Task<IActionResult> Mark([FromRoute] Guid structureId, MarkStructureForm form, CancellationToken ct)
    {
        var id = new OrganisationId(structureId);
        if (DeskWords.StructureStatusOf(form.Status) is not { } status)
        {
            ModelState.AddModelError(nameof(form.Status), "Choisissez un état.");
            return await structures.OpenAsync(id, ct) is { } again ? this.Refill("Structure", again) : NotFound();
        }

        var result = await mark.HandleAsync(id, form.Version, status, User.Actor, ct);
        if (result.IsDone)
        {
            this.SayDone($"La structure est notée : {DeskWords.LabelOf(status).ToLowerInvariant()}.");
            return LocalRedirect($"/coordination/structures/{structureId}");
        }

        return result.Refusal is ChangedMeanwhile refusal && await structures.OpenAsync(id, ct) is { } page
            ? this.Refused("Structure", page, refusal)
            : NotFound();
    }
}

/// <summary>How far the identity was checked.</summary>
public sealed record MarkStructureForm
{
    public int Version { get; init; }

    public string? Status { get; init; }
}
