namespace UnivAsso.Web.Platform.Security;

/// <summary>Pages of a person are never kept by a cache: everything behind a sign-in, a code or a draft.</summary>
public static class NoStore
{
    private static readonly PathString[] PrivatePaths =
    [
        "/rejoindre", "/reprendre", "/suivi", "/espace", "/espace-dla", "/creneau", "/coordination", "/administration", "/connexion",
        "/mot-de-passe-oublie", "/compte", "/dev", "/dla/orientation", "/dla/decision", "/dla/demande", "/dla/confirmer", "/orientation", "/satisfaction",
    ];

    public static IApplicationBuilder UseNoStore(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true || PrivatePaths.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers.Pragma = "no-cache";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
