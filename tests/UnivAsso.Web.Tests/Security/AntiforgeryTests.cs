using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Tests.Security.Posts;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S8: no form does anything without the token of its page, with another person's, with a stale one, or sent from another site.</summary>
[Collection(PreparedPosts.Collection)]
public sealed class AntiforgeryTests(PreparedPosts posts)
{
    private const string TokenCookie = "__Host-formulaire";

    private static readonly (string Name, string Value)[][] FromElsewhere =
    [
        [("Origin", "https://mechant.test")],
        [("Origin", "https://localhost.mechant.test")],
        [("Origin", "http://localhost:5080")],
        [("Origin", "null")],
        [("Sec-Fetch-Site", "cross-site")],
        [("Sec-Fetch-Site", "same-site"), ("Origin", "https://localhost")],
    ];

    private static readonly (string Name, string Value)[][] FromHere =
    [
        [("Origin", "https://localhost")],
        [("Sec-Fetch-Site", "same-origin"), ("Origin", "https://localhost")],
        [("Sec-Fetch-Site", "none")],
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private GuardedSite Site => posts.Site;

    [Fact]
    public async Task A_post_without_its_token_does_nothing()
    {
        foreach (var (post, ready) in posts.All)
        {
            await AssertRefusedAsync(post, ready, ready.Cookies, token: string.Empty);
            await AssertNothingStoredAsync(post);
        }
    }

    [Fact]
    public async Task A_post_with_the_token_of_somebody_else_does_nothing()
    {
        foreach (var (post, ready) in posts.All)
        {
            foreach (var caller in posts.Callers.Where(c => c.Name is Caller.Anonymous or Roles.Coordinator or Roles.Association))
            {
                await AssertRefusedAsync(post, ready, ready.Cookies, caller.Token);
            }

            await AssertNothingStoredAsync(post);
        }
    }

    [Fact]
    public async Task A_post_whose_token_outlived_its_cookie_does_nothing()
    {
        var other = posts.Callers[0].Cookies.Split("; ").Single(c => c.StartsWith(TokenCookie, StringComparison.Ordinal));
        foreach (var (post, ready) in posts.All)
        {
            var renewed = ready.Cookies.Split("; ").Select(c => c.StartsWith(TokenCookie, StringComparison.Ordinal) ? other : c);
            await AssertRefusedAsync(post, ready, string.Join("; ", renewed), token: null);
            await AssertRefusedAsync(post, ready, string.Join("; ", ready.Cookies.Split("; ").Where(c => !c.StartsWith(TokenCookie, StringComparison.Ordinal))), token: null);
            await AssertNothingStoredAsync(post);
        }
    }

    [Fact]
    public async Task A_post_with_its_token_sent_from_another_site_does_nothing()
    {
        foreach (var (number, (post, ready)) in posts.All.Index())
        {
            // Each in turn for all, and all of them for some.
            foreach (var headers in number % 9 == 0 ? FromElsewhere : [FromElsewhere[number % FromElsewhere.Length]])
            {
                await AssertRefusedAsync(post, ready, ready.Cookies, token: null, headers);
            }

            await AssertNothingStoredAsync(post);
        }
    }

    [Fact]
    public async Task The_same_posts_sent_from_here_are_accepted()
    {
        // A few of each room are enough: the other tests send every one of them without these headers.
        foreach (var (post, ready) in posts.All.Where((_, i) => i % 9 == 0))
        {
            foreach (var headers in FromHere)
            {
                var status = await SendAsync(ready, ready.Cookies, null, headers);
                await Site.PutBackAsync();
                Assert.True((int)status is >= 200 and < 400, $"{post} with {string.Join(", ", headers)}: {(int)status}");
            }
        }
    }

    private async Task AssertRefusedAsync(PostCase post, ReadyPost ready, string cookies, string? token, params (string Name, string Value)[] headers)
    {
        var status = await SendAsync(ready, cookies, token, headers);

        Assert.True(status is HttpStatusCode.BadRequest, $"{post} {string.Join(", ", headers)} → {(int)status}");
    }

    private async Task AssertNothingStoredAsync(PostCase post)
    {
        var changes = (await Site.ReadAllAsync()).Since(posts.Before);
        Assert.True(changes.IsNone, $"{post} stored: {changes}");
    }

    private async Task<HttpStatusCode> SendAsync(ReadyPost ready, string cookies, string? token, IEnumerable<(string Name, string Value)> headers)
    {
        using var client = Site.ClientWith(cookies);
        using var request = ready.ToRequest(token: token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request, Ct);
        return response.StatusCode;
    }
}
