using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.JoinRequests.Association;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>A request that hides a question for research: the structure carries it to Univ’Asso itself, or nothing happens.</summary>
public sealed class BridgeTests(DlaDecisionSite site) : IClassFixture<DlaDecisionSite>
{
    private static readonly (string Name, string Value)[] Texts =
    [
        ("Situation", AssociationVisit.Situation), ("Question", AssociationVisit.Question), ("Purpose", AssociationVisit.Purpose),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_structure_that_says_yes_sends_the_need_itself_and_nothing_tells_where_it_comes_from()
    {
        var (request, officer) = await site.MetAsync();
        await ProposeAsync(request, officer);
        var visit = new AssociationVisit(site);
        var offer = await visit.Browser.OpenAsync(LinkOf(request.Lead));

        var page = await visit.Browser.SubmitAsync(offer, [("Answer", "oui")]);

        // The structure of the test gave no number: that page asks for the one answer that it lacks, with the rest filled in.
        Assert.Equal(("structure", request.Lead.Name), (AssociationVisit.SlugOf(page), page.Value("Name")!));
        page = await visit.Browser.SubmitAsync(page, [("NumberAnswer", "plus-tard")]);
        for (var pages = 0; AssociationVisit.SlugOf(page) != "verifier"; pages++)
        {
            Assert.True(pages < 8, $"Stuck on {page.Path}.");
            page = AssociationVisit.SlugOf(page) is "vous" or "besoin" ? await visit.Browser.SubmitAsync(page, []) : await visit.ContinueAsync(page);
        }

        var recap = page.Words;
        var thanks = await visit.SendAsync(page);

        Assert.Contains(request.Lead.Name, offer.Words, StringComparison.Ordinal);
        Assert.Contains(request.Lead.Email, offer.Words, StringComparison.Ordinal);
        Assert.Contains(AssociationVisit.Question, recap, StringComparison.Ordinal);
        var reference = AssociationVisit.ReferenceOf(thanks);
        var sent = await site.InDatabaseAsync(db => db.JoinRequests.AsNoTracking().SingleAsync(r => r.Reference == reference, Ct));
        var need = await site.InDatabaseAsync(db => db.KnowledgeNeeds.AsNoTracking().SingleAsync(n => n.JoinRequestId == sent.Id, Ct));
        Assert.Equal((request.Lead.Email, request.Lead.Name), (sent.Contact.Email, sent.StructureTold!.Name));
        Assert.Equal((AssociationVisit.Situation, AssociationVisit.Question, AssociationVisit.Purpose), (need.Situation, need.Question, need.Purpose));
        Assert.Equal(NeedBridgeState.Accepted, (await BridgeOfAsync(request)).Kept);

        // Neither side leads to the other.
        var coordinator = await site.SignedInAsync(Data.Accounts.Roles.Coordinator);
        var sheet = await coordinator.OpenAsync($"/coordination/besoins/{reference}");
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.DoesNotContain(request.Reference, sheet.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/passerelle", sheet.Html, StringComparison.Ordinal);
        var mails = await site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().Where(m => m.CaseId == sent.Id.Value).ToListAsync(Ct));
        Assert.NotEmpty(mails);
        Assert.All(mails, m => Assert.DoesNotContain(request.Reference, m.Subject + m.Text + m.Html, StringComparison.Ordinal));
        var journal = await site.InDatabaseAsync(db => db.Journal.AsNoTracking().Where(e => e.SubjectId == sent.Id.Value || e.SubjectId == need.Id.Value).ToListAsync(Ct));
        Assert.All(journal, e => Assert.DoesNotContain(request.Id.Value.ToString(), e.Details + e.ActorId, StringComparison.OrdinalIgnoreCase));
        var desk = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/passerelle");
        Assert.Contains("Acceptée", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, desk.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_the_link_changes_nothing_and_saying_yes_twice_makes_one_draft()
    {
        var (request, officer) = await site.MetAsync();
        await ProposeAsync(request, officer);
        var link = LinkOf(request.Lead);
        using var visitor = site.Visitor();

        var seen = await visitor.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, link))).Status);
        var before = await BridgeOfAsync(request);
        await visitor.SubmitAsync(seen, [("Answer", "oui")]);
        var again = await visitor.SubmitAsync(seen, [("Answer", "oui")]);
        await site.DeliverMailsAsync();

