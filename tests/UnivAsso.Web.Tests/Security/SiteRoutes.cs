using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.Common;
using UnivAsso.Testing;

namespace UnivAsso.Web.Tests.Security;

/// <summary>One way into the site: a verb and an address with its holes filled in.</summary>
public sealed record SiteRoute(string Method, string Template, string Address)
{
    public override string ToString() => $"{Method} {Template}";
}

/// <summary>Every route that the application really has, read from the application itself.</summary>
public static class SiteRoutes
{
    /// <summary>What a hole of a route is filled with, when it has no value of its own: plausible, and nobody's.</summary>
    private static readonly Dictionary<string, string> Holes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["reference"] = "B-26-9999-V",
        ["slug"] = "intentions",
        ["room"] = "besoins",
        ["exit"] = "question",
        ["act"] = "completer",
        ["aside"] = "suspendre",
        ["status"] = "404",
        ["secret"] = "0123456789abcdef0123456789abcdef",
    };

    /// <summary>Nobody's reference of a request to the DLA, with the letter that checks it.</summary>
    private static readonly string DlaReference = Enumerable.Range('A', 26).Select(letter => $"D-26-9999-{(char)letter}").First(r => Reference.TryParse(r, out _));

    public static IReadOnlyList<SiteRoute> Of(Site site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not null)

            // Compressed twins of the assets lie beside them only once published; from a build folder they are addresses without a file.
            .Where(e => e.RoutePattern.RawText?.EndsWith(".gz", StringComparison.Ordinal) != true)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => new SiteRoute(m, e.RoutePattern.RawText!, Fill(e))))
            .Distinct()
            .OrderBy(r => r.Template, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)];

    private static string Fill(RouteEndpoint endpoint)
    {
        var parts = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "reference" } when IsOfDla(endpoint) => DlaReference,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart hole => Holes.GetValueOrDefault(hole.Name, "01890000-0000-7000-8000-000000000000"),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => string.Empty,
        })));
        return "/" + string.Join('/', parts);
    }

    private static bool IsOfDla(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { } template
        && (template.StartsWith("espace-dla/", StringComparison.Ordinal) || template.StartsWith("suivi/{reference:", StringComparison.Ordinal));
}
