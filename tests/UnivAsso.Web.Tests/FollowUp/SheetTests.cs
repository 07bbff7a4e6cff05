using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using UnivAsso.Web.Features.FollowUp.Sheet;
using Xunit;

namespace UnivAsso.Web.Tests.FollowUp;

public sealed class SheetTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task A_request_just_received_says_who_must_do_what_and_by_when()
    {
        var request = await site.ReceivedNeedAsync();
        var browser = await site.FollowerOfAsync(request);

        var page = await browser.OpenAsync($"/suivi/{request.Reference.ToLowerInvariant()}");

        Assert.Equal("Reçue, nous la lisons", page.Text(".status"));
        Assert.Contains("mardi 10 mars 2026", page.Words, StringComparison.Ordinal);
        Assert.Equal("Lecture de la demande", page.Text(".timeline [aria-current=step] strong"));
        Assert.Contains("Nos bénévoles partent", page.Text("[aria-labelledby=vos-mots]"), StringComparison.Ordinal);
        Assert.Contains("Les Jardins d’Exemple", page.Words, StringComparison.Ordinal);
        Assert.Contains("noindex", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_research_reads_words_of_research()
    {
        var request = await site.TakenAsync(research: true);
        var browser = await site.FollowerOfAsync(request);

        var page = await browser.OpenAsync($"/suivi/{request.Reference}");

        Assert.Equal("À l’étude, nous prenons contact avec vous", page.Text(".status"));
        Assert.Contains("Noa Coordination", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_has_passed_is_admitted()
    {
        await using var own = new FollowUpSite();
        var request = await own.ReceivedNeedAsync();
        own.Clock.Advance(TimeSpan.FromDays(10));
        var browser = await own.FollowerOfAsync(request);

        Assert.Contains("nous sommes en retard", (await browser.OpenAsync($"/suivi/{request.Reference}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_can_still_be_undone_is_seen_nowhere()
    {
        await using var own = new FollowUpSite();
        var request = await own.TakenAsync();
        var browser = await own.FollowerOfAsync(request);
        var before = await browser.OpenAsync($"/suivi/{request.Reference}");
        await own.DecideAsync(request, FollowUpSite.NotRetained, JoinRequest.UndoWindow);

        own.Clock.Advance(TimeSpan.FromMinutes(9));
        var pending = await browser.OpenAsync($"/suivi/{request.Reference}");
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        var told = await browser.OpenAsync($"/suivi/{request.Reference}");

        Assert.Equal(before.Text("main"), pending.Text("main"));
        Assert.Equal("Non retenue, voici pourquoi", told.Text(".status"));
        Assert.Contains("Le sujet sort du champ du programme.", told.Words, StringComparison.Ordinal);
        Assert.Contains("Une autre équipe peut vous lire.", told.Words, StringComparison.Ordinal);
        Assert.Equal("Non retenue, voici pourquoi", told.Text(".timeline [aria-current=step] strong"));
    }

    [Fact]
    public async Task A_decision_undone_leaves_no_trace_for_the_author()
    {
        var request = await site.TakenAsync();
        var browser = await site.FollowerOfAsync(request);
        var before = await browser.OpenAsync($"/suivi/{request.Reference}");
        var decision = await site.DecideAsync(request, FollowUpSite.NotRetained, JoinRequest.UndoWindow);
        await site.ChangeAsync(request, r => r.Undo(decision.Id, FollowUpSite.Coordinator, site.Clock.GetUtcNow()));

        var after = await browser.OpenAsync($"/suivi/{request.Reference}");

        Assert.Equal(before.Text("main"), after.Text("main"));
    }

    [Fact]
    public async Task A_message_is_shown_from_its_moment_on()
    {
        await using var own = new FollowUpSite();
        var request = await own.ReceivedNeedAsync();
        var browser = await own.FollowerOfAsync(request);
        var now = own.Clock.GetUtcNow();
        await own.InDatabaseAsync(db =>
        {
            db.CaseMessages.Add(new CaseMessage
            {
                Id = Guid.CreateVersion7(now),
                CaseId = request.Id.Value,
                FromRequester = false,
                AuthorName = "Noa Coordination",
                Text = "Un mot pour plus tard",
                At = now,
                VisibleAt = now + JoinRequest.UndoWindow,
            });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.DoesNotContain("pour plus tard", (await browser.OpenAsync($"/suivi/{request.Reference}")).Words, StringComparison.Ordinal);
        own.Clock.Advance(JoinRequest.UndoWindow);
        Assert.Contains("pour plus tard", (await browser.OpenAsync($"/suivi/{request.Reference}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_names_the_target_and_how_to_reach_it()
    {
        var request = await site.TakenAsync();
        await site.DecideAsync(request, new JoinRequestExit(JoinRequestAct.Redirect)
        {
            Text = "Votre question relève de l’accompagnement.",
            Target = "Structure d’Exemple",
            TargetContact = "accueil@structure.exemple",
        });
        var browser = await site.FollowerOfAsync(request);

        var page = await browser.OpenAsync($"/suivi/{request.Reference}");

        Assert.Equal("Orientée vers Structure d’Exemple", page.Text(".status"));
        Assert.Contains("accueil@structure.exemple", page.Text("[aria-labelledby=decision]"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href$='/rouvrir']"));
    }

    [Fact]
    public async Task What_an_author_writes_is_shown_as_text()
    {
        var request = await site.ReceivedNeedAsync(title: "<script>alert(1)</script>");
        var browser = await site.FollowerOfAsync(request);

        var page = await browser.OpenAsync($"/suivi/{request.Reference}");

        Assert.Equal("<script>alert(1)</script>", page.Heading);
    }

    [Fact]
    public async Task The_page_to_print_says_the_same_without_forms()
    {
        var request = await site.AskedAsync();
        var browser = await site.FollowerOfAsync(request);

        var page = await browser.OpenAsync($"/suivi/{request.Reference}/imprimer");

        Assert.Equal("Nous attendons une précision de votre part", page.Text(".status"));
        Assert.Contains("Nous vous avons posé une question.", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_owner_of_the_account_sees_the_same_sheet_in_their_space()
    {
        var request = await site.AskedAsync();
        var (browser, other) = await AccountsAsync(request);

        var mine = await browser.OpenAsync($"/espace/demandes/{request.Reference}");
        var theirs = await other.OpenAsync($"/espace/demandes/{request.Reference}");
        var nobody = await site.Visitor().Client.GetAsync(
            new Uri($"/espace/demandes/{request.Reference}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("Nous attendons une précision de votre part", mine.Text(".status"));
        Assert.NotNull(mine.Document.QuerySelector($"a[href='/espace/demandes/{request.Reference}/completer']"));
        Assert.DoesNotContain("\"/suivi/B", mine.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.Contains("/connexion", nobody.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_opens_nothing_on_the_side_of_the_codes()
    {
        var request = await site.AskedAsync();
        var (browser, _) = await AccountsAsync(request);

        Assert.Equal($"/suivi?reference={request.Reference}", (await browser.OpenAsync($"/suivi/{request.Reference}")).Path);
    }

    [Fact]
    public async Task The_space_answers_the_question_too()
    {
        var request = await site.AskedAsync();
        var (browser, _) = await AccountsAsync(request);
        var form = await browser.OpenAsync($"/espace/demandes/{request.Reference}/completer");

        var sheet = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Depuis deux ans.")));

        Assert.Equal($"/espace/demandes/{request.Reference}", sheet.Path);
        Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(request)).Status);
    }

    [Theory]
    [InlineData(JoinRequestKind.Association)]
    [InlineData(JoinRequestKind.Research)]
    public void Every_status_has_words(JoinRequestKind kind) => Assert.All(Enum.GetValues<JoinRequestStatus>(), status =>
    {
        var words = RequestLabels.Of(kind, status);
        Assert.NotEmpty(words.Label);
        Assert.NotEmpty(words.Tone);
    });

    private async Task<(Browser Owner, Browser Other)> AccountsAsync(TestRequest request)
    {
        var email = $"espace-{request.Id.Value:N}@exemple.test";
        var owner = await site.SignedInAsync(Roles.Association, email);
        var account = await site.InDatabaseAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken));
        await site.ChangeAsync(request, r => r.AttachAccount(account, FollowUpSite.Coordinator, site.Clock.GetUtcNow()));
        return (owner, await site.SignedInAsync(Roles.Association));
    }
}
