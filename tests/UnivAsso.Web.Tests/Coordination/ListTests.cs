using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

public sealed class ListTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task A_need_is_found_by_its_words_whatever_the_accents()
    {
        var request = await site.ReceivedNeedAsync(title: "Pérenniser l’œuvre collective");
        var other = await site.ReceivedNeedAsync(title: "Pérenniser autrement");
        await site.FindableAsync(request, "Pérenniser l’œuvre collective", "Zoé Été", "03 20 00 00 00", "732 829 320 00074");
        await site.FindableAsync(other, "Pérenniser autrement");
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        foreach (var typed in (string[])["perenniser OEUVRE", "zoe ete", "PÉREN œuv", "03.20.00.00.00", "73282932000074", "732 829 320"])
        {
            var page = await coordinator.OpenAsync($"/coordination/besoins?q={Uri.EscapeDataString(typed)}");

            Assert.Contains(request.Reference, page.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Reference, page.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reference_is_found_however_it_is_typed()
    {
        var request = await site.ReceivedNeedAsync();
        var other = await site.ReceivedNeedAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var dictated = request.Reference.Replace('-', ' ').ToLowerInvariant();

        foreach (var typed in (string[])[request.Reference, dictated, dictated.Replace(" ", "", StringComparison.Ordinal)])
        {
            var page = await coordinator.OpenAsync($"/coordination/besoins?q={Uri.EscapeDataString(typed)}");

            Assert.Contains(request.Reference, page.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Reference, page.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_found_says_so_and_keeps_the_filters()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync("/coordination/besoins?q=introuvable&etat=recue");

        Assert.Contains("Aucune demande ne correspond à ces filtres", page.Words, StringComparison.Ordinal);
        Assert.Equal("introuvable", page.Value("q"));
        Assert.Equal("recue", page.Value("etat"));
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("%27%20OR%201=1--")]
    [InlineData("🙂")]
    [InlineData("%00")]
    public async Task A_strange_search_finds_nothing_and_breaks_nothing(string typed)
    {
        await site.ReceivedNeedAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync($"/coordination/besoins?q={typed}&page=-4&tri=;drop&axe=x&responsable=y&etat=z");

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Each_filter_keeps_what_it_says()
    {
        var plain = await site.ReceivedNeedAsync(department: "02");
        var owned = await site.InReviewAsync();
        var answered = await site.InReviewAsync();
        await site.ChangeAsync(answered, r => r.Decide(new JoinRequestExit(JoinRequestAct.AskQuestion) { Text = "?" }, Desk.Colleague, TimeSpan.Zero, site.Clock.GetUtcNow()));
        await site.ChangeAsync(answered, r => r.Answer(Desk.Colleague, site.Clock.GetUtcNow()));
        var leaving = await site.InReviewAsync();
        await site.ChangeAsync(leaving, r => r.Decide(new JoinRequestExit(JoinRequestAct.AskQuestion) { Text = "?" }, Desk.Colleague, TimeSpan.FromMinutes(10), site.Clock.GetUtcNow()));
        var written = await site.ReceivedNeedAsync();
        await site.WriteAsync(written, fromRequester: true);
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        await OnlyAsync("departement=02", plain);
        await OnlyAsync("signal=reponse-recue", answered);
        await OnlyAsync("signal=decision-en-attente", leaving);
        await OnlyAsync("signal=message-non-lu", written);
        await ContainsAsync("etat=en-qualification", owned, plain);
        await ContainsAsync("responsable=sans", plain, owned);
        await ContainsAsync($"responsable={Desk.Colleague.Id}", owned, plain);
        await ContainsAsync("besoin=avec", plain);
        await ContainsAsync("axe=gouvernance", plain);
        Assert.Contains("Aucun résultat", (await coordinator.OpenAsync("/coordination/besoins?besoin=sans")).Words, StringComparison.Ordinal);
        Assert.Contains("Aucun résultat", (await coordinator.OpenAsync("/coordination/besoins?responsable=moi")).Words, StringComparison.Ordinal);

        await site.WriteAsync(written, fromRequester: false);
        Assert.Contains("Aucun résultat", (await coordinator.OpenAsync("/coordination/besoins?signal=message-non-lu")).Words, StringComparison.Ordinal);

        async Task OnlyAsync(string query, TestRequest wanted)
        {
            var page = await coordinator.OpenAsync("/coordination/besoins?" + query);
            Assert.Equal([wanted.Reference], References(page));
        }

        async Task ContainsAsync(string query, TestRequest wanted, TestRequest? unwanted = null)
        {
            var references = References(await coordinator.OpenAsync("/coordination/besoins?" + query));
            Assert.Contains(wanted.Reference, references);
            Assert.DoesNotContain(unwanted?.Reference, references);
        }
    }

    [Fact]
    public async Task A_profile_is_not_in_the_list_of_associations()
    {
        var research = await site.ReceivedResearchAsync();
        var need = await site.ReceivedNeedAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        Assert.Contains(research.Reference, (await coordinator.OpenAsync("/coordination/profils?tout=oui")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(research.Reference, (await coordinator.OpenAsync("/coordination/besoins?tout=oui")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.OpenAsync($"/coordination/besoins/{research.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.OpenAsync($"/coordination/profils/{need.Reference}")).Status);
    }

    [Fact]
    public async Task The_last_filter_comes_back_at_the_next_visit_and_can_be_dropped()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.OpenAsync("/coordination/profils?etat=recue&departement=80");

        var back = await coordinator.OpenAsync("/coordination/profils");
        Assert.Equal("/coordination/profils?etat=recue&departement=80", back.Path);

        await coordinator.OpenAsync(back.Document.QuerySelector(".filters__actions a")!.GetAttribute("href")!);
        Assert.Equal("/coordination/profils", (await coordinator.OpenAsync("/coordination/profils")).Path);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+33 3", "\"'+33 3\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tcmd", "\"'\tcmd\"")]
    [InlineData(" =1", "\"' =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("Dire \"non\"; ou oui", "\"Dire \"\"non\"\"; ou oui\"")]
    [InlineData("L’été", "\"L’été\"")]
    [InlineData(null, "\"\"")]
    public void A_cell_never_runs_as_a_formula(string? text, string cell) => Assert.Equal(cell, UnivAsso.Web.Platform.Lists.Csv.Cell(text));

    [Fact]
    public async Task The_export_holds_the_filtered_list_for_a_french_spreadsheet()
    {
        var kept = await site.ReceivedNeedAsync(title: "=HYPERLINK(\"x\")", department: "60");
        var dropped = await site.ReceivedNeedAsync(department: "62");
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync("/coordination/besoins/export.csv?departement=60");
        var text = page.Html;

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("\"Référence\";\"Intitulé\"", text, StringComparison.Ordinal);
        Assert.Contains($"\"{kept.Reference}\";\"'=HYPERLINK(\"\"x\"\")\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(dropped.Reference, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_outside_the_region_is_shown_filtered_and_exported()
    {
        var (inside, outside) = (await site.ReceivedNeedAsync(), await site.ReceivedNeedAsync());
        await site.InDatabaseAsync(db => db.JoinRequests.Where(r => r.Id == outside.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.OutsideRegion, true), TestContext.Current.CancellationToken));
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var away = await coordinator.OpenAsync("/coordination/besoins?siege=hors-region");
        var here = await coordinator.OpenAsync("/coordination/besoins?siege=region");
        var export = await coordinator.OpenAsync("/coordination/besoins/export.csv?siege=hors-region");

        Assert.Equal([outside.Reference], References(away));
        Assert.Equal("hors-region", away.Value("siege"));
        Assert.Contains("(hors de la région)", away.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains(inside.Reference, References(here));
        Assert.DoesNotContain(outside.Reference, References(here));
        Assert.Contains("\"En Hauts-de-France\"", export.Html, StringComparison.Ordinal);
        Assert.Contains("\"Seulement la coordination du programme\"", export.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(inside.Reference, export.Html, StringComparison.Ordinal);
        Assert.Contains("Siège hors de la région", (await coordinator.SheetAsync(outside)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_failed_brings_its_request_back()
    {
        var request = await site.ReceivedNeedAsync();
        await site.InDatabaseAsync(db =>
        {
            db.OutboxMails.Add(new OutboxMail
            {
                Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
                Key = $"test:{request.Id.Value:N}",
                CaseId = request.Id.Value,
                To = request.Email,
                Subject = "Votre besoin est bien reçu",
                Text = "Bonjour",
                Html = "<p>Bonjour</p>",
                CreatedAt = site.Clock.GetUtcNow(),
                DueAt = site.Clock.GetUtcNow(),
                FailedAt = site.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync("/coordination/besoins?signal=courriel-en-echec");
        var sheet = await coordinator.SheetAsync(request);

        Assert.Equal([request.Reference], References(page));
        Assert.Contains("Un courriel n’est pas arrivé", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("Courriels en échec", (await coordinator.OpenAsync("/coordination")).Words, StringComparison.Ordinal);
    }

    private static List<string> References(Page page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];
}
