using System.Net;
using Xunit;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>A failed request keeps its status and tells what to do next, whatever its verb.</summary>
public sealed class ErrorPagesTests(PagesSite site) : IClassFixture<PagesSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "La page a expiré")]
    [InlineData(401, "Cette page est réservée")]
    [InlineData(403, "Cette page est réservée")]
    [InlineData(404, "Cette page est introuvable")]
    [InlineData(410, "Cette page est introuvable")]
    [InlineData(413, "L’envoi est trop volumineux")]
    [InlineData(415, "Cette action n’est pas possible")]
    [InlineData(429, "Trop d’envois en peu de temps")]
    [InlineData(500, "Le site a rencontré un problème")]
    [InlineData(502, "Le site a rencontré un problème")]
    [InlineData(503, "Le site est momentanément indisponible")]
    public async Task A_status_keeps_its_number_and_says_what_happened(int status, string title)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, $"/essai/{status}");
            using var response = await site.Client.SendAsync(request, Ct);
            var page = await PagesSite.ParseAsync(response, Ct);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
            Assert.True(response.Headers.CacheControl?.NoStore);
            Assert.NotNull(page.QuerySelector("main a[href='/']"));
            Assert.NotNull(page.QuerySelector("main a[href='/aide']"));
        }
    }

    [Fact]
    public async Task A_head_request_keeps_its_status()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/essai/404");
        using var response = await site.Client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/nulle/part/du-tout.html")]
    [InlineData("/aide/inconnue")]
    public async Task An_unknown_address_gets_the_not_found_page(string path)
    {
        using var response = await site.Client.GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Cette page est introuvable", (await PagesSite.ParseAsync(response, Ct)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_crash_during_a_post_shows_the_reference_and_no_detail()
    {
        using var body = new FormUrlEncodedContent([new("champ", "valeur")]);
        using var response = await site.Client.PostAsync("/essai/panne", body, Ct);
        var page = await PagesSite.ParseAsync(response, Ct);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("main code")!.TextContent));
        Assert.DoesNotContain("InvalidOperationException", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A failure of the test", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_says_how_long_to_wait()
    {
        var page = await site.ReadAsync("/essai/429", Ct);

        Assert.Contains("Attendez 3 minutes", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reserved_page_offers_to_sign_in()
    {
        var page = await site.ReadAsync("/essai/403", Ct);

        Assert.NotNull(page.QuerySelector("main a[href='/connexion']"));
    }

    [Theory]
    [InlineData("/erreur/200")]
    [InlineData("/erreur/302")]
    [InlineData("/erreur/600")]
    public async Task A_status_that_is_no_error_has_no_page(string path)
    {
        using var response = await site.Client.GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
