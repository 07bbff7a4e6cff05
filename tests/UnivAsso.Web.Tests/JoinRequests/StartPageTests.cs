using System.Net;
using UnivAsso.Domain.Common;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.JoinRequests.Association;
using UnivAsso.Web.Tests.JoinRequests.Research;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests;

/// <summary>What is said before the first question: for whom, for whom not and where else to go, how long, with what, and what becomes of it.</summary>
public sealed class StartPageTests
{
    private static readonly Actor Colleague = new(ActorKind.Coordination, Guid.Parse("0199a000-0000-7000-8000-000000000002"), "Noa Coordination");

    [Theory]
    [InlineData(AssociationVisit.StartAddress, "/rejoindre/association/intentions", "/rejoindre/recherche")]
    [InlineData(ResearchWalk.Start, "/rejoindre/recherche/intentions", "/rejoindre/association")]
    public async Task It_says_for_whom_how_long_with_what_and_where_else_to_go(string address, string first, string otherDoor)
    {
        await using var site = new Site();

        var page = await site.Visitor().OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var headings = page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Replace('\u00A0', ' ').Trim()).ToList();
        Assert.Equal(headings.Distinct(StringComparer.Ordinal), headings);
        Assert.All(
            ["Pour qui ?", "Ce que le programme ne fait pas", "Ce n’est pas votre situation ?", "Ce qu’il faut avoir sous la main", "Et ensuite ?", "Vos données"],
            told => Assert.Contains(told, headings));
        Assert.Contains("12 minutes", page.Words, StringComparison.Ordinal);
        Assert.Contains("90 jours", page.Words, StringComparison.Ordinal);
        Assert.Contains("5 jours ouvrés", page.Words, StringComparison.Ordinal);
        var links = page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        Assert.All(
            [first, otherDoor, "/dla", "/suivi", "/contact", "/donnees-personnelles", "https://institutfrancaisdumondeassociatif.org/nos-missions/", "https://boutiquedessciences.net/"],
            way => Assert.Contains(way, links));
        Assert.Equal("Commencer", page.Text($"main a[href='{first}']"));
        Assert.DoesNotContain("dernières demandes lues", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_come_before_anything_else()
    {
        await using var site = new Site();
        var visit = new AssociationVisit(site);
        await visit.OpenedAsync("vous", AssociationVisit.Support);
        await new ResearchWalk(visit.Browser).ToAsync("rattachement");

        foreach (var address in (string[])[AssociationVisit.StartAddress, ResearchWalk.Start])
        {
            var page = await visit.Browser.OpenAsync(address);

            Assert.Equal("Votre brouillon", page.Text("main h2"));
            Assert.Equal("Commencer une autre demande", page.Text($"main a[href='{address}/intentions']"));
        }
    }

    [Fact]
    public async Task The_real_delay_is_told_once_there_are_enough_requests_for_it_to_mean_something()
    {
        await using var site = new Site();
        await ReadAsync(site, count: 9, TimeSpan.FromDays(1));
        Assert.DoesNotContain("dernières demandes lues", (await site.Visitor().OpenAsync(AssociationVisit.StartAddress)).Words, StringComparison.Ordinal);

        await using var busy = new Site();
        await ReadAsync(busy, count: 6, TimeSpan.FromDays(2));
        await ReadAsync(busy, count: 5, TimeSpan.FromDays(6));
        await busy.ReceivedNeedAsync();

        var page = await busy.Visitor().OpenAsync(AssociationVisit.StartAddress);

        // Six were read in two working days, five took longer: the median is two; who is not read yet does not count.
        Assert.Contains("Sur les 11 dernières demandes lues, la moitié l’a été en 2 jours ouvrés ou moins.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("dernières demandes lues", (await busy.Visitor().OpenAsync(ResearchWalk.Start)).Words, StringComparison.Ordinal);
    }

    private static async Task ReadAsync(Site site, int count, TimeSpan after)
    {
        var requests = new List<TestRequest>();
        for (var i = 0; i < count; i++)
        {
            requests.Add(await site.ReceivedNeedAsync());
        }

        site.Clock.Advance(after);
        foreach (var request in requests)
        {
            Assert.True((await site.ChangeAsync(request, r => r.Take(Colleague, site.Clock.GetUtcNow()))).IsDone);
        }
    }
}
