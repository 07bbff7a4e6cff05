using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Testing;
using UnivAsso.Web.Features.JoinRequests.Sending;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests.Association;

public sealed class AssociationSendingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Twenty_presses_at_once_send_once_and_all_lead_to_the_same_page()
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", Need);
        site.Clock.Advance(TimeSpan.FromMinutes(10));

        var pages = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => visit.Browser.SubmitAsync(recap, Array.Empty<(string, string)>())));

        Assert.All(pages, p => Assert.Equal(HttpStatusCode.OK, p.Status));
        var reference = Assert.Single(pages.Select(ReferenceOf).Distinct());
        var requests = await site.InDatabaseAsync(db => db.JoinRequests.Where(r => r.Contact.EmailKey == visit.Email).ToListAsync());
        Assert.Equal(reference, Assert.Single(requests).Reference);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.KnowledgeNeeds.CountAsync(n => n.JoinRequestId == requests[0].Id)));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Organisations.CountAsync(o => o.Name == visit.Name)));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.OutboxMails.CountAsync(m => m.To == visit.Email)));
    }

    [Fact]
    public async Task A_form_filled_in_by_a_robot_is_asked_again()
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", Need);

        var tooFast = await visit.Browser.SubmitAsync(recap, Array.Empty<(string, string)>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooFast.Status);
        Assert.Contains("très rapide", tooFast.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Pourquoi les personnes partent-elles si vite ?", tooFast.Words, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromSeconds(10));
        var trapped = await visit.Browser.SubmitAsync(tooFast, [("site_web", "https://robot.test")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, trapped.Status);
        Assert.False(await site.InDatabaseAsync(db => db.JoinRequests.AnyAsync(r => r.Contact.EmailKey == visit.Email)));

        var thanks = await visit.Browser.SubmitAsync(trapped, [("site_web", "")]);
        Assert.Equal("Votre demande est bien reçue", thanks.Heading);
    }

    [Fact]
    public async Task Fields_nobody_asked_for_change_nothing()
    {
        var visit = new AssociationVisit(site);
        (string, string)[] extra =
        [
            ("Id", "018f0000-0000-7000-8000-000000000001"), ("Reference", "B-26-9999-X"), ("Status", "Qualified"), ("Kind", "Research"),
            ("OwnerId", "018f0000-0000-7000-8000-000000000002"), ("OwnerName", "Moi"), ("AccountId", "018f0000-0000-7000-8000-000000000003"),
            ("EmailConfirmedAt", "2026-01-01"), ("ReceivedAt", "2020-01-01"), ("DueOn", "2030-01-01"), ("Understanding", "Compris"),
            ("OrganisationId", "018f0000-0000-7000-8000-000000000004"), ("OrganisationClaim", "Ours"),
            ("SimilarOrganisationId", "018f0000-0000-7000-8000-000000000005"), ("NearId", "018f0000-0000-7000-8000-000000000006"),
            ("Title", "Piraté"), ("DepartmentCode", "75"), ("Version", "99"), ("NameKey", "autre"), ("Rna", "W751234567"), ("SentAs", "B-26-0001-X"),
            ("Contact.Email", "pirate@exemple.test"), ("Contact.EmailKey", "pirate@exemple.test"), ("Role.Name", "Administrator"),
            ("IsAdmin", "true"), ("CreatedAt", "2020-01-01"), ("structure~lue", "{}"), ("done", "verifier"), ("pages", "{}"),
        ];
        var page = await visit.BeginAsync(Need);
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page, extra);
        }

        site.Clock.Advance(TimeSpan.FromMinutes(10));
        var thanks = await visit.Browser.SubmitAsync(page, extra);

        var request = await site.InDatabaseAsync(db => db.JoinRequests.SingleAsync(r => r.Contact.EmailKey == visit.Email));
        Assert.Equal(ReferenceOf(thanks), request.Reference);
        Assert.NotEqual("B-26-9999-X", request.Reference);
        Assert.Equal((JoinRequestStatus.Received, JoinRequestKind.Association), (request.Status, request.Kind));
        Assert.Null(request.OwnerId);
        Assert.Null(request.OwnerName);
        Assert.Null(request.AccountId);
        Assert.Null(request.EmailConfirmedAt);
        Assert.Null(request.Understanding);
        Assert.Null(request.SimilarOrganisationId);
        Assert.Equal(OrganisationClaim.None, request.OrganisationClaim);
        Assert.Equal(site.Clock.GetUtcNow(), request.ReceivedAt);
        Assert.Equal("80", request.DepartmentCode);
        Assert.NotEqual("Piraté", request.Title);
        var organisation = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Id == request.OrganisationId));
        Assert.Equal((visit.Name, OrganisationStatus.ToVerify, null), (organisation.Name, organisation.Status, organisation.Rna));
    }

    [Fact]
    public async Task Signs_from_everywhere_are_kept_and_deceiving_ones_are_dropped()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Need);
        page = await visit.ContinueAsync(page, ("Name", "🌱 Œuvre & \u202Enoitaicossa\u202C جمعية <b>\"'</b>"));
        page = await visit.ContinueAsync(page);
        page = await visit.ContinueAsync(page, ("FirstName", "Zoë\u0007"), ("LastName", "O’Brien-Łódź 🧑‍🌾"));
        page = await visit.ContinueAsync(page, ("Question", "🌱" + Question + " <script>alert(1)</script>\r\n\r\n" + "\uD83C"));
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page);
        }

        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        var thanks = await visit.SendAsync(page);

        var request = await site.InDatabaseAsync(db => db.JoinRequests.SingleAsync(r => r.Contact.EmailKey == visit.Email));
        Assert.Equal(ReferenceOf(thanks), request.Reference);
        Assert.Equal("Zoë O’Brien-Łódź 🧑‍🌾", request.Contact.FullName);
        var name = await site.InDatabaseAsync(db => db.Organisations.Where(o => o.Id == request.OrganisationId).Select(o => o.Name).SingleAsync());
        Assert.Equal("🌱 Œuvre & noitaicossa جمعية <b>\"'</b>", name);
    }

    [Theory]
    [InlineData("structure", "Name")]
    [InlineData("structure", "Number")]
    [InlineData("structure", "CommuneText")]
    [InlineData("structure", "CommuneCode")]
    [InlineData("vous", "Email")]
    [InlineData("vous", "Phone")]
    [InlineData("vous", "Role")]
    [InlineData("besoin", "Situation")]
    [InlineData("existant", "Themes")]
    [InlineData("possibilites", "FieldAccess")]
    [InlineData("visibilite", "Visibility")]
    public async Task A_million_characters_never_break_a_page(string slug, string field)
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync(slug, Need);

        var answer = await visit.ContinueAsync(page, (field, new string('a', 1_000_000)), ("NumberAnswer", field is "Number" ? "numero" : "plus-tard"));

        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{answer.Status}");
    }

    [Theory]
    [InlineData("Pourquoi partent-ils ? Et quand ?", "Pourquoi partent-ils ?")]
    [InlineData("Une question\nsur deux lignes sans point", "Une question sur deux lignes sans point")]
    [InlineData("Le budget 2.5 baisse. Pourquoi ?", "Le budget 2.5 baisse.")]
    [InlineData("", "")]
    public void The_title_is_the_first_sentence(string text, string title) => Assert.Equal(title, RequestTitle.FirstSentence(text));

    [Fact]
    public void A_long_title_is_cut_at_a_word_and_never_inside_a_character()
    {
        var words = RequestTitle.FirstSentence(string.Join(' ', Enumerable.Repeat("association", 40)));
        var signs = RequestTitle.FirstSentence("a" + string.Concat(Enumerable.Repeat("🌱", 200)));

        Assert.EndsWith("association …", words, StringComparison.Ordinal);
        Assert.True(words.Length <= RequestTitle.MaxLength && signs.Length <= RequestTitle.MaxLength);
        Assert.False(char.IsHighSurrogate(signs[^3]));
    }
}
