using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>Writes a new card, or corrects one.</summary>
[Route(ReferralsFeature.DirectoryRoute)]
[Allow<DlaOffice>]
public sealed class WriteActorController(ActorKeeping keeping, ActorQuery actors, TerritoryCatalogue territories) : Controller
{
    [HttpGet("nouvelle")]
    public IActionResult New() => View("Write", PageOf(new ActorForm
    {
        ReviewMonths = ActorFreshness.UsualReviewMonths.ToString(CultureInfo.InvariantCulture),
    }));

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Add(ActorForm form, CancellationToken ct)
    {
        var page = PageOf(form);
        if (!form.SameNameAnyway && FrenchText.CleanLine(form.Name) is { } name && await keeping.SameNameAsync(name, ct) is { } same)
        {
            page = page with { SameName = same };
            ModelState.AddModelError(nameof(form.SameNameAnyway), "Une fiche porte déjà ce nom. Ouvrez-la, ou confirmez que celle-ci est une autre.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Write", page);
        }

        var result = await keeping.AddAsync(form.ToCard(territories), User.Actor, ct);
        if (result.Refusal is { } refusal)
        {
            return this.Refused("Write", page, refusal);
        }

        this.SayDone("La fiche est ajoutée. Elle reste « à vérifier » tant que personne ne l’a vérifiée.");
        return LocalRedirect(ReferralsFeature.AddressOf(result.Value));
    }

    [HttpGet("{actorId:guid}/modifier")]
    public async Task<IActionResult> Correct([FromRoute] Guid actorId, CancellationToken ct) =>
        await actors.FindAsync(new(actorId), ct) is { } actor ? View("Write", PageOf(ActorForm.Of(actor, territories), actor)) : NotFound();

    [HttpPost("{actorId:guid}/modifier")]
    public async Task<IActionResult> Save([FromRoute] Guid actorId, ActorForm form, CancellationToken ct)
    {
        var id = new ResourceActorId(actorId);
        if (await actors.FindAsync(id, ct) is not { } actor)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Write", PageOf(form, actor));
        }

        var result = await keeping.CorrectAsync(id, form.Version, form.ToCard(territories), User.Actor, ct);
        switch (result.Refusal)
        {
            case null:
                this.SayDone("La fiche est corrigée.");
                return LocalRedirect(ReferralsFeature.AddressOf(id));
            case NoSuchActor:
                return NotFound();
            case ChangedMeanwhile changed when await actors.FindAsync(id, ct) is { } latest:
                // Sent again, the form replaces what was just shown beside it.
                ModelState.Remove(nameof(form.Version));
                return this.Refused("Write", PageOf(form, latest) with { Version = latest.Version, IsStale = true }, changed);
            case { } refusal:
                return this.Refused("Write", PageOf(form, actor), refusal);
        }
    }

    private WriteActorPage PageOf(ActorForm form, ResourceActor? saved = null) =>
        new(form) { Saved = saved, Territories = territories };
}

/// <summary>The form, with the card as it is saved when there is one.</summary>
public sealed record WriteActorPage : ActorForm
{
    public WriteActorPage(ActorForm form)
        : base(form)
    {
    }

    public ResourceActor? Saved { get; init; }

    public ResourceActor? SameName { get; init; }

    public bool IsStale { get; init; }

    public required TerritoryCatalogue Territories { get; init; }

    public IEnumerable<Choice> WideChoices =>
    [
        new(TerritoryCoverage.Region, "Toute la région"),
        .. Territories.Departments.Select(d => new Choice(d.Code, $"{d.Name} ({d.Code})")),
        new(TerritoryCoverage.Outside, "Hors de la région", "Tout le pays, ou une autre région."),
    ];

    public string PostTo => Saved is { } saved
        ? ReferralsFeature.AddressOf(saved.Id) + "/modifier"
        : ReferralsFeature.DirectoryAddress + "/nouvelle";
}
