using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace UnivAsso.Web.Platform.Security;

/// <summary>
/// What a refused person meets: the sign-in page when nobody is signed in, the page of the second factor when only that is missing, the
/// code page of a request, otherwise a 403 page with a way out.
/// </summary>
public sealed class RefusalPages : IAuthorizationMiddlewareResultHandler
{
    public const string SecondFactorPage = "/espace/securite";

    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await _default.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        if (authorizeResult.Forbidden && OnlySecondFactorIsMissing(authorizeResult))
        {
            context.Response.Redirect(SecondFactorPage);
            return;
        }

        if (authorizeResult.Forbidden)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await context.ChallengeAsync(policy.AuthenticationSchemes.Count > 0 ? policy.AuthenticationSchemes[0] : null);
    }

    private static bool OnlySecondFactorIsMissing(PolicyAuthorizationResult result) =>
        result.AuthorizationFailure is { } failure
        && failure.FailedRequirements.Any()
        && failure.FailedRequirements.All(r => r is SecondFactor);
}
