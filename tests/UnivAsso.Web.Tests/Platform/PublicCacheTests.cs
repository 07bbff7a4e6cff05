using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

/// <summary>The front page is kept for those who bring no cookie, with security headers of its own for each answer, and for nobody else.</summary>
public sealed class PublicCacheTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_strangers_read_the_same_page_under_nonces_of_their_own()
    {
        var first = await AskAsync(site.Visitor(), "/");
        var second = await AskAsync(site.Visitor(), "/");

        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await second.Content.ReadAsStringAsync(Ct));
        Assert.NotEqual(PolicyOf(first), PolicyOf(second));
        Assert.Contains("'nonce-", PolicyOf(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_reads_their_own_menu_and_leaves_none_of_it_to_the_next_visitor()
    {
        await AskAsync(site.Visitor(), "/");
        var mine = await AskAsync(await site.SignedInAsync(Roles.Association), "/");
        var theirs = await AskAsync(site.Visitor(), "/");

        Assert.Null(mine.Headers.Age);
        Assert.Contains("Se déconnecter", await mine.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("Se déconnecter", await theirs.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?a=1")]
    [InlineData("/rejoindre")]
    [InlineData("/suivi")]
    public async Task A_question_and_a_page_with_a_form_are_never_kept(string address)
    {
        await AskAsync(site.Visitor(), address);

        Assert.Null((await AskAsync(site.Visitor(), address)).Headers.Age);
    }

    private static async Task<HttpResponseMessage> AskAsync(Browser browser, string address)
    {
        var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static string PolicyOf(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
}
