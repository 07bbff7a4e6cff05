using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

public sealed class SiteTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_front_page_answers()
    {
        var page = await site.Visitor().OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_french()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync("/n-existe-pas");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("page", page.Heading, StringComparison.OrdinalIgnoreCase);
    }
}
