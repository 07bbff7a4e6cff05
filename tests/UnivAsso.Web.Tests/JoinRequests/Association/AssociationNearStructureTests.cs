using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Testing;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests.Association;

public sealed class AssociationNearStructureTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("Le Pré commun", "W801234561", null, "80021", "Un tout autre nom", "W801234561", "Lille", true)]
    [InlineData("Toits du Nord", null, "732829320", "59350", "Association les Toits du Nord", "73282932000074", "Roubaix", true)]
    [InlineData("Toits de l’Est", null, "356000000", "59350", "Un nom sans rapport", "356000000", "Roubaix", false)]
    [InlineData("Comité des fêtes d’Exemple", null, null, "80021", "comite FETES exemple", null, "Amiens", true)]
    [InlineData("Amicale des Essais", null, null, "80021", "Amicale des Essais", null, "Lille", false)]
    public async Task A_near_structure_is_one_with_the_same_number_or_name(
        string known, string? rna, string? siren, string commune, string name, string? number, string typedCommune, bool near)
    {
        await KnownAsync(known, rna, siren, commune);
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);

        var next = await visit.ContinueAsync(
            page, ("Name", name), ("NumberAnswer", number is null ? "plus-tard" : "numero"), ("Number", number ?? ""), ("CommuneText", typedCommune));

        Assert.Equal(near ? "structure-proche" : "details", SlugOf(next));
    }

    [Fact]
    public async Task The_page_shows_the_name_and_the_commune_and_nothing_else()
    {
        var first = new AssociationVisit(site);
        var firstThanks = await first.SentAsync(Need);
        var second = new AssociationVisit(site);
        var page = await second.OpenedAsync("structure", Support);

        var near = await second.ContinueAsync(page, ("Name", first.Name));

        Assert.Equal("structure-proche", SlugOf(near));
        Assert.Contains(first.Name, near.Words, StringComparison.Ordinal);
        Assert.Contains("Amiens (80000", near.Words, StringComparison.Ordinal);
        Assert.Equal(3, near.Document.QuerySelectorAll("[name=Claim]").Length);
        foreach (var secret in new[] { first.Email, "Alix", "03 22", ReferenceOf(firstThanks), Situation })
        {
            Assert.DoesNotContain(secret, near.Html, StringComparison.Ordinal);
        }

        var refused = await second.ContinueAsync(near, ("Claim", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choisissez une réponse", refused.ErrorOf("Claim"), StringComparison.Ordinal);
        Assert.Contains(first.Name, refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("la-notre", OrganisationClaim.Ours)]
    [InlineData("une-autre", OrganisationClaim.Another)]
    [InlineData("ne-sait-pas", OrganisationClaim.Unknown)]
    public async Task A_name_alone_ties_nothing(string claim, OrganisationClaim kept)
    {
        var known = await KnownAsync($"Le Verger {claim}", null, null, "80021");

        var request = await SentWithAsync(claim, ("Name", $"Le Verger {claim}"));

        Assert.Equal(kept, request.OrganisationClaim);
        Assert.Equal(known, request.SimilarOrganisationId);
        Assert.NotEqual(known, request.OrganisationId);
    }

    [Theory]
    [InlineData("la-notre", "W801230001", true)]
    [InlineData("ne-sait-pas", "W801230002", true)]
    [InlineData("une-autre", "W801230003", false)]
    public async Task A_number_ties_unless_the_person_says_otherwise(string claim, string rna, bool tied)
    {
        var known = await KnownAsync($"Les Semis {claim}", rna, null, "80021");

        var request = await SentWithAsync(claim, ("NumberAnswer", "numero"), ("Number", rna));

        Assert.Equal(known, request.SimilarOrganisationId);
        Assert.Equal(tied, request.OrganisationId == known);
        var organisation = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Id == request.OrganisationId));
        Assert.Equal("Réseau d’exemple", request.StructureTold!.Networks);
        Assert.Equal(tied ? null : "Réseau d’exemple", organisation.Networks);
    }

    [Fact]
    public async Task Another_near_structure_asks_the_question_anew()
    {
        await KnownAsync("La Première", null, null, "80021");
        await KnownAsync("La Deuxième", null, null, "80021");
        var visit = new AssociationVisit(site);
        var page = await visit.ContinueAsync(await visit.OpenedAsync("structure", Support), ("Name", "La Première"));
        await visit.ContinueAsync(page, ("Claim", "la-notre"));

        var address = page.Path.Replace("structure-proche", "structure", StringComparison.Ordinal);
        var again = await visit.ContinueAsync(await visit.Browser.OpenAsync(address), ("Name", "La Deuxième"));

        Assert.Equal("structure-proche", SlugOf(again));
        Assert.Contains("La Deuxième", again.Words, StringComparison.Ordinal);
        Assert.Empty(again.Document.QuerySelectorAll("[name=Claim][checked]"));
    }

    private async Task<JoinRequest> SentWithAsync(string claim, params (string Name, string Value)[] structure)
    {
        var visit = new AssociationVisit(site);
        var page = await visit.ContinueAsync(await visit.OpenedAsync("structure", Support), structure);
        Assert.Equal("structure-proche", SlugOf(page));
        page = await visit.ContinueAsync(page, ("Claim", claim));
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page);
        }

        var reference = ReferenceOf(await visit.SendAsync(page));
        return await site.InDatabaseAsync(db => db.JoinRequests.AsNoTracking().SingleAsync(r => r.Reference == reference));
    }

    private Task<OrganisationId> KnownAsync(string name, string? rna, string? siren, string commune) => site.InDatabaseAsync(async db =>
    {
        var told = new OrganisationTold
        {
            Name = name,
            NameKey = FrenchText.NameKey(name),
            Rna = rna,
            Siren = siren,
            CommuneCode = commune,
            DepartmentCode = commune[..2],
        };
        var organisation = Organisation.Register(OrganisationId.New(site.Clock.GetUtcNow()), told, Actor.System, site.Clock.GetUtcNow());
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return organisation.Id;
    });
}
