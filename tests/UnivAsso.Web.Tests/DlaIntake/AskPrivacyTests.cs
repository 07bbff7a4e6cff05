using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>Outside the desks, nobody sees a request to the DLA: not even that it exists.</summary>
public sealed class AskPrivacyTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "Hermine des marais";

    [Theory]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Association)]
    [InlineData(Roles.Researcher)]
    public async Task No_page_of_another_role_tells_of_it(string role)
    {
        var sent = await site.SentDlaRequestAsync(new DlaRequestToSend { Name = Secret, Siren = "732829320", WhatBrings = "Hermine au bord de l’eau", Departments = ["62", "62"] });
        await site.DeliverMailsAsync();
        var browser = await site.SignedInAsync(role);
        string[] addresses =
        [
            "/espace", "/coordination", "/coordination/besoins", $"/coordination/besoins?q={Secret}", $"/coordination/besoins?q={sent.Reference}", $"/coordination/besoins/{sent.Reference}",
            "/coordination/profils", $"/coordination/profils/{sent.Reference}", "/coordination/structures", "/coordination/structures?q=hermine", "/coordination/structures/doublons",
            $"/coordination/recherche?q={sent.Reference}", $"/espace/demandes/{sent.Reference}", $"/suivi/{sent.Reference}", $"/espace-dla/demandes/{sent.Reference}", "/espace-dla",
        ];

        foreach (var address in addresses)
        {
            var page = await browser.OpenAsync(address);
            foreach (var word in new[] { Secret, "Hermine", sent.Lead.Email, "732829320" })
            {
                // What was asked comes back in the search box and in the links of the list; it tells nothing.
                var answer = page.Html
                    .Replace($"value=\"{Secret}\"", string.Empty, StringComparison.Ordinal)
                    .Replace(Uri.EscapeDataString(Secret), string.Empty, StringComparison.Ordinal);
                Assert.DoesNotContain(word, answer, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/espace/demandes/{sent.Reference}")).Status);
    }

    [Fact]
    public async Task The_code_of_one_request_opens_no_other()
    {
        var (mine, theirs) = (await site.SentDlaRequestAsync(), await site.SentDlaRequestAsync(new DlaRequestToSend { Name = Secret }));
        var browser = await DlaVisit.FollowerAsync(site, mine.Reference, mine.Lead.Email);

        foreach (var below in new[] { string.Empty, "/imprimer", "/message", "/completer", "/retirer", "/rouvrir", "/document" })
        {
            var page = await browser.OpenAsync($"/suivi/{theirs.Reference}{below}");
            Assert.Equal((below, HttpStatusCode.NotFound), (below, page.Status));
        }
    }

    [Fact]
    public async Task The_address_of_a_structure_opens_nothing_of_another_request()
    {
        var (mine, theirs) = (await site.SentDlaRequestAsync(), await site.SentDlaRequestAsync());

        var page = await DlaVisit.FollowAsync(site, site.Visitor(), theirs.Reference, mine.Lead.Email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task A_request_to_join_is_still_opened_by_the_same_pages()
    {
        var need = await site.ReceivedNeedAsync();

        var sheet = await DlaVisit.FollowAsync(site, site.Visitor(), need.Reference, need.Email);

        Assert.Equal($"/suivi/{need.Reference}", sheet.Path);
        Assert.Contains("Comment garder nos bénévoles", sheet.Words, StringComparison.Ordinal);
    }
}