        Assert.Equal(NeedBridgeState.Proposed, before.Kept);
        Assert.Contains("Vous avez accepté", again.Words, StringComparison.Ordinal);
        Assert.Single(await DraftsOfAsync(request));
        Assert.Matches("/reprendre/[0-9a-f]+", site.Mails.LastTo(request.Lead.Email).Text);
        Assert.DoesNotContain(request.Reference, site.Mails.LastTo(request.Lead.Email).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_structure_that_says_no_passes_nothing_on_and_the_officer_reads_it()
    {
        var (request, officer) = await site.MetAsync();
        await ProposeAsync(request, officer);
        using var visitor = site.Visitor();

        var said = await visitor.SubmitAsync(await visitor.OpenAsync(LinkOf(request.Lead)), [("Answer", "non")]);

        Assert.Contains("Vous avez répondu non", said.Words, StringComparison.Ordinal);
        Assert.Empty(await DraftsOfAsync(request));
        var desk = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/passerelle");
        Assert.Contains("Refusée", desk.Words, StringComparison.Ordinal);
        var sheet = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}");
        Assert.Contains("refuse la passerelle", sheet.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_too_short_come_back_with_what_to_do()
    {
        var (request, officer) = await site.MetAsync();
        var page = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/passerelle");

        var refused = await officer.Browser.SubmitAsync(page, [("Situation", "Trop court."), ("Question", ""), ("Purpose", AssociationVisit.Purpose)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("150 caractères au moins", refused.ErrorOf("Situation"), StringComparison.Ordinal);
        Assert.Contains("Écrivez ce texte", refused.ErrorOf("Question"), StringComparison.Ordinal);
        Assert.Equal(("Trop court.", AssociationVisit.Purpose), (refused.Value("Situation"), refused.Value("Purpose")));
        Assert.Empty((await site.FindAsync(request)).Bridges);
    }

    [Fact]
    public async Task A_proposal_taken_back_or_left_for_sixty_days_opens_nothing_any_more()
    {
        var (taken, officer) = await site.MetAsync();
        await ProposeAsync(taken, officer);
        var (left, colleague) = await site.MetAsync();
        await ProposeAsync(left, colleague);
        using var visitor = site.Visitor();
        var open = await visitor.OpenAsync(LinkOf(taken.Lead));

        var page = await officer.Browser.OpenAsync($"/espace-dla/demandes/{taken.Reference}/passerelle");
        await officer.Browser.SubmitAsync(page, [], "form[action$='/reprendre']");
        var late = await visitor.SubmitAsync(open, [("Answer", "oui")]);
        var back = await visitor.OpenAsync(LinkOf(taken.Lead));
        site.Clock.Advance(NeedBridge.OpenFor);
        var expired = await visitor.OpenAsync(LinkOf(left.Lead));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (back.Status, expired.Status));
        Assert.Contains("a été reprise", back.Words, StringComparison.Ordinal);
        Assert.Contains("n’attend plus de réponse", expired.Words, StringComparison.Ordinal);
        Assert.Empty(await DraftsOfAsync(taken));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/dla/passerelle/inconnu")).Status);
    }

    [Fact]
    public async Task Among_several_structures_the_one_that_was_chosen_decides()
    {
        var (request, officer) = await site.MetAsync(structures: 2);
        await ProposeAsync(request, officer, ("Participation", request.Structures[1].Id.Value.ToString()));

        Assert.Contains("peut intéresser des chercheurs", site.Mails.LastTo(request.Structures[1].Email).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == request.Lead.Email && m.Text.Contains("/dla/passerelle/", StringComparison.Ordinal));
    }

    private async Task ProposeAsync(TestDlaRequest request, TestOfficer officer, params (string Name, string Value)[] more)
    {
        var page = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/passerelle");
        var done = await officer.Browser.SubmitAsync(page, [.. Texts, .. more]);
        Assert.Contains("La passerelle est proposée", done.Words, StringComparison.Ordinal);
        await site.DeliverMailsAsync();
    }

    private string LinkOf(TestStructure structure) => site.LinkIn(structure.Email, "/dla/passerelle/[0-9a-f]+");

    private async Task<NeedBridge> BridgeOfAsync(TestDlaRequest request) => Assert.Single((await site.FindAsync(request)).Bridges);

    private Task<List<Data.Draft>> DraftsOfAsync(TestDlaRequest request) =>
        site.InDatabaseAsync(db => db.Drafts.AsNoTracking().Where(d => d.Email == request.Lead.Email).ToListAsync(Ct));
}
