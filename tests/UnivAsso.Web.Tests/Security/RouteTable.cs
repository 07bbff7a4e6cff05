using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Tests.Pages;

namespace UnivAsso.Web.Tests.Security;

/// <summary>One line of the table: a way in and who may use it.</summary>
public sealed record RouteLine(string Method, string Template, string Audience)
{
    public override string ToString() => $"{Method,-6} /{Template.TrimStart('/')}  {Audience}";
}

/// <summary>
/// Who may call what: as the application says, and as the reviewed file « routes.txt » says. UPDATE_ROUTES=1 writes the file anew, for
/// somebody to read the difference.
/// </summary>
public static class RouteTable
{
    public const string Anonymous = "anonymous";

    private const string AudienceMark = "audience ";

    public static string File { get; } = Path.Combine(SourceTree.Root, "tests", "UnivAsso.Web.Tests", "Security", "routes.txt");

    public static bool IsBeingUpdated => Environment.GetEnvironmentVariable("UPDATE_ROUTES") == "1";

    /// <summary>The whole file as the application would write it: who belongs to each audience, then each route.</summary>
    public static string Draw(Site site)
    {
        var lines = Of(site);
        var audiences = lines.Select(l => l.Audience).Distinct(StringComparer.Ordinal).Where(a => AudienceList.All.Any(known => known.Name == a)).Order(StringComparer.Ordinal)
            .Select(a => $"{AudienceMark}{a}: {string.Join(", ", MembersOf(a))}");
        return string.Join('\n', audiences.Append(string.Empty).Concat(lines.Select(l => l.ToString()))) + "\n";
    }

    /// <summary>Who may pass, read from the reviewed file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReviewedAudiences() => System.IO.File.ReadLines(File)
        .Where(line => line.StartsWith(AudienceMark, StringComparison.Ordinal))
        .Select(line => line[AudienceMark.Length..].Split(':', 2))
        .ToDictionary(
            parts => parts[0],
            parts => (IReadOnlyList<string>)parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal);

    public static IReadOnlyList<RouteLine> Of(Site site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => !IsAsset(e))
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                .Select(method => new RouteLine(method, e.RoutePattern.RawText!, AudienceOf(e))))
            .Distinct()
            .OrderBy(l => l.Template, StringComparer.Ordinal)
            .ThenBy(l => l.Method, StringComparer.Ordinal)];

    /// <summary>The audiences that a route declares: one, or the table shows it.</summary>
    public static string AudienceOf(Endpoint endpoint)
    {
        var declared = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "(no audience)").ToList();
        return declared.Count > 0
            ? string.Join(" + ", declared)
            : endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null ? "Nobody" : nameof(Anyone);
    }

    public static IReadOnlyList<Endpoint> ControllerActions(Site site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)];

    // Images, styles and scripts are one file each, open to all, and change their names with their content; « {**path:file} » is the
    // framework's way to serve them from a checkout, and does not exist once published.
    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is "{**path:file}"
        || endpoint.Metadata.Any(m => m.GetType().FullName?.Contains("StaticAsset", StringComparison.Ordinal) is true);

    private static IEnumerable<string> MembersOf(string audience)
    {
        var builder = new AuthorizationPolicyBuilder();
        AudienceList.All.Single(a => a.Name == audience).Describe(builder);
        var policy = builder.Build();
        if (policy.AuthenticationSchemes.Contains(Schemes.FollowUp))
        {
            return [];
        }

        return policy.Requirements.OfType<RolesAuthorizationRequirement>().FirstOrDefault() is { } roles
            ? Roles.All.Intersect(roles.AllowedRoles)
            : policy.Requirements.Any(r => r is DenyAnonymousAuthorizationRequirement) ? Roles.All : [Anonymous, .. Roles.All];
    }
}
