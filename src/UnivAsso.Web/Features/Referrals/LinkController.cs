using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>
/// What the pages opened by a mailed link share. Opening them, or only looking at their head, changes nothing; a link that is unknown,
/// over or taken back leads to a page that says what to do.
/// </summary>
public abstract class LinkController : Controller
{
    private const string GoneView = "/Features/Referrals/LinkGone.cshtml";

    /// <summary>No such link: a part of the address is missing, or it was made for another page.</summary>
    protected ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(GoneView, new LinkGonePage(
            "Ce lien n’est pas reconnu", "Il manque peut-être une partie de l’adresse. Ouvrez le lien depuis le courriel, ou copiez l’adresse entière."));
    }

    /// <summary>A link that no longer opens anything.</summary>
    protected ViewResult Gone(string title, string what, ReferralCase? @case)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View(GoneView, new LinkGonePage(title, what) { Case = @case });
    }

    /// <summary>The page as it stands now, after a « no » of ours; what was typed is kept by the model state.</summary>
    protected ViewResult Again(string view, object page, Refusal refusal, string field = "")
    {
        ModelState.AddModelError(field, refusal.Message);
        Response.StatusCode = refusal is ChangedMeanwhile or ReferralNotPossible
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
        return View(view, page);
    }
}

/// <summary>What a link that opens nothing says.</summary>
public sealed record LinkGonePage(string Title, string What)
{
    /// <summary>Whom to call, when the link was once ours.</summary>
    public ReferralCase? Case { get; init; }
}
