using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Testing;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests.Association;

public sealed class AssociationJourneyTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Frame = ["structure", "details", "vous", "visibilite"];

    [Theory]
    [InlineData("besoin,existant,possibilites", Need)]
    [InlineData("possibilites", Group)]
    [InlineData("possibilites", Field)]
    [InlineData("", Support)]
    [InlineData("", NotSure)]
    [InlineData("", Support, NotSure)]
    [InlineData("besoin,existant,possibilites", Need, Group, Field, Support, NotSure)]
    public async Task Only_the_pages_that_the_intentions_call_for_appear(string extra, params string[] intentions)
    {
        var visit = new AssociationVisit(site);

        var (recap, crossed) = await visit.ReachAsync("verifier", intentions);
        var thanks = await visit.SendAsync(recap);

        Assert.Equal(Frame[..3].Concat(extra.Split(',', StringSplitOptions.RemoveEmptyEntries)).Append(Frame[3]), crossed);
        Assert.Equal(HttpStatusCode.OK, thanks.Status);
        Assert.Equal("Votre demande est bien reçue", thanks.Heading);
        var letter = intentions.Contains(Need) ? 'B' : 'E';
        Assert.StartsWith($"{letter}-26-", ReferenceOf(thanks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_is_kept_in_canonical_form()
    {
        var visit = new AssociationVisit(site);

        var reference = ReferenceOf(await visit.SentAsync(Need, Group));

        var request = await FindAsync(reference);
        Assert.Equal(JoinRequestKind.Association, request.Kind);
        Assert.Equal(JoinRequestStatus.Received, request.Status);
        Assert.Equal([Need, Group], request.Intentions);
        Assert.Equal(["gouvernance"], request.Themes);
        Assert.Equal("Pourquoi les personnes partent-elles si vite ?", request.Title);
        Assert.Equal(PublicVisibility.Named, request.Visibility);
        Assert.Equal("80", request.DepartmentCode);
        Assert.Equal("Alix Exemple", request.Contact.FullName);
        Assert.Equal("+33322000001", request.Contact.Phone);
        Assert.Equal(visit.Email, request.Contact.EmailKey);
        Assert.Equal(new Possibilities
        {
            TimePerMonth = "1-3",
            TimeKind = "benevole",
            FieldAccess = "Nos ateliers.",
            Deadline = "juin",
            VolunteerTimeObstacle = "oui",
        }, request.Possibilities);
        Assert.Equal(OrganisationClaim.None, request.OrganisationClaim);
        Assert.Null(request.SimilarOrganisationId);

        var need = await site.InDatabaseAsync(db => db.KnowledgeNeeds.SingleAsync(n => n.JoinRequestId == request.Id));
        Assert.Equal((Situation, Question, Purpose), (need.Situation, need.Question, need.Purpose));
        Assert.Equal("Une enquête en ligne.", need.AlreadyTried);
        Assert.Null(need.OthersConcerned);

        var organisation = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Id == request.OrganisationId));
        Assert.Equal(visit.Name, organisation.Name);
        Assert.Equal(OrganisationStatus.ToVerify, organisation.Status);
        Assert.Equal("80021", organisation.CommuneCode);
        Assert.Equal("loi-1901", organisation.LegalForm);
        Assert.Equal(["80", "region"], organisation.ActionTerritories);
        Assert.Equal(["024", "009"], organisation.ObjectFamilies);
        Assert.Equal(("1-2", "10-49", "Réseau d’exemple"), (organisation.StaffBand, organisation.VolunteerBand, organisation.Networks));
    }

    [Fact]
    public async Task A_request_is_found_by_reference_name_mail_phone_and_commune()
    {
        var visit = new AssociationVisit(site);

        var request = await FindAsync(ReferenceOf(await visit.SentAsync(Support)));

        foreach (var (scope, subject) in new[]
            { (SearchScope.JoinRequests, request.Id.Value), (SearchScope.Organisations, request.OrganisationId!.Value.Value) })
        {
            var terms = await site.InDatabaseAsync(db => db.SearchTerms
                .Where(t => t.Scope == scope && t.SubjectId == subject).Select(t => t.Term).ToListAsync());
            var words = SearchTerm.For(scope, subject, request.Reference, visit.Name, "Alix Exemple", visit.Email, "03 22 00 00 01", "Amiens");
            Assert.All(words, w => Assert.Contains(w.Term, terms));
        }
    }

    [Fact]
    public async Task Every_answer_has_a_place_of_its_own_and_no_note_is_left()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.ContinueAsync(
            await visit.OpenedAsync("structure", Support), ("NumberAnswer", "sans-numero"), ("GroupKind", "en-creation"));
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page);
        }

        var request = await FindAsync(ReferenceOf(await visit.SendAsync(page)));

        Assert.Equal(ContactConsent.AfterAgreement, request.ContactConsent);
        Assert.False(request.OutsideRegion);
        Assert.Equal(("sans-numero", "en-creation"), (request.StructureTold!.NumberAnswer, request.StructureTold.GroupKind));
        Assert.Equal(["80", "region"], request.StructureTold.ActionTerritories);
        var organisation = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Id == request.OrganisationId));
        Assert.Equal(("sans-numero", "en-creation"), (organisation.NumberAnswer, organisation.GroupKind));
        Assert.False(await site.InDatabaseAsync(db => db.CaseNotes.AnyAsync(n => n.CaseId == request.Id.Value)));
    }

    [Fact]
    public async Task An_acknowledgement_leaves_once_with_the_words_the_date_and_the_way_to_follow()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("vous", Need);
        page = await visit.ContinueAsync(page, ("Salutation", "Madame Exemple"), ("CopyEmail", $"copie-{visit.Email}"));
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page);
        }

        var reference = ReferenceOf(await visit.SendAsync(page));
        await site.DeliverMailsAsync();
        await site.DeliverMailsAsync();

        var mail = Assert.Single(site.Mails.Received, m => m.To == visit.Email);
        Assert.Equal($"[{reference}] Votre besoin est bien reçu", mail.Subject);
        Assert.Equal($"copie-{visit.Email}", mail.Copy);
        Assert.Contains("Bonjour Madame Exemple,", mail.Text, StringComparison.Ordinal);
        Assert.Contains(Situation, mail.Text, StringComparison.Ordinal);
        Assert.Contains(Question, mail.Text, StringComparison.Ordinal);
        Assert.Contains("au plus tard le mardi 10 mars 2026", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/suivi?reference={reference}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("retirer", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("03 22", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_confirmation_can_be_opened_again_by_its_author_alone()
    {
        var visit = new AssociationVisit(site);
        var thanks = await visit.SentAsync(Need);

        var again = await visit.Browser.OpenAsync(thanks.Path);
        var other = await site.Visitor().Client.GetAsync(thanks.Path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(ReferenceOf(thanks), ReferenceOf(again));
        Assert.Contains("mardi 10 mars 2026", again.Words, StringComparison.Ordinal);
        Assert.Contains(visit.Email, again.Words, StringComparison.Ordinal);
        Assert.Contains("Une faute dans l’adresse ?", again.Words, StringComparison.Ordinal);
        Assert.Equal("/suivi", other.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Going_back_after_sending_leads_to_the_confirmation()
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", Support);
        var thanks = await visit.SendAsync(recap);

        var page = await visit.Browser.OpenAsync(recap.Path.Replace("verifier", "vous", StringComparison.Ordinal));
        var recapAgain = await visit.Browser.OpenAsync(recap.Path);
        var sentAgain = await visit.Browser.SubmitAsync(recap, Array.Empty<(string, string)>());

        Assert.All([page, recapAgain, sentAgain], p => Assert.Equal(thanks.Path, p.Path));
    }

    [Fact]
    public async Task Modifying_from_the_recap_returns_to_it()
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", Support);
        var change = recap.Document.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.Contains("/vous?", StringComparison.Ordinal));

        var page = await visit.Browser.OpenAsync(change.GetAttribute("href")!);
        var back = await visit.ContinueAsync(page, ("LastName", "Autrement"));

        Assert.Equal("verifier", SlugOf(back));
        Assert.Contains("Autrement", back.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("besoin,existant,possibilites", Support)]
    [InlineData("besoin,existant", Group)]
    public async Task A_change_asks_for_the_new_pages_only_then_comes_back_to_the_recap(string asked, string begunWith)
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", begunWith);
        var intentions = await visit.Browser.OpenAsync(ChangeOf(recap, "intentions"));
        Assert.Equal("Enregistrer et revenir à la vérification", ButtonOf(intentions));

        var page = await visit.Browser.SubmitAsync(intentions, [("Intentions", begunWith), ("Intentions", Need)]);

        List<string> crossed = [];
        while (SlugOf(page) != "verifier")
        {
            crossed.Add(SlugOf(page));
            Assert.Contains("Un changement demande cette page", page.Words, StringComparison.Ordinal);
            Assert.Equal(recap.Path, page.Document.QuerySelector("a.back-link")!.GetAttribute("href"));
            Assert.Equal(
                crossed.Count == asked.Split(',').Length ? "Enregistrer et revenir à la vérification" : "Enregistrer et continuer", ButtonOf(page));
            page = await visit.ContinueAsync(page);
        }

        Assert.Equal(asked.Split(','), crossed);
        Assert.Contains(Question, page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_to_the_recap_survives_a_second_tab_and_the_back_button()
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", Support);
        var otherTab = await visit.Browser.OpenAsync(ChangeOf(recap, "vous"));
        var need = await visit.Browser.SubmitAsync(
            await visit.Browser.OpenAsync(ChangeOf(recap, "intentions")), [("Intentions", Support), ("Intentions", Need)]);
        Assert.Equal("besoin", SlugOf(need));

        // The other tab was opened before the change: saving it leads to the page that is now missing.
        var fromOtherTab = await visit.ContinueAsync(otherTab, ("LastName", "Autrement"));
        Assert.Equal("besoin", SlugOf(fromOtherTab));

        // Back from the page after, then forward again with the same text.
        Assert.Equal("existant", SlugOf(await visit.ContinueAsync(need)));
        var again = await visit.Browser.OpenAsync(need.Path);
        Assert.Equal(Question, again.Value("Question"));
        var page = await visit.ContinueAsync(again);
        Assert.Equal("existant", SlugOf(page));

        page = await visit.ContinueAsync(await visit.ContinueAsync(page));
        Assert.Equal("verifier", SlugOf(page));
        Assert.Contains("Autrement", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_emptied_after_the_recap_is_asked_again_and_nothing_else()
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", Need);
        var page = await visit.Browser.OpenAsync(ChangeOf(recap, "besoin"));
        var refused = await visit.ContinueAsync(page, ("Purpose", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        var check = await visit.Browser.OpenAsync(recap.Path);
        Assert.Contains("Page à remplir", check.Words, StringComparison.Ordinal);
        var back = await visit.ContinueAsync(await visit.Browser.OpenAsync(ChangeOf(check, "besoin")));

        Assert.Equal("verifier", SlugOf(back));
        Assert.DoesNotContain("Page à remplir", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intention_added_from_the_recap_asks_for_its_pages_and_one_taken_away_hides_them()
    {
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", Support);
        var address = ChangeOf(recap, "intentions");

        var page = await visit.Browser.SubmitAsync(await visit.Browser.OpenAsync(address), [("Intentions", Need)]);
        Assert.Equal("besoin", SlugOf(page));
        while (SlugOf(page) != "verifier")
        {
            page = await visit.ContinueAsync(page);
        }

        Assert.Contains(Question, page.Words, StringComparison.Ordinal);
        page = await visit.Browser.SubmitAsync(await visit.Browser.OpenAsync(address), [("Intentions", Group)]);
        Assert.Equal("verifier", SlugOf(page));
        Assert.DoesNotContain(Question, page.Words, StringComparison.Ordinal);

        var request = await FindAsync(ReferenceOf(await visit.SendAsync(page)));
        Assert.Equal("Participation : rejoindre un groupe de recherche", request.Title);
        Assert.False(await site.InDatabaseAsync(db => db.KnowledgeNeeds.AnyAsync((KnowledgeNeed n) => n.JoinRequestId == request.Id)));
    }

    [Fact]
    public async Task The_doors_lead_to_the_journeys_and_the_quiet_one_to_the_support_scheme()
    {
        var page = await site.Visitor().OpenAsync("/rejoindre");

        var links = page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal("Vous souhaitez rejoindre la démarche ?", page.Heading);
        Assert.Contains("/rejoindre/association", links);
        Assert.Contains("/rejoindre/recherche", links);
        Assert.Contains("/dla", links);
    }

    [Fact]
    public async Task The_start_page_says_how_long_for_whom_and_what_follows()
    {
        var page = await site.Visitor().OpenAsync(StartAddress);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("12 minutes", page.Words, StringComparison.Ordinal);
        Assert.Contains("5 jours ouvrés", page.Words, StringComparison.Ordinal);
        Assert.Contains("Il ne donne ni subvention ni audit.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Votre brouillon", page.Words, StringComparison.Ordinal);
    }

    private static string ChangeOf(Page recap, string slug) => recap.Document.QuerySelectorAll("main a")
        .Select(a => a.GetAttribute("href")!)
        .First(href => href.Contains($"/{slug}?", StringComparison.Ordinal));

    private static string ButtonOf(Page page) => page.Text("main form button.btn-primary");

    private Task<JoinRequest> FindAsync(string reference) =>
        site.InDatabaseAsync(db => db.JoinRequests.AsNoTracking().SingleAsync(r => r.Reference == reference));
}
