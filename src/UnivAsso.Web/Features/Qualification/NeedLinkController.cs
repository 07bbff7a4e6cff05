using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>What the pages opened by a link share: a link that opens nothing says why, and what to do.</summary>
public abstract class NeedLinkController(NeedLinks links, TimeProvider clock) : Controller
{
    protected const string Gone = "/Features/Qualification/LinkGone.cshtml";

    /// <summary>The link, or the page that says why there is none.</summary>
    protected async Task<(NeedLink? Link, IActionResult? Problem)> FindAsync(NeedLinkPurpose purpose, string token, CancellationToken ct)
    {
        var link = await links.FindAsync(purpose, token, ct);
        if (link is null)
        {
            return (null, Missing());
        }

        if (link.IsOpen(clock.GetUtcNow()))
        {
            return (link, null);
        }

        Response.StatusCode = StatusCodes.Status410Gone;
        return (null, View(Gone, "Ce lien a servi trop longtemps. Suivez votre demande avec sa référence, ou écrivez-nous pour en recevoir un autre."));
    }

    protected IActionResult Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(Gone, "Il manque peut-être une partie de l’adresse. Ouvrez le lien depuis le courriel, ou copiez l’adresse entière.");
    }
}
