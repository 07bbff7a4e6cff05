using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Platform.Security;

/// <summary>Names of the ways in.</summary>
public static class Schemes
{
    /// <summary>The person proved, with a mailed code, that a request is theirs. Opens that request and nothing else.</summary>
    public const string FollowUp = "FollowUp";
}

/// <summary>Claims of our own.</summary>
public static class ClaimNames
{
    /// <summary>Id of a request opened by a mailed code.</summary>
    public const string CaseId = "case";

    /// <summary>« Prénom Nom », shown to colleagues.</summary>
    public const string FullName = "name";

    /// <summary>« mfa » once a second factor was given.</summary>
    public const string AuthenticationMethod = "amr";
}

/// <summary>Somebody who opened a request with a mailed code.</summary>
public sealed class Follower : IAudience
{
    public static void Describe(AuthorizationPolicyBuilder policy) => policy
        .AddAuthenticationSchemes(Schemes.FollowUp)
        .RequireClaim(ClaimNames.CaseId);
}

/// <summary>The coordination of the programme.</summary>
public sealed class Coordination : IAudience
{
    public static void Describe(AuthorizationPolicyBuilder policy) => policy.ForStaff(Roles.Coordinator);
}

/// <summary>The officers of the DLA desks. Which desks and which files, each query says.</summary>
public sealed class DlaOffice : IAudience
{
    public static void Describe(AuthorizationPolicyBuilder policy) => policy.ForStaff(Roles.DlaOfficer);
}

/// <summary>The administration of the portal: settings, accounts and mails, not the content of requests.</summary>
public sealed class Administration : IAudience
{
    public static void Describe(AuthorizationPolicyBuilder policy) => policy.ForStaff(Roles.Administrator);
}

/// <summary>A staff account whose second factor was given, or may be missing in Development.</summary>
public sealed class SecondFactor : IAuthorizationRequirement;

/// <summary>Grants <see cref="SecondFactor"/> to a session opened with it, and to any session in Development.</summary>
public sealed class SecondFactorHandler(IHostEnvironment environment) : AuthorizationHandler<SecondFactor>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactor requirement)
    {
        if (environment.IsDevelopment() || context.User.HasClaim(ClaimNames.AuthenticationMethod, "mfa"))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

internal static class PolicyExtensions
{
    public static void ForStaff(this AuthorizationPolicyBuilder policy, string role) => policy
        .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme)
        .RequireRole(role)
        .AddRequirements(new SecondFactor());
}
