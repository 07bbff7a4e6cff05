using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data;
using UnivAsso.Web.Features.Accounts.Sessions;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.SignIn;

/// <summary>Ends the session, here and in any copy of its cookie.</summary>
[Route("deconnexion")]
[Allow<Anyone>]
public sealed class SignOutController(PortalSignIn session, EndedSessions ended, AccountJournal journal, UnivAssoDb db) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> End(CancellationToken ct)
    {
        var ticket = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (ticket.Principal is { } person)
        {
            journal.Write(person.Actor, person.AccountId, AccountActs.SignedOut);
            await db.SaveChangesAsync(ct);
            if (SessionRules.SessionOf(ticket.Properties) is { } open)
            {
                ended.End(open);
            }
        }

        await session.SignOutAsync();
        Response.Headers.CacheControl = "no-store";
        this.SayDone("Votre session est fermée.");
        return LocalRedirect("/connexion");
    }
}
