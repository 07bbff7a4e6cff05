using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S8: no change without the token of the page, nor with another person's.</summary>
public sealed class AntiforgeryTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_post_without_a_token_is_refused()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var posts = SiteRoutes.Of(site).Where(r => r.Method == "POST" && !r.Template.StartsWith("erreur", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(posts);

        foreach (var visitor in new[] { site.Visitor(), coordinator, administrator })
        {
            foreach (var route in posts)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, route.Address) { Content = new FormUrlEncodedContent([]) };
                using var response = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

                // Refused for the token, or earlier: not signed in, not allowed.
                Assert.True(
                    response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.Redirect or HttpStatusCode.NotFound,
                    $"{route} → {(int)response.StatusCode}");
                Assert.True(
                    response.StatusCode is not HttpStatusCode.Redirect || response.Headers.Location!.ToString().Contains("/connexion", StringComparison.Ordinal)
                        || response.Headers.Location.ToString().Contains("/suivi", StringComparison.Ordinal),
                    $"{route} → {response.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task The_token_of_another_person_is_refused()
    {
        var one = await site.SignedInAsync(Roles.Association);
        var other = await site.SignedInAsync(Roles.Association);
        var page = await one.OpenAsync("/espace");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await other.OpenAsync("/espace");
        var answer = await other.PostAsync("/deconnexion", [KeyValuePair.Create("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/espace")).Status);
    }
}
