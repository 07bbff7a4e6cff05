using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Ui.Gallery;

/// <summary>Every component with its states, for those who build pages; absent outside Development.</summary>
[Route("dev/ui")]
[Allow<Anyone>]
public sealed class GalleryController(IWebHostEnvironment host) : Controller
{
    private static readonly GalleryForm Filled = new()
    {
        Title = "Comprendre pourquoi les bénévoles restent",
        Situation = "Depuis trois ans, des personnes arrivent.\nPeu restent plus d’une saison.",
        Territory = "autre",
        OtherTerritory = "Deux communautés de communes voisines",
        Intentions = ["besoin"],
        Department = "80",
        Since = new DateParts("3", "2", "2024"),
    };

    [HttpGet("")]
    public IActionResult Show(string? etat)
    {
        if (!host.IsDevelopment())
        {
            return NotFound();
        }

        if (etat is not "erreurs")
        {
            return View("Gallery", Filled);
        }

        RefuseEverything();
        return View("Gallery", new GalleryForm { Email = "coordination.exemple", Since = new DateParts("31", "2", "2024") });
    }

    /// <summary>Refuses whatever is sent, to show that what was typed comes back.</summary>
    [HttpPost("")]
    [ValidateAntiForgeryToken]
    public IActionResult Refuse(GalleryForm form)
    {
        if (!host.IsDevelopment())
        {
            return NotFound();
        }

        RefuseEverything();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Gallery", form);
    }

    private void RefuseEverything()
    {
        ModelState.AddModelError(nameof(GalleryForm.Title), "Indiquez l’intitulé du besoin.");
        ModelState.AddModelError(
            nameof(GalleryForm.Email), "Écrivez une adresse électronique complète, par exemple prenom.nom@exemple.fr.");
        ModelState.AddModelError(nameof(GalleryForm.Budget), "Indiquez un montant en chiffres, ou laissez cette réponse vide.");
        ModelState.AddModelError(nameof(GalleryForm.Situation), "Racontez votre situation en quelques phrases.");
        ModelState.AddModelError(nameof(GalleryForm.Territory), "Choisissez le territoire concerné.");
        ModelState.AddModelError(nameof(GalleryForm.OtherTerritory), "Précisez le territoire.");
        ModelState.AddModelError(nameof(GalleryForm.Intentions), "Choisissez au moins une façon de participer.");
        ModelState.AddModelError(nameof(GalleryForm.Answer), "Répondez par oui ou par non.");
        ModelState.AddModelError(nameof(GalleryForm.Department), "Choisissez un département.");
        ModelState.AddModelError(nameof(GalleryForm.Since), "Indiquez un jour qui existe, par exemple 28 2 2024.");
        ModelState.AddModelError(nameof(GalleryForm.CommuneText), "Indiquez une commune par son nom ou son code postal.");
        ModelState.AddModelError(nameof(GalleryForm.Document), "Choisissez un fichier de 10 Mo au plus.");
        ModelState.AddModelError(nameof(GalleryForm.Agreed), "Cochez la case pour continuer.");
    }
}
