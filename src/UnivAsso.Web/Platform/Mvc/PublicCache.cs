namespace UnivAsso.Web.Platform.Mvc;

/// <summary>
/// Keeps the pages that are the same for every visitor who brings no cookie: nobody signed in, no message to show, no form. The headers of
/// security, with their nonce, are written anew for each answer.
/// </summary>
public static class PublicCache
{
    /// <summary>Name of the policy, for the attribute of a controller.</summary>
    public const string Policy = "public";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddPublicCache(this IServiceCollection services) => services.AddOutputCache(options => options.AddPolicy(
        Policy,
        policy => policy
            .With(c => c.HttpContext.Request.Headers.Cookie.Count == 0 && !c.HttpContext.Request.QueryString.HasValue)
            .Expire(Lifetime)));
}
