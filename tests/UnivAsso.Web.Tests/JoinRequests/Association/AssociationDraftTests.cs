using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Testing;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests.Association;

public sealed partial class AssociationDraftTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_draft_exists_from_the_first_valid_answer_only()
    {
        var before = await CountAsync();
        var visit = new AssociationVisit(site);
        await visit.Browser.OpenAsync(StartAddress);
        await visit.Browser.OpenAsync($"{StartAddress}/intentions");
        await visit.BeginAsync();
        Assert.Equal(before, await CountAsync());

        await visit.BeginAsync(Support);

        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_draft_is_listed_first_with_its_name_and_can_be_continued_or_deleted()
    {
        var visit = new AssociationVisit(site);
        var left = await visit.OpenedAsync("details", Need);

        var start = await visit.Browser.OpenAsync(StartAddress);
        Assert.Contains("Votre brouillon", start.Words, StringComparison.Ordinal);
        Assert.Contains(visit.Name, start.Words, StringComparison.Ordinal);
        var next = start.Document.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Reprendre", StringComparison.Ordinal));
        var resumed = await visit.Browser.OpenAsync(next.GetAttribute("href")!);
        Assert.Equal(left.Path, resumed.Path);

        var after = await visit.Browser.SubmitAsync(start, Array.Empty<(string, string)>(), "form[action$='brouillon/supprimer']");
        Assert.DoesNotContain(visit.Name, after.Words, StringComparison.Ordinal);
        Assert.Contains("supprimé", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_filled_page_is_kept_as_typed()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("besoin", Need);
        await visit.ContinueAsync(page, ("Purpose", "À finir"));

        var again = await visit.Browser.OpenAsync(page.Path);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(Situation, again.Value("Situation"));
        Assert.Equal("À finir", again.Value("Purpose"));
    }

    [Fact]
    public async Task The_handle_of_a_draft_opens_nothing_to_somebody_else()
    {
        var page = await new AssociationVisit(site).OpenedAsync("vous", Support);

        var stranger = await site.Visitor().OpenAsync(page.Path);

        Assert.Equal(StartAddress, stranger.Path);
    }

    [Fact]
    public async Task A_mailed_link_shows_a_page_and_its_button_opens_the_draft_elsewhere()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("vous", Support);
        var later = await visit.Browser.SubmitAsync(page, [("Email", visit.Email)], button: "plus-tard");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, later.Status);
        later = await visit.Browser.OpenAsync($"{StartAddress}/plus-tard{page.Address.Query}");
        var sent = await visit.Browser.SubmitAsync(later, [("Email", visit.Email)]);
        Assert.Equal(StartAddress, sent.Path);
        await site.DeliverMailsAsync();
        var link = ResumeLink().Match(site.Mails.LastTo(visit.Email).Text).Value;
        Assert.NotEmpty(link);

        var elsewhere = site.Visitor();
        var shown = await elsewhere.OpenAsync(link);
        Assert.Equal("Reprendre votre brouillon", shown.Heading);
        Assert.Equal(StartAddress, (await elsewhere.OpenAsync(page.Path)).Path);
        var opened = await elsewhere.SubmitAsync(shown, Array.Empty<(string, string)>());

        Assert.True(opened.Path == page.Path, $"{opened.Status} {opened.Heading}");
        Assert.Equal(visit.Email, opened.Value("Email"));
    }

    [Fact]
    public async Task A_link_to_no_draft_says_so()
    {
        var page = await site.Visitor().OpenAsync("/reprendre/00000000000000000000000000000000");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("n’ouvre plus de brouillon", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_show_both_versions_and_mine_can_win()
    {
        var (visit, page, conflict) = await ConflictAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Première version", conflict.Words, StringComparison.Ordinal);
        Assert.Contains("Deuxième version", conflict.Words, StringComparison.Ordinal);
        var next = await visit.Browser.SubmitAsync(conflict, Array.Empty<(string, string)>(), "form[data-choice=mine]");

        Assert.Equal("visibilite", SlugOf(next));
        Assert.Equal("Deuxième version", (await visit.Browser.OpenAsync(page.Path)).Value("Role"));
    }

    [Fact]
    public async Task Two_tabs_show_both_versions_and_the_kept_one_can_stay()
    {
        var (visit, _, conflict) = await ConflictAsync();
        var keep = conflict.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Garder la version enregistrée", StringComparison.Ordinal));

        var page = await visit.Browser.OpenAsync(keep.GetAttribute("href")!);

        Assert.Equal("Première version", page.Value("Role"));
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_no_conflict()
    {
        var visit = new AssociationVisit(site);
        var structure = await visit.OpenedAsync("structure", Need);
        var first = await visit.ContinueAsync(structure);
        var second = await visit.ContinueAsync(structure);

        Assert.Equal(first.Path, second.Path);
    }

    [Fact]
    public async Task What_is_typed_is_saved_while_it_is_typed()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("besoin", Need);
        var fields = FieldsOf(page, ("Situation", "Un début"));

        var saved = await visit.Browser.PostAsync($"{StartAddress}/besoin/enregistrer", fields);
        var stale = await visit.Browser.PostAsync($"{StartAddress}/besoin/enregistrer", FieldsOf(page, ("Situation", "Une autre version")));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var answer = JsonDocument.Parse(saved.Html).RootElement;
        Assert.Matches(@"^\d+ h \d\d$", answer.GetProperty("savedAt").GetString());
        Assert.NotEqual(page.Value("Stamp"), answer.GetProperty("stamp").GetString());
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("Un début", (await visit.Browser.OpenAsync(page.Path)).Value("Situation"));
    }

    [Fact]
    public async Task Saving_a_draft_that_is_not_mine_answers_401()
    {
        var page = await new AssociationVisit(site).OpenedAsync("besoin", Need);
        var stranger = new AssociationVisit(site);
        var own = await stranger.OpenedAsync("besoin", Need);
        var fields = FieldsOf(own, ("Brouillon", page.Value("Brouillon")!));

        var answer = await stranger.Browser.PostAsync($"{StartAddress}/besoin/enregistrer", fields);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task A_lost_draft_keeps_the_text_on_screen()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("besoin", Need);
        await site.InDatabaseAsync(db => db.Drafts.Where(d => d.Handle == page.Value("Brouillon")).ExecuteDeleteAsync());

        var refused = await visit.ContinueAsync(page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Situation, refused.Value("Situation"));
        Assert.Contains("ne retrouve plus votre brouillon", refused.Text(".error-summary"), StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(Page page, params (string Name, string Value)[] changes) =>
        page.Document.QuerySelectorAll("main form [name]")
            .Where(e => e.LocalName is "input" or "textarea")
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, page.Value(e.GetAttribute("name")!) ?? string.Empty))
            .Where(f => changes.All(c => c.Name != f.Key))
            .Concat(changes.Select(c => KeyValuePair.Create(c.Name, c.Value)));

    private Task<int> CountAsync() => site.InDatabaseAsync(db => db.Drafts.CountAsync());

    private async Task<(AssociationVisit Visit, Page Page, Page Conflict)> ConflictAsync()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("vous", Support);
        await visit.ContinueAsync(page, ("Role", "Première version"));
        return (visit, page, await visit.ContinueAsync(page, ("Role", "Deuxième version")));
    }

    [GeneratedRegex(@"https://localhost/reprendre/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex ResumeLink();
}
