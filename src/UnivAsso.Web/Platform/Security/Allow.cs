using Microsoft.AspNetCore.Authorization;

namespace UnivAsso.Web.Platform.Security;

/// <summary>Who may call something. Each audience is a type, so that a controller names it without a string.</summary>
public interface IAudience
{
    /// <summary>Writes what a caller must satisfy to belong to this audience.</summary>
    static abstract void Describe(AuthorizationPolicyBuilder policy);
}

/// <summary>
/// Says who may call a controller or an action. Every controller carries one: without it, the fallback policy refuses everybody.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute<TAudience> : Attribute, IAuthorizeData
    where TAudience : IAudience
{
    string? IAuthorizeData.Policy { get; set; } = typeof(TAudience).Name;

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }
}

/// <summary>Everybody, signed in or not.</summary>
public sealed class Anyone : IAudience
{
    public static void Describe(AuthorizationPolicyBuilder policy) => policy.RequireAssertion(_ => true);
}

/// <summary>Any signed-in person.</summary>
public sealed class SignedIn : IAudience
{
    public static void Describe(AuthorizationPolicyBuilder policy) => policy.RequireAuthenticatedUser();
}
