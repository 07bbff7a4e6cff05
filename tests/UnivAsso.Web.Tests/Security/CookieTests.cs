using UnivAsso.Web.Tests.Security.Posts;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S3: after each flow, every cookie is ours alone, out of reach of scripts, encrypted on the way; readers get none.</summary>
[Collection(PreparedPosts.Collection)]
public sealed class CookieTests(PreparedPosts posts)
{
    /// <summary>Every cookie that the site sets, with what it is for. One more needs a line here, and on the page « cookies ».</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["__Host-formulaire"] = "ties a form to the browser it was shown in",
        ["__Host-session"] = "the session of an account",
        ["__Host-code"] = "between the password and the second factor",
        ["__Host-suivi"] = "the requests opened with a mailed code",
        ["__Host-code-suivi"] = "which request a code was asked for",
        ["__Host-brouillons"] = "the drafts of this browser",
        ["__Host-message"] = "the sentence that a page says once",
        ["__Host-liste-besoins"] = "the last filter of a list",
        ["__Host-liste-profils"] = "the last filter of a list",
        ["__Host-liste-structures"] = "the last filter of a list",
        ["__Host-liste-dla"] = "the last filter of a list",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_cookie_of_every_flow_is_protected()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (from, cookie) in posts.All.SelectMany(p => p.Ready.By.Cookies.Set.Select(c => (From: $"before {p.Post}", c)))
            .Concat(posts.Pages.SelectMany(p => p.Ready.By.Cookies.Set.Select(c => (From: $"before {p.Get}", c))))
            .ToList())
        {
            AssertProtected(cookie, from, seen);
        }

        foreach (var (post, ready) in posts.All)
        {
            using var client = posts.Site.ClientWith(ready.Cookies);
            using var request = ready.ToRequest();
            using var response = await client.SendAsync(request, Ct);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                AssertProtected(cookie, post.ToString(), seen);
            }

            await posts.Site.PutBackAsync();
        }

        foreach (var list in new[] { "besoins", "profils", "structures" })
        {
            using var client = posts.Site.ClientWith(posts.Callers.Single(c => c.Name == Data.Accounts.Roles.Coordinator).Cookies);
            using var response = await client.GetAsync(new Uri($"/coordination/{list}?q=zoe@exemple.test", UriKind.Relative), Ct);
            foreach (var cookie in response.Headers.GetValues("Set-Cookie"))
            {
                AssertProtected(cookie, list, seen);
            }
        }

        Assert.Empty(Known.Keys.Except(seen.Keys));
    }

    [Fact]
    public async Task Who_only_reads_gets_no_cookie()
    {
        var (pages, readers) = (0, 0);
        foreach (var route in SiteRoutes.Of(posts.Site).Where(r => r.Method is "GET" or "HEAD"))
        {
            using var client = posts.Site.ClientWith(string.Empty);
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address);
            using var response = await client.SendAsync(request, Ct);
            var html = await response.Content.ReadAsStringAsync(Ct);
            pages++;
            if (!html.Contains("__RequestVerificationToken", StringComparison.Ordinal) && route.Method == "GET")
            {
                readers++;
                Assert.False(response.Headers.Contains("Set-Cookie"), $"{route} sets {string.Join(", ", response.Headers.NonValidated.Where(h => h.Key == "Set-Cookie"))}");
            }
        }

        Assert.True(readers > 20 && pages > 100, $"{readers} of {pages} pages were for reading.");
    }

    [Theory]
    [InlineData("deconnexion", "__Host-session")]
    [InlineData("suivi/fermer", "__Host-suivi")]
    [InlineData("suivi/code", "__Host-code-suivi")]
    public async Task What_ends_takes_its_cookie_back(string template, string name)
    {
        var (_, ready) = posts.All.Single(p => p.Post.Template == template);
        using var client = posts.Site.ClientWith(ready.Cookies);
        using var request = ready.ToRequest();
        using var response = await client.SendAsync(request, Ct);
        await posts.Site.PutBackAsync();

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith($"{name}=", StringComparison.Ordinal));
        Assert.StartsWith($"{name}=;", cookie, StringComparison.Ordinal);
        Assert.Contains("expires=Thu, 01 Jan 1970", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertProtected(string cookie, string from, Dictionary<string, int> seen)
    {
        var parts = cookie.Split("; ");
        var pair = parts[0].Split('=', 2);
        var attributes = parts.Skip(1).Select(a => a.ToLowerInvariant()).ToList();
        seen[pair[0]] = seen.GetValueOrDefault(pair[0]) + 1;
        Assert.True(Known.ContainsKey(pair[0]), $"{from} sets an unknown cookie: {pair[0]}");
        Assert.True(attributes.Contains("secure") && attributes.Contains("httponly") && attributes.Contains("path=/"), $"{from}: {cookie}");
        Assert.True(attributes.Contains("samesite=lax") || attributes.Contains("samesite=strict"), $"{from}: {cookie}");
        Assert.DoesNotContain(attributes, a => a.StartsWith("domain=", StringComparison.Ordinal));

        // Nobody can be read in a cookie, whoever finds the machine open.
        var value = Uri.UnescapeDataString(pair[1]);
        Assert.False(
            value.Contains('@', StringComparison.Ordinal) || value.Contains("exemple", StringComparison.OrdinalIgnoreCase) || value.Contains("Alix", StringComparison.Ordinal),
            $"{from}: {cookie}");
    }
}
