using Microsoft.AspNetCore.Mvc;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>Where to go after signing in: a page of this site, or the person's own space.</summary>
public static class ReturnAddress
{
    public const string QueryKey = "retour";

    private const string Space = "/espace";

    private static readonly PathString[] Endless = ["/connexion", "/deconnexion", "/mot-de-passe-oublie", "/erreur"];

    public static string Of(IUrlHelper url, string? asked) => IsOurs(url, asked) ? asked! : Space;

    private static bool IsOurs(IUrlHelper url, string? asked) =>
        asked is ['/', ..]
        && url.IsLocalUrl(asked)
        && !asked.Contains('\\', StringComparison.Ordinal)
        && !asked.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && !Endless.Any(path => new PathString(asked.Split('?', '#')[0]).StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}
