using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The inbox of an officer: piles, search, filters, several at once. Each test has a site of its own, whose counts it can trust.</summary>
public sealed class DeskInboxTests : IAsyncLifetime
{
    private readonly ListeningSite _site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Each_pile_holds_its_stages_and_tells_how_many()
    {
        var officer = await _site.SeatedOfficerAsync();
        foreach (var status in new[] { DlaRequestStatus.Received, DlaRequestStatus.Received, DlaRequestStatus.Assigned, DlaRequestStatus.AwaitingComplement, DlaRequestStatus.Met, DlaRequestStatus.Unreachable })
        {
            await _site.LeadAsync(await _site.SentDlaRequestAsync(), officer, status);
        }

        var page = await officer.Browser.OpenAsync("/espace-dla");

        Assert.Equal(
            ["Nouvelles 2", "À compléter 1", "Rendez-vous à fixer 1", "Cette semaine 2", "Décisions à saisir 1", "Réorientations sans retour 0", "Closes 1", "Toutes 6"],
            page.Document.QuerySelectorAll(".tabs a").Select(a => a.TextContent.Trim()));
        foreach (var (pile, count) in new[] { ("nouvelles", 2), ("a-completer", 1), ("rendez-vous", 1), ("cette-semaine", 2), ("decisions", 1), ("reorientations", 0), ("closes", 1), ("toutes", 6) })
        {
            Assert.Equal((pile, count), (pile, (await officer.ListedAsync("?onglet=" + pile)).Count));
        }
    }

