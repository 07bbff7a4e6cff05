using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Testing;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests.Association;

public sealed class AssociationCommuneTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Suggestions_answer_what_is_typed_and_may_be_kept_a_day()
    {
        var page = await site.Visitor().OpenAsync("/territoires/communes.json?q=amien");

        var found = JsonDocument.Parse(page.Html).RootElement;
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("public, max-age=86400", page.Headers["Cache-Control"]);
        Assert.Equal("80021", found[0].GetProperty("code").GetString());
        Assert.StartsWith("Amiens", found[0].GetProperty("label").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=zzzzzz")]
    [InlineData("?q=%00%F0%9F%8C%B1%E2%80%AE")]
    public async Task Nothing_is_suggested_for_nothing_known(string query)
    {
        var page = await site.Visitor().OpenAsync("/territoires/communes.json" + query);

        Assert.Equal("[]", page.Html);
    }

    [Fact]
    public async Task At_most_ten_communes_are_suggested()
    {
        var page = await site.Visitor().OpenAsync("/territoires/communes.json?q=saint");

        Assert.Equal(10, JsonDocument.Parse(page.Html).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Words_that_mean_several_communes_ask_which_one()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);

        var asked = await visit.ContinueAsync(page, ("CommuneText", "Saint-Aubin"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Plusieurs communes", asked.ErrorOf("CommuneChoice"), StringComparison.Ordinal);
        Assert.Equal("Saint-Aubin", asked.Value("CommuneText"));
        var options = asked.Document.QuerySelectorAll("[name=CommuneChoice]").Select(e => e.GetAttribute("value")!).ToList();
        Assert.True(options.Count > 1);

        var details = await visit.ContinueAsync(asked, ("CommuneText", "Saint-Aubin"), ("CommuneChoice", options[1]));
        Assert.Equal("details", SlugOf(details));
        while (SlugOf(details) != "verifier")
        {
            details = await visit.ContinueAsync(details);
        }

        var reference = ReferenceOf(await visit.SendAsync(details));
        var commune = await site.InDatabaseAsync(db => db.JoinRequests.Where(r => r.Reference == reference)
            .Join(db.Organisations, r => r.OrganisationId, o => o.Id, (r, o) => o.CommuneCode).SingleAsync());
        Assert.Equal(options[1], commune);
    }

    [Fact]
    public async Task A_commune_nobody_knows_is_told_with_what_to_try()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);

        var refused = await visit.ContinueAsync(page, ("CommuneText", "Xyzzyville"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("essayez le code postal", refused.ErrorOf("CommuneCode"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_code_does_not_win_over_newer_words()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);

        var details = await visit.ContinueAsync(page, ("CommuneText", "Amiens"), ("CommuneCode", "59350"));
        var recap = await visit.Browser.OpenAsync(details.Path.Replace("details", "verifier", StringComparison.Ordinal));

        Assert.Contains("Amiens (80000", recap.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lille", recap.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_structure_that_acts_elsewhere_is_shown_other_doors_and_may_go_on()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);
        page = await visit.ContinueAsync(page, ("CommuneText", "Rouen"), ("OutsideRegion", "true"));

        var notice = await visit.ContinueAsync(page, ("Territories", "ailleurs"));
        Assert.Equal(HttpStatusCode.OK, notice.Status);
        Assert.Equal("hors-region", SlugOf(notice));
        Assert.Contains("Institut français du Monde associatif", notice.Words, StringComparison.Ordinal);
        Assert.Contains("boutiques des sciences", notice.Words, StringComparison.Ordinal);
        Assert.Contains("Le Mouvement associatif de votre région", notice.Words, StringComparison.Ordinal);

        page = await visit.ContinueAsync(notice);
        Assert.Equal("vous", SlugOf(page));
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page);
        }

        Assert.Contains("Rouen (hors de la région)", page.Words, StringComparison.Ordinal);
        var reference = ReferenceOf(await visit.SendAsync(page));
        var request = await site.InDatabaseAsync(db => db.JoinRequests.SingleAsync(r => r.Reference == reference));
        var organisation = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Id == request.OrganisationId));
        Assert.Null(request.DepartmentCode);
        Assert.True(request.OutsideRegion);
        Assert.Equal(("Rouen", "Rouen"), (request.StructureTold!.SeatOutside, organisation.SeatOutside));
    }

    [Fact]
    public async Task A_seat_elsewhere_with_an_action_in_the_region_is_one_of_ours()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);
        page = await visit.ContinueAsync(page, ("CommuneText", "Rouen"), ("OutsideRegion", "true"));

        var next = await visit.ContinueAsync(page, ("Territories", "60"), ("Territories", "ailleurs"));

        Assert.Equal("vous", SlugOf(next));
    }
}
