using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Accounts;
using UnivAsso.Web.Tests.FollowUp;
using Xunit;

namespace UnivAsso.Web.Tests.Administration;

/// <summary>No page of the administration sends more than six queries, however many rows it shows.</summary>
public sealed class StatementTests(StatementTests.CountedSite site) : IClassFixture<StatementTests.CountedSite>
{
    private const int Most = 6;

    [Theory]
    [InlineData("/administration")]
    [InlineData("/administration/comptes")]
    [InlineData("/administration/comptes?Recherche=test&Role=Association&Etat=ouvert")]
    [InlineData("/administration/textes")]
    [InlineData("/administration/referentiels")]
    [InlineData("/administration/courriels")]
    [InlineData("/administration/courriels?etat=attente")]
    [InlineData("/administration/taches")]
    [InlineData("/administration/taches?etat=attente")]
    [InlineData("/administration/journal")]
    [InlineData("/administration/journal?recherche=oeuvrard")]
    [InlineData("/espace")]
    public async Task A_page_sends_six_queries_at_most(string path)
    {
        for (var i = 0; i < 5; i++)
        {
            await site.AccountAsync();
            await site.ReceivedNeedAsync();
        }

        var administrator = await site.SignedInAsync(Roles.Administrator);
        await administrator.OpenAsync(path);
        var before = site.Statements.Count;

        await administrator.OpenAsync(path);

        Assert.InRange(site.Statements.Count - before, 1, Most);
    }

    /// <summary>A site that counts its queries.</summary>
    public sealed class CountedSite : AccountsSite
    {
        public StatementCounter Statements { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.ConfigureDbContext<UnivAssoDb>(o => o.AddInterceptors(Statements)));
        }
    }
}
