using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Data.Territories;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Territories;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Commands;
using UnivAsso.Web.Platform.Region;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

/// <summary>The scale data: fictional, the same each time, and a database that works afterwards.</summary>
public sealed class RegionTests
{
    private static readonly RegionPlan Plan = new(Associations: 120, Researchers: 60, Needs: 40, Intakes: 30, Seed: 7, Today: new DateOnly(2026, 3, 3));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_region_is_written_read_back_and_goes_on_living()
    {
        await using var site = new Site();
        var told = new List<string>();

        var (rows, _) = await SeederOf(site).WriteAsync(Plan, (what, done, wanted, _) => { told.Add($"{done}/{wanted} {what}"); return Task.CompletedTask; }, Ct);

        Assert.Equal(["120/120 associations", "60/60 profils de recherche", "40/40 besoins", "30/30 demandes au DLA"], told);
        Assert.True(await SeederOf(site).IsThereAsync(Plan, Ct));
        Assert.False(await SeederOf(site).IsThereAsync(Plan with { Seed = 8 }, Ct));
        Assert.True(rows > 1_000);
        Assert.Equal((160, 100, 40, 60, 30), await site.InDatabaseAsync(async db => (
            await db.Organisations.CountAsync(Ct), await db.JoinRequests.CountAsync(Ct), await db.KnowledgeNeeds.CountAsync(Ct), await db.Researchers.CountAsync(Ct), await db.DlaRequests.CountAsync(Ct))));
        Assert.All(await site.InDatabaseAsync(db => db.JoinRequests.AsNoTracking().Include(r => r.Decisions).ToListAsync(Ct)), request =>
        {
            Assert.True(Reference.TryParse(request.Reference, out _));
            Assert.EndsWith("@region.univasso.test", request.Contact.Email, StringComparison.Ordinal);
        });
        Assert.All(await site.InDatabaseAsync(db => db.Organisations.AsNoTracking().ToListAsync(Ct)), o =>
        {
            Assert.StartsWith("Exemple – ", o.Name, StringComparison.Ordinal);
            Assert.Null(o.Siret ?? o.Rna);
        });

        var need = await site.InDatabaseAsync(db => db.JoinRequests.Where(r => db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id)).Select(r => r.Reference).FirstAsync(Ct));
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        foreach (var address in new[] { "/coordination", "/coordination/besoins", "/coordination/profils", "/coordination/structures", $"/coordination/besoins/{need}", $"/coordination/besoins/{need}/personnes" })
        {
            Assert.Equal(HttpStatusCode.OK, (await coordinator.OpenAsync(address)).Status);
        }

        var people = await coordinator.OpenAsync($"/coordination/besoins/{need}/personnes");
        Assert.Contains("comparé à 60", people.Words.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var fresh = await site.ReceivedNeedAsync();
        Assert.Equal(1, await site.InDatabaseAsync(db => db.JoinRequests.CountAsync(r => r.Reference == fresh.Reference, Ct)));
    }

    [Fact]
    public async Task The_same_plan_gives_the_same_rows()
    {
        var (one, two, other) = (await WordsAsync(Plan), await WordsAsync(Plan), await WordsAsync(Plan with { Seed = 8 }));

        Assert.Equal(one, two);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void No_two_rows_have_the_same_id()
    {
        var rows = new RegionRows(Plan, TerritoryFiles.Load());
        var next = 0;
        var ids = Enumerable.Range(0, 20_000).Select(i => rows.Association(i).Id.Value)
            .Concat(Enumerable.Range(0, 5_000).Select(i => rows.Need(i, year => Reference.Create(ReferenceKind.Need, year, ++next))).SelectMany(n => new[] { n.Organisation.Id.Value, n.Request.Id.Value }))
            .ToList();

        Assert.Equal(30_000, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(7, id.Version));
    }

    [Fact]
    public void Texts_are_varied_and_long_enough()
    {
        var rows = new RegionRows(Plan, TerritoryFiles.Load());
        var next = 0;
        var titles = Enumerable.Range(0, 1_000)
            .SelectMany(i => rows.Researcher(i, year => Reference.Create(ReferenceKind.Research, year, ++next)).Researcher.Profile.Works.Select(w => w.Title))
            .ToList();
        var needs = Enumerable.Range(0, 300).Select(i => rows.Need(i, year => Reference.Create(ReferenceKind.Need, year, ++next)).Need).ToList();

        Assert.True(titles.Distinct(StringComparer.Ordinal).Count() >= 0.9 * titles.Count);
        Assert.All(needs, need => Assert.All(new[] { need.Situation, need.Question, need.Purpose }, text => Assert.InRange(
            text.Length, Domain.KnowledgeNeeds.KnowledgeNeed.TextMinLength, Domain.KnowledgeNeeds.KnowledgeNeed.TextMaxLength)));
    }

    [Theory]
    [InlineData("--associations", "beaucoup")]
    [InlineData("--associations", "1500001")]
    [InlineData("--needs", "-1")]
    [InlineData("--today", "demain")]
    [InlineData("--couleur", "bleu")]
    public async Task A_command_badly_written_is_refused(string option, string value)
    {
        await using var site = new Site();

        Assert.Equal(2, await new SeedRegionCommand().RunAsync(site.Services, ["seed-region", option, value]));
    }

    [Fact]
    public async Task A_real_portal_is_never_filled()
    {
        await using var site = new Site();

        Assert.Equal(1, await CommandLine.Find(["seed-region"])!.RunAsync(site.Services, ["seed-region", "--associations", "1"]));
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Organisations.CountAsync(Ct)));
    }

    private static RegionSeeder SeederOf(Site site) => new(
        site.Services.GetRequiredService<IServiceScopeFactory>(), site.Services.GetRequiredService<TerritoryCatalogue>(), site.Clock);

    private static async Task<List<string>> WordsAsync(RegionPlan plan)
    {
        await using var site = new Site();
        await SeederOf(site).WriteAsync(plan, (_, _, _, _) => Task.CompletedTask, Ct);
        return await site.InDatabaseAsync<List<string>>(async db =>
        [
            .. await db.Organisations.OrderBy(o => o.Id).Select(o => o.Id.Value + o.Name).ToListAsync(Ct),
            .. await db.JoinRequests.OrderBy(r => r.Id).Select(r => r.Id.Value + r.Reference + r.Title + r.Status).ToListAsync(Ct),
            .. await db.KnowledgeNeeds.OrderBy(n => n.Id).Select(n => n.Situation + n.Question + n.Purpose).ToListAsync(Ct),
            .. await db.DlaRequests.OrderBy(r => r.Id).Select(r => r.Reference + r.Need.WhatBrings).ToListAsync(Ct),
        ]);
    }
}