    [Fact]
    public async Task An_officer_sees_their_desk_the_region_sees_all_and_nobody_else_sees_anything()
    {
        var (here, elsewhere) = (await _site.SentDlaRequestAsync(), await _site.SentDlaRequestAsync("80"));
        var (officer, region) = (await _site.SeatedOfficerAsync(), await _site.SeatedOfficerAsync("regional"));
        var unseated = await _site.SignedInAsync(Roles.DlaOfficer);

        Assert.Equal([here.Reference], await officer.ListedAsync("?onglet=toutes"));
        Assert.Equal(2, (await region.ListedAsync("?onglet=toutes")).Count);
        Assert.Equal([elsewhere.Reference], await region.ListedAsync("?onglet=toutes&guichet=somme"));
        Assert.Empty((await unseated.OpenAsync("/espace-dla?onglet=toutes")).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("pas encore de place", (await unseated.OpenAsync("/espace-dla")).Words, StringComparison.Ordinal);

        foreach (var below in new[] { string.Empty, "/completer", "/suspendre" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.Browser.OpenAsync($"/espace-dla/demandes/{elsewhere.Reference}{below}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await unseated.OpenAsync($"/espace-dla/demandes/{here.Reference}{below}")).Status);
        }

        var coordinator = await _site.SignedInAsync(Roles.Coordinator);
        foreach (var address in new[] { "/espace-dla", "/espace-dla/export.csv", "/espace-dla/guichet", $"/espace-dla/demandes/{here.Reference}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.OpenAsync(address)).Status);
        }
    }

    [Fact]
    public async Task A_request_is_found_by_everything_that_names_it()
    {
        var officer = await _site.SeatedOfficerAsync();
        await _site.SentDlaRequestAsync();
        var wanted = await _site.SentDlaRequestAsync(new DlaRequestToSend { Name = "Les Écluses", Email = "contact@ecluses.exemple.test", Siren = "732829320", Rna = "W622000123" });

        foreach (var words in new[] { "ecluses", "Les Écluses", wanted.Reference, "contact@ecluses", "732 829 320", "W622000123", wanted.Reference.ToLowerInvariant() })
        {
            Assert.Equal((words, wanted.Reference), (words, Assert.Single(await officer.ListedAsync($"?onglet=nouvelles&q={Uri.EscapeDataString(words)}"))));
        }

        Assert.Equal(2, (await officer.ListedAsync("?onglet=nouvelles&q=alix")).Count);
        Assert.Empty(await officer.ListedAsync("?onglet=nouvelles&q=introuvable"));
        Assert.Empty(await officer.ListedAsync("?onglet=closes&q=ecluses"));

        // A reference is found whatever the pile; that of another desk is not.
        Assert.Single(await officer.ListedAsync($"?onglet=closes&q={wanted.Reference}"));
        Assert.Empty(await officer.ListedAsync($"?onglet=toutes&q={(await _site.SentDlaRequestAsync("80")).Reference}"));
    }

    [Fact]
    public async Task Filters_narrow_by_owner_urgency_form_place_stage_and_lateness()
    {
        var (me, other) = (await _site.SeatedOfficerAsync(), await _site.SeatedOfficerAsync());
        var mine = await _site.SentDlaRequestAsync(urgency: DlaUrgency.WagesAtRisk);
        await _site.LeadAsync(mine, me, DlaRequestStatus.Assigned);
        var theirs = await _site.SentCollectiveDlaRequestAsync(2);
        await _site.LeadAsync(theirs, other, DlaRequestStatus.Assigned);
        var nobodys = await _site.SentDlaRequestAsync();

        async Task OnlyAsync(TestDlaRequest expected, string query) =>
            Assert.Equal((query, expected.Reference), (query, Assert.Single(await me.ListedAsync("?onglet=toutes&" + query))));

        await OnlyAsync(mine, "responsable=moi");
        await OnlyAsync(theirs, $"responsable={other.Id}");
        await OnlyAsync(nobodys, "responsable=personne");
        await OnlyAsync(mine, "urgence=salaires");
        await OnlyAsync(theirs, "forme=collective");
        await OnlyAsync(nobodys, "etape=recue");
        Assert.Equal(3, (await me.ListedAsync("?onglet=toutes&departement=62&commune=Arras")).Count);
        Assert.Empty(await me.ListedAsync("?onglet=toutes&departement=80"));
        Assert.Empty(await me.ListedAsync("?onglet=toutes&commune=Lens"));
        Assert.Contains("n’est pas reconnue", (await me.Browser.OpenAsync("/espace-dla?onglet=toutes&commune=Nullepart")).Words, StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromDays(4));
        me = await _site.AgainAsync(me);
        Assert.Equal(2, (await me.ListedAsync("?onglet=toutes&retard=oui")).Count);
        var late = await me.Browser.OpenAsync("/espace-dla?onglet=nouvelles");
        Assert.Equal("en retard de 1 jour ouvré", late.Document.QuerySelector("td[data-label=Échéance]")!.TextContent.Trim().Replace('\u00A0', ' '));
        Assert.Equal("3 jours ouvrés", late.Document.QuerySelector("td[data-label=Âge]")!.TextContent.Trim().Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_substitute_sees_the_requests_of_the_absent_under_mine_those_days_only()
    {
        var (away, substitute) = (await _site.SeatedOfficerAsync(), await _site.SeatedOfficerAsync());
        var request = await _site.SentDlaRequestAsync();
        await _site.LeadAsync(request, away, DlaRequestStatus.Assigned);
        var page = await away.Browser.OpenAsync("/espace-dla/guichet");
        await away.Browser.SubmitAsync(
            page,
            [("From.Day", "4"), ("From.Month", "3"), ("From.Year", "2026"), ("To.Day", "5"), ("To.Month", "3"), ("To.Year", "2026"), ("Substitute", substitute.Id.ToString())],
            "#absence");

        var seen = new List<int>();
        for (var day = 0; day < 4; day++)
        {
            seen.Add((await substitute.ListedAsync("?onglet=toutes&responsable=moi")).Count);
            _site.Clock.Advance(TimeSpan.FromDays(1));
            substitute = await _site.AgainAsync(substitute);
        }

        Assert.Equal([0, 1, 1, 0], seen);
    }

    [Fact]
    public async Task The_last_filter_comes_back_and_a_view_keeps_one()
    {
        var officer = await _site.SeatedOfficerAsync();
        var list = await officer.Browser.OpenAsync("/espace-dla?onglet=closes&urgence=salaires&page=3&inconnu=1");

        var kept = await officer.Browser.SubmitAsync(list, [("Name", "Urgences closes")], "#garder-la-vue");

        Assert.Equal("/espace-dla?onglet=closes&urgence=salaires", kept.Path);
        Assert.Equal("/espace-dla?onglet=closes&urgence=salaires", (await officer.Browser.OpenAsync("/espace-dla")).Path);
        Assert.Contains(kept.Document.QuerySelectorAll(".tabs a"), a => a.TextContent == "Urgences closes" && a.GetAttribute("href") == "/espace-dla?onglet=closes&urgence=salaires");
        Assert.Contains("Urgences closes", (await officer.Browser.OpenAsync("/espace-dla/vues")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_the_list_and_no_formula()
    {
        var officer = await _site.SeatedOfficerAsync();
        var request = await _site.SentDlaRequestAsync(new DlaRequestToSend { Name = "=1+1" });
        await _site.SentDlaRequestAsync("80");

        var csv = Encoding.UTF8.GetString(await officer.Browser.Client.GetByteArrayAsync(new Uri("/espace-dla/export.csv?onglet=toutes", UriKind.Relative), Ct));

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"\"{request.Reference}\";\"'=1+1\";", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Arras\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_requests_are_taken_after_a_page_that_asks_and_each_refusal_is_told()
    {
        var (officer, colleague) = (await _site.SeatedOfficerAsync(), await _site.SeatedOfficerAsync());
        var (one, two) = (await _site.SentDlaRequestAsync(), await _site.SentDlaRequestAsync());
        var list = await officer.Browser.OpenAsync("/espace-dla?onglet=nouvelles");
        Assert.Equal(2, list.Document.QuerySelectorAll("input[name=demande]").Length);
        var ask = await officer.Browser.OpenAsync($"/espace-dla/plusieurs?demande={one.Reference}&demande={two.Reference}&faire=prendre");
        Assert.Null((await _site.FindAsync(one)).OwnerId);
        await colleague.ActAsync(two, "#prendre");

        var done = await officer.ConfirmAsync(ask);

        Assert.Contains($"1\u00A0demande prise. 1\u00A0refusée ({two.Reference}) :".Replace('\u00A0', ' '), done.Words.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(officer.Id, (await _site.FindAsync(one)).OwnerId);
        Assert.Equal(colleague.Id, (await _site.FindAsync(two)).OwnerId);
    }

    [Fact]
    public async Task Ticked_requests_are_handed_over_to_somebody_of_the_desk()
    {
        var (officer, colleague) = (await _site.SeatedOfficerAsync(), await _site.SeatedOfficerAsync());
        var (one, elsewhere) = (await _site.SentDlaRequestAsync(), await _site.SentDlaRequestAsync("80"));
        var ask = await officer.Browser.OpenAsync($"/espace-dla/plusieurs?demande={one.Reference}&demande={elsewhere.Reference}&faire=confier");
        Assert.DoesNotContain(elsewhere.Reference, ask.Html, StringComparison.Ordinal);

        var unchosen = await officer.ConfirmAsync(ask);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (unchosen.Status, unchosen.ErrorOf("Colleague").Length > 0));
        await officer.Browser.SubmitAsync(unchosen, [("Colleague", colleague.Id.ToString())], "#confirmer");

        Assert.Equal(colleague.Id, (await _site.FindAsync(one)).OwnerId);
        await _site.DeliverMailsAsync();
        Assert.Contains("vous est confiée", _site.Mails.LastTo(colleague.Email).Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?onglet=nouvelles", 4)]
    [InlineData("?onglet=toutes", 4)]
    [InlineData("?onglet=cette-semaine&tri=-recue", 4)]
    [InlineData("?onglet=closes", 4)]
    [InlineData("?onglet=rendez-vous&responsable=moi&urgence=salaires&retard=oui", 4)]
    [InlineData("?onglet=toutes&q=fictive", 4)]
    public async Task A_page_costs_as_many_statements_with_thirty_requests_as_with_one(string query, int statements)
    {
        var officer = await _site.SeatedOfficerAsync();
        await _site.SentDlaRequestAsync();
        await officer.Browser.OpenAsync("/espace-dla" + query);
        var few = await _site.Sql.ListenAsync(() => officer.Browser.OpenAsync("/espace-dla" + query));
        for (var i = 0; i < 29; i++)
        {
            var more = i % 3 == 0 ? await _site.SentCollectiveDlaRequestAsync() : await _site.SentDlaRequestAsync();
            await _site.LeadAsync(more, officer, i % 2 == 0 ? DlaRequestStatus.Assigned : DlaRequestStatus.Received);
        }

        var many = await _site.Sql.ListenAsync(() => officer.Browser.OpenAsync("/espace-dla" + query));

        Assert.True(many.Count <= statements, $"{many.Count} statements:\n{string.Join("\n\n", many.Select(s => s.Text))}");
        Assert.InRange(many.Count - few.Count, 0, 1);
        Assert.True(await _site.InDatabaseAsync(db => db.DlaRequests.CountAsync(Ct)) == 30);
    }
}
