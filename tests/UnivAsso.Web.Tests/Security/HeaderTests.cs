using System.Net;
using System.Text.RegularExpressions;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S1: the headers of every route, whatever its answer.</summary>
public sealed partial class HeaderTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_answer_of_every_route_carries_the_protecting_headers()
    {
        var seen = new SortedSet<int>();
        foreach (var visitor in new[] { site.Visitor(), await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Administrator) })
        {
            foreach (var route in SiteRoutes.Of(site))
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address);
                using var response = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

                seen.Add((int)response.StatusCode);
                AssertProtected(response, $"{route} → {(int)response.StatusCode}");
            }
        }

        Assert.True(new[] { 200, 302, 400, 403, 404 }.All(seen.Contains), string.Join(", ", seen));
        Assert.DoesNotContain(seen, status => status >= 500 && status != 503);
    }

    [Fact]
    public async Task A_verb_that_nothing_answers_is_refused_with_the_same_headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Trace, "/");
        using var response = await site.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(response.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound);
        AssertProtected(response, "TRACE /");
    }

    [Fact]
    public async Task Every_answer_on_a_real_host_asks_for_a_secure_connection_for_a_year()
    {
        using var client = site.CreateDefaultClient(new Uri("https://univasso.test"));
        foreach (var route in SiteRoutes.Of(site))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            AssertStrict(response, $"{route} → {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task The_nonce_is_new_in_every_answer()
    {
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 200; i++)
        {
            using var response = await site.Visitor().Client.GetAsync(new Uri("/erreur/404", UriKind.Relative), TestContext.Current.CancellationToken);
            nonces.Add(NonceOf(response));
        }

        Assert.Equal(200, nonces.Count);
        Assert.All(nonces, nonce => Assert.True(Convert.FromBase64String(nonce).Length >= 16));
    }

    /// <summary>What every answer carries; the other tests of the same rule use it too.</summary>
    internal static void AssertProtected(HttpResponseMessage response, string where)
    {
        string Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : string.Empty;

        var policy = Header("Content-Security-Policy");
        Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal), $"{where}: {policy}");
        Assert.True(policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal), where);
        Assert.True(policy.Contains("object-src 'none'", StringComparison.Ordinal), where);
        Assert.True(policy.Contains("base-uri 'none'", StringComparison.Ordinal), where);
        Assert.True(policy.Contains("form-action 'self'", StringComparison.Ordinal), where);
        Assert.False(policy.Contains("unsafe-", StringComparison.Ordinal), where);
        Assert.False(policy.Contains("http", StringComparison.Ordinal), where);
        Assert.True(NonceOf(response).Length > 0, where);
        Assert.True(Header("X-Content-Type-Options") == "nosniff", where);
        Assert.True(Header("Referrer-Policy").Length > 0, where);
        Assert.True(Header("Permissions-Policy").Contains("camera=()", StringComparison.Ordinal), where);
        Assert.True(Header("Cross-Origin-Opener-Policy") == "same-origin", where);
        Assert.True(Header("Cross-Origin-Resource-Policy") == "same-origin" && Header("X-Frame-Options") == "DENY", where);
        Assert.True(Header("Server").Length == 0 && Header("X-Powered-By").Length == 0, where);
    }

    internal static void AssertStrict(HttpResponseMessage response, string where) => Assert.True(
        response.Headers.TryGetValues("Strict-Transport-Security", out var strict) && strict.Single() == "max-age=31536000; includeSubDomains", where);

    private static string NonceOf(HttpResponseMessage response) =>
        Nonce().Match(string.Join(' ', response.Headers.GetValues("Content-Security-Policy"))).Groups[1].Value;

    [GeneratedRegex("'nonce-([^']+)'", RegexOptions.None, 1000)]
    private static partial Regex Nonce();
}
