using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>Remembers, in a cookie of its own, which requests a person opened with a code.</summary>
public sealed class FollowUpSession(Secrets secrets)
{
    private const int MaxCases = 10;

    // Forms are tied to the person by this claim; it stays when another request is opened, so that a form left open still works.
    private const string SessionClaim = "sub";

    /// <summary>Adds a request to those already opened; beyond ten, the oldest is forgotten.</summary>
    public async Task OpenAsync(HttpContext context, Guid caseId)
    {
        var known = (await context.AuthenticateAsync(Schemes.FollowUp)).Principal;
        var cases = (known?.OpenedCases ?? []).Where(c => c != caseId).Append(caseId).TakeLast(MaxCases);
        var session = known?.FindFirstValue(SessionClaim) ?? secrets.NewToken();
        var identity = new ClaimsIdentity(
            [new Claim(SessionClaim, session), .. cases.Select(c => new Claim(ClaimNames.CaseId, c.ToString()))], Schemes.FollowUp);
        await context.SignInAsync(Schemes.FollowUp, new ClaimsPrincipal(identity));
    }

    public Task CloseAsync(HttpContext context) => context.SignOutAsync(Schemes.FollowUp);
}
