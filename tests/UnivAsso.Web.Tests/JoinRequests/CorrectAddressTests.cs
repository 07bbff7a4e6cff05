using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.FollowUp;
using UnivAsso.Web.Tests.JoinRequests.Association;
using UnivAsso.Web.Tests.JoinRequests.Research;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests;

/// <summary>« Corriger mon adresse »: for who has just sent, from the same browser, for an hour, until a code has proved the address.</summary>
public sealed class CorrectAddressTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_confirmation_offers_to_correct_and_the_right_address_is_written_to()
    {
        var visit = new AssociationVisit(site);
        var thanks = await visit.SentAsync(Need);
        var reference = ReferenceOf(thanks);
        await site.DeliverMailsAsync();
        var right = $"juste-{visit.Email}";

        var page = await visit.Browser.OpenAsync(LinkOf(thanks));
        Assert.Contains(visit.Email, page.Words, StringComparison.Ordinal);
        var back = await visit.Browser.SubmitAsync(page, FollowUpSite.Fields(("Email", $" {right.ToUpperInvariant()} ")));
        await site.DeliverMailsAsync();

        Assert.Equal(thanks.Path, back.Path);
        Assert.Contains("C’est corrigé", back.Words, StringComparison.Ordinal);
        Assert.Contains(right, back.Words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($" {visit.Email}", back.Words, StringComparison.Ordinal);
        var mail = Assert.Single(site.Mails.Received, m => m.To.Equals(right, StringComparison.OrdinalIgnoreCase));
        Assert.Equal($"[{reference}] Votre besoin est bien reçu", mail.Subject);
        Assert.Contains(Question, mail.Text, StringComparison.Ordinal);
        Assert.Contains(visit.Name, mail.Text, StringComparison.Ordinal);
        var request = await FindAsync(reference);
        Assert.Equal(right, request.Contact.EmailKey);
        var entry = await site.InDatabaseAsync(db => db.Journal.SingleAsync(e => e.SubjectId == request.Id.Value && e.Act == nameof(JoinRequestEmailCorrected), Ct));
        Assert.Equal("{}", entry.Details);
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        Assert.Contains("La personne a corrigé son adresse électronique.", (await coordinator.OpenAsync($"/coordination/besoins/{reference}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_former_address_opens_nothing_and_finds_nothing_any_more()
    {
        const string former = "zephyrine@inconnue.example";
        var visit = new AssociationVisit(site);
        var page = await visit.ContinueAsync(await visit.OpenedAsync("vous", Support), ("Email", former));
        var thanks = await visit.SendAsync(await visit.ContinueAsync(page));
        var reference = ReferenceOf(thanks);
        var request = await FindAsync(reference);
        var stranger = site.Visitor();
        var codePage = await FollowUpSite.AskAsync(stranger, reference, former);
        var code = await site.CodeAsync(new TestRequest(request.Id, reference, former));
        var right = $"verger-{request.Id.Value:N}@exemple.test";

        await CorrectAsync(visit.Browser, thanks, right);

        var opened = await stranger.SubmitAsync(codePage, FollowUpSite.Fields(("Code", code)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, opened.Status);
        var follower = await site.FollowerOfAsync(new TestRequest(request.Id, reference, right));
        Assert.Contains(right, (await follower.OpenAsync($"/suivi/{reference}")).Words, StringComparison.Ordinal);
        Assert.Contains("Vous avez corrigé votre adresse électronique.", (await follower.OpenAsync($"/suivi/{reference}")).Words, StringComparison.Ordinal);
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        Assert.Contains(reference, (await coordinator.OpenAsync($"/coordination/besoins?q={Uri.EscapeDataString(right)}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, (await coordinator.OpenAsync("/coordination/besoins?q=zephyrine")).Words, StringComparison.Ordinal);
        Assert.Contains(reference, (await coordinator.OpenAsync($"/coordination/besoins?q={Uri.EscapeDataString(visit.Name)}")).Words, StringComparison.Ordinal);
        Assert.Contains(visit.Name, (await coordinator.OpenAsync($"/coordination/structures?q={Uri.EscapeDataString(right)}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(visit.Name, (await coordinator.OpenAsync("/coordination/structures?q=zephyrine")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_failed_or_waits_for_the_former_address_is_dropped()
    {
        var visit = new AssociationVisit(site);
        var thanks = await visit.SentAsync(Support);
        var right = $"juste-{visit.Email}";

        await CorrectAsync(visit.Browser, thanks, right);
        await site.DeliverMailsAsync();

        Assert.DoesNotContain(site.Mails.Received, m => m.To == visit.Email);
        Assert.Single(site.Mails.Received, m => m.To == right);
    }

    [Fact]
    public async Task A_person_of_research_corrects_it_too()
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        walk.With("vous", [.. walk.Answers["vous"].Where(a => a.Name != "Email"), ("Email", "camile@exemple.test")]);
        var thanks = await walk.SendAsync(site);

        await CorrectAsync(browser, thanks, "camille-juste@exemple.test");
        await site.DeliverMailsAsync();

        var mail = Assert.Single(site.Mails.Received, m => m.To == "camille-juste@exemple.test");
        Assert.Contains("prénom et nom, statut, axes", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_in_copy_is_written_to_once_and_never_twice_at_the_same_address()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.ContinueAsync(await visit.OpenedAsync("vous", Support), ("CopyEmail", $"copie-{visit.Email}"));
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page);
        }

        var thanks = await visit.SendAsync(page);
        await site.DeliverMailsAsync();
        await CorrectAsync(visit.Browser, thanks, $"copie-{visit.Email}");
        await site.DeliverMailsAsync();

        var corrected = Assert.Single(site.Mails.Received, m => m.To == $"copie-{visit.Email}");
        Assert.Null(corrected.Copy);
        Assert.Null((await FindAsync(ReferenceOf(thanks))).CopyEmail);
    }

    [Fact]
    public async Task An_address_that_cannot_be_one_is_told_beside_its_field_and_a_likely_slip_is_offered_once()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.Browser.OpenAsync(LinkOf(await visit.SentAsync(Support)));

        var refused = await visit.Browser.SubmitAsync(page, FollowUpSite.Fields(("Email", "alix")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.ErrorOf("Email"));
        Assert.Equal("alix", refused.Value("Email"));

        var offered = await visit.Browser.SubmitAsync(refused, FollowUpSite.Fields(("Email", "alix@gmial.com")));
        Assert.Contains("vouliez-vous écrire alix@gmail.com", offered.ErrorOf("Email"), StringComparison.Ordinal);
        var taken = await visit.Browser.SubmitAsync(offered, FollowUpSite.Fields());
        Assert.Contains("C’est corrigé", taken.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_twice_corrects_once_and_a_fourth_correction_is_refused()
    {
        var visit = new AssociationVisit(site);
        var thanks = await visit.SentAsync(Support);
        var form = await visit.Browser.OpenAsync(LinkOf(thanks));
        foreach (var number in Enumerable.Range(1, AddressCorrection.Most))
        {
            await visit.Browser.SubmitAsync(form, FollowUpSite.Fields(("Email", $"essai-{number}-{visit.Email}")));
            var again = await visit.Browser.SubmitAsync(form, FollowUpSite.Fields(("Email", $"essai-{number}-{visit.Email}")));
            Assert.Contains("C’est corrigé", again.Words, StringComparison.Ordinal);
        }

        var refused = await visit.Browser.SubmitAsync(form, FollowUpSite.Fields(("Email", $"essai-4-{visit.Email}")));
        await site.DeliverMailsAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("déjà été corrigée trois fois", refused.Words, StringComparison.Ordinal);
        Assert.Single(site.Mails.Received, m => m.To == $"essai-3-{visit.Email}");
        Assert.DoesNotContain(site.Mails.Received, m => m.To == $"essai-4-{visit.Email}");
    }

    [Fact]
    public async Task Nobody_else_corrects_it()
    {
        var visit = new AssociationVisit(site);
        var thanks = await visit.SentAsync(Support);
        var mine = new AssociationVisit(site);
        var myForm = await mine.Browser.OpenAsync(LinkOf(await mine.SentAsync(Support)));

        var shown = await site.Visitor().OpenAsync(LinkOf(thanks));
        var fields = myForm.Document.QuerySelectorAll("main form input")
            .Where(i => i.GetAttribute("name") is not null)
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("name") == "Email" ? "voleuse@exemple.test" : i.GetAttribute("value") ?? ""));
        var posted = await mine.Browser.PostAsync(LinkOf(thanks), fields);

        Assert.Equal("/suivi", shown.Path);
        Assert.Equal("/suivi", posted.Path);
        Assert.Equal(visit.Email, (await FindAsync(ReferenceOf(thanks))).Contact.EmailKey);
    }

    [Fact]
    public async Task After_an_hour_or_once_a_code_was_used_the_page_sends_to_the_team()
    {
        await using var own = new FollowUpSite();
        var visit = new AssociationVisit(own);
        var thanks = await visit.SentAsync(Support);
        var form = await visit.Browser.OpenAsync(LinkOf(thanks));
        own.Clock.Advance(AddressCorrection.Window + TimeSpan.FromSeconds(1));
        var late = await visit.Browser.SubmitAsync(form, FollowUpSite.Fields(("Email", "tard@exemple.test")));

        var other = new AssociationVisit(own);
        var otherThanks = await other.SentAsync(Support);
        var otherForm = await other.Browser.OpenAsync(LinkOf(otherThanks));
        var request = await own.InDatabaseAsync(db => db.JoinRequests.AsNoTracking().SingleAsync(r => r.Reference == ReferenceOf(otherThanks), Ct));
        await own.FollowerOfAsync(new TestRequest(request.Id, request.Reference, other.Email));
        var proved = await other.Browser.SubmitAsync(otherForm, FollowUpSite.Fields(("Email", "autre@exemple.test")));

        foreach (var page in (Page[])[late, proved])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Null(page.Document.QuerySelector("main form[method=post]"));
            Assert.NotNull(page.Document.QuerySelector("main a[href='/contact']"));
        }

        var thanksAgain = await visit.Browser.OpenAsync(thanks.Path);
        Assert.DoesNotContain("/adresse", thanksAgain.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_code_leads_to_the_confirmation_of_who_has_just_sent()
    {
        var visit = new AssociationVisit(site);
        var thanks = await visit.SentAsync(Support);

        var code = await FollowUpSite.AskAsync(visit.Browser, ReferenceOf(thanks), "mauvaise@exemple.test");

        Assert.NotNull(code.Document.QuerySelector($"main a[href='{thanks.Path}']"));
        Assert.Equal("/suivi", (await site.Visitor().OpenAsync(thanks.Path)).Path);
    }

    private static string LinkOf(Page thanks) => $"{thanks.Path}/adresse";

    private static async Task CorrectAsync(Browser browser, Page thanks, string email)
    {
        Assert.NotNull(thanks.Document.QuerySelector($"main a[href='{LinkOf(thanks)}']"));
        var back = await browser.SubmitAsync(await browser.OpenAsync(LinkOf(thanks)), FollowUpSite.Fields(("Email", email)));
        Assert.Contains("C’est corrigé", back.Words, StringComparison.Ordinal);
    }

    private Task<JoinRequest> FindAsync(string reference) =>
        site.InDatabaseAsync(db => db.JoinRequests.AsNoTracking().SingleAsync(r => r.Reference == reference, Ct));
}
