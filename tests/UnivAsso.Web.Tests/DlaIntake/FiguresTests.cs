using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The figures of the desks, of one officer, and of the region for everybody. Each test has a site of its own, whose counts it can trust.</summary>
public sealed class FiguresTests : IAsyncLifetime
{
    private const string Desks = "/espace-dla/chiffres";
    private const string Own = "/espace-dla/chiffres/moi";
    private const string Public = "/dla/chiffres";

    private readonly Site _site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_desk_reads_its_own_numbers()
    {
        var officer = await _site.SeatedOfficerAsync();
        await _site.SentDlaRequestAsync(urgency: DlaUrgency.WagesAtRisk);
        await _site.SentDlaRequestAsync(new DlaRequestToSend { Themes = ["numerique"] });
        await _site.LeadAsync(await _site.SentCollectiveDlaRequestAsync(2), officer, DlaRequestStatus.Assigned);
        await _site.SentDlaRequestAsync("80");
        var decided = await _site.FollowedAsync(officer);
        await _site.MetAsync(decided, officer);
        await AgreeAsync(await _site.ProposedAsync(decided, officer));

        var page = await officer.Browser.OpenAsync(Desks);

        Assert.Contains("4 demandes reçues du 1er janvier 2026 au 31 décembre 2026", Plain(page.Words), StringComparison.Ordinal);
        Assert.Equal(["Individuelle|3|75 %", "Collective|1|25 %", "Ensemble|4|"], LinesOf(page, "recues"));
        Assert.Equal(["Salaires menacés|1|25 %", "Pas d’urgence|3|75 %", "Ensemble|4|"], LinesOf(page, "urgences"));
        Assert.Equal(["Nouvelle, à lire|2|50 %", "Attribuée, rendez-vous à fixer|1|25 %", "Vers le diagnostic|1|25 %", "Ensemble|4|"], LinesOf(page, "etapes"));
        Assert.Equal(["au premier échange|–|–|moins de 10", "à la première rencontre|–|–|moins de 10", "à la décision partagée|–|–|moins de 10"], LinesOf(page, "delais"));
        Assert.Equal(["Vers le diagnostic partagé|1|100 %", "Ensemble|1|"], LinesOf(page, "decisions"));
        Assert.Equal(["Pas-de-Calais (62)|4|100 %", "Ensemble|4|"], LinesOf(page, "departements"));
        Assert.Equal(["Association déclarée (loi de 1901)|4|100 %", "Ensemble|4|"], LinesOf(page, "formes"));
        Assert.Equal(["3 à 9 salariés|4|100 %", "Ensemble|4|"], LinesOf(page, "tailles"));
        Assert.Equal(
            ["Gouvernance et vie associative|3|75 %", "Modèle économique et diversification des ressources|3|75 %", "Transition numérique|1|25 %"],
            LinesOf(page, "themes"));
        Assert.Empty(LinesOf(page, "destinations"));
        Assert.Contains("Aucune orientation proposée", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#retours"));
        Assert.All(page.Document.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
    }

    [Fact]
    public async Task Redirections_are_followed_to_their_outcome()
    {
        var officer = await _site.OfficerWithHoursAsync();
        var (helps, silent) = (await _site.ResourceActorAsync("Appui fictif A"), await _site.ResourceActorAsync("Appui fictif B"));
        var helped = await SentToAsync(officer, helps.Id);
        await ChangeAsync(helped, r => r.Take(Target, Now));
        await ChangeAsync(helped, r => r.ReportOutcome(ReferralOutcome.Helped, Target, Now));
        var unspoken = await SentToAsync(officer, helps.Id);
        await ChangeAsync(unspoken, r => r.Take(Target, Now));
        await ChangeAsync(unspoken, r => r.ReportOutcome(ReferralOutcome.NoNews, Target, Now));
        await SentToAsync(officer, silent.Id);
        await _site.RedirectedAsync(await _site.FollowedAsync(officer), officer, silent.Id);

        var page = await officer.Browser.OpenAsync(Desks);

        Assert.Equal(["Orientée vers d’autres acteurs|4|100 %", "Ensemble|4|"], LinesOf(page, "decisions"));
        Assert.Equal([$"{DlaReason.All[0].Label}|4|0"], LinesOf(page, "raisons"));
        Assert.Equal(["Appui fictif A|2|2|1", "Appui fictif B|2|1|0", "Ensemble|4|3|1"], LinesOf(page, "destinations"));
        Assert.Equal(
            ["La structure a été aidée|1|33 %", "Sans nouvelles|1|33 %", "En cours, issue pas encore connue|1|33 %", "Ensemble|3|"], LinesOf(page, "issues"));
        Assert.Equal(["Proposée, réponse de la structure attendue|1|100 %", "Ensemble|1|"], LinesOf(page, "non-confiees"));
        Assert.Equal("33 %", Plain(page.Document.QuerySelector("[aria-labelledby=retours] .big-number")!.TextContent));
        Assert.Contains("1 orientation dont l’issue est connue, sur 3 orientations confiées", Plain(page.Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_region_reads_all_desks_or_one_and_a_desk_never_another()
    {
        var (region, officer) = (await _site.SeatedOfficerAsync("regional"), await _site.SeatedOfficerAsync());
        await _site.SentDlaRequestAsync();
        await _site.SentDlaRequestAsync("80");
        await _site.SentDlaRequestAsync("80");

        var all = await region.Browser.OpenAsync(Desks);
        var (somme, here) = ((await _site.DeskAsync("somme")).Name, (await _site.DeskAsync("pas-de-calais")).Name);
        Assert.Equal([$"{somme}|2|67 %", $"{here}|1|33 %", "Ensemble|3|"], LinesOf(all, "guichets"));
        Assert.Equal(["Somme (80)|2|100 %", "Ensemble|2|"], LinesOf(await region.Browser.OpenAsync(Desks + "?guichet=somme"), "departements"));
        Assert.Equal(["Pas-de-Calais (62)|1|100 %", "Ensemble|1|"], LinesOf(await officer.Browser.OpenAsync(Desks + "?guichet=somme"), "departements"));
        Assert.Contains("pas encore de place", (await (await _site.SignedInAsync(Roles.DlaOfficer)).OpenAsync(Desks)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?annee=2026&trimestre=1", 1)]
    [InlineData("?annee=2026&trimestre=2", 0)]
    [InlineData("?du=2026-03-03&au=2026-03-03", 1)]
    [InlineData("?du=2026-03-04", 0)]
    [InlineData("?au=2026-03-02", 0)]
    public async Task The_period_is_counted_by_days_of_Paris(string query, int received)
    {
        var officer = await _site.SeatedOfficerAsync();
        await _site.SentDlaRequestAsync();

        var page = await officer.Browser.OpenAsync(Desks + query);

        Assert.Equal((query, received), (query, int.Parse(page.Document.QuerySelector(".results__count")!.TextContent.Split('\u00A0')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(received == 0, page.Words.Contains("Aucune demande reçue dans cette période", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?annee=1999", "annee", "Choisissez une année entre")]
    [InlineData("?annee=99999999999999", "annee", "Choisissez une année entre")]
    [InlineData("?annee=2026&trimestre=7", "trimestre", "Choisissez un trimestre")]
    [InlineData("?du=hier&au=2026-03-03", "du", "Indiquez un jour qui existe")]
    [InlineData("?du=2026-02-01&au=2026-02-30", "au", "Indiquez un jour qui existe")]
    [InlineData("?du=2026-03-03&au=2026-03-01", "au", "vient après le premier")]
    [InlineData("?du=0001-01-01&au=9999-12-31", "du", "Indiquez un jour entre")]
    public async Task A_period_that_cannot_be_read_says_what_to_do(string query, string field, string message)
    {
        var officer = await _site.SeatedOfficerAsync();
        foreach (var address in new[] { Desks, Own, Desks + ".csv", Own + ".csv" })
        {
            var page = await officer.Browser.OpenAsync(address + query);

            Assert.Equal((address, HttpStatusCode.UnprocessableEntity), (address, page.Status));
            var told = page.Document.QuerySelector($"#a-revoir a[href='#{field}']");
            Assert.Contains(message, told!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.Document.GetElementById(field));
        }

        if (field == "annee")
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _site.Visitor().OpenAsync(Public + query)).Status);
        }
    }

    [Fact]
    public async Task Nobody_reads_the_figures_of_a_named_colleague_not_even_the_lead()
    {
        var (lead, colleague) = (await _site.SeatedOfficerAsync(isLead: true), await _site.SeatedOfficerAsync() with { Name = "Zéphirine Colvert" });
        await _site.LeadAsync(await _site.SentDlaRequestAsync(), colleague, DlaRequestStatus.Assigned);
        await _site.LeadAsync(await _site.SentDlaRequestAsync(), colleague, DlaRequestStatus.Met);
        await _site.LeadAsync(await _site.SentDlaRequestAsync(), lead, DlaRequestStatus.Assigned);
        Assert.Equal(2, await _site.InDatabaseAsync(db => db.DlaRequests.CountAsync(r => r.OwnerName == colleague.Name, Ct)));

        foreach (var address in new[] { Desks, Own, Desks + ".csv", Own + ".csv", Public })
        {
            var text = await TextOfAsync(lead, $"{address}?responsable={colleague.Id}&officier={colleague.Id}");

            Assert.DoesNotContain("Colvert", text, StringComparison.Ordinal);

            // The page repeats its own address, and nothing else of the sort.
            var said = text.Replace($"responsable={colleague.Id}", string.Empty, StringComparison.Ordinal).Replace($"officier={colleague.Id}", string.Empty, StringComparison.Ordinal);
            Assert.DoesNotContain(colleague.Id.ToString(), said, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(["Attribuée, rendez-vous à fixer|1|100 %", "Ensemble|1|"], LinesOf(await lead.Browser.OpenAsync($"{Own}?responsable={colleague.Id}"), "etapes"));
        Assert.Equal("Ensemble|2|", LinesOf(await colleague.Browser.OpenAsync(Own), "etapes")[^1]);
        Assert.Equal("Ensemble|3|", LinesOf(await lead.Browser.OpenAsync(Desks), "etapes")[^1]);
    }

    [Fact]
    public async Task The_file_says_the_same_on_lines_of_their_own_and_holds_no_formula()
    {
        var officer = await _site.OfficerWithHoursAsync();
        var names = new[] { "=SOMME(A1)", "+33", "-2+3", "@somme" };
        foreach (var name in names)
        {
            await _site.RedirectedAsync(await _site.FollowedAsync(officer, new DlaRequestToSend { Themes = [name] }), officer, (await _site.ResourceActorAsync(name)).Id);
        }

        var lines = (await TextOfAsync(officer, Desks + ".csv?annee=2026")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.EndsWith("\"Tableau\";\"Ligne\";\"Mesure\";\"Valeur\";\"Du\";\"Au\";\"Compté\"", lines[0], StringComparison.Ordinal);
        var desk = (await _site.DeskAsync("pas-de-calais")).Name;
        Assert.Contains($"\"Demandes reçues\";\"Individuelle\";\"Demandes\";\"4\";\"2026-01-01\";\"2026-12-31\";\"{desk}\"", lines);
        Assert.Contains($"\"Étapes\";\"Ensemble\";\"Demandes\";\"4\";\"2026-01-01\";\"2026-12-31\";\"{desk}\"", lines);
        foreach (var name in names)
        {
            Assert.Contains(lines, l => l.StartsWith($"\"Destinations\";\"'{name}\";\"Proposées\";\"1\";", StringComparison.Ordinal));
            Assert.Contains(lines, l => l.StartsWith($"\"Thèmes\";\"'{name}\";\"Demandes\";\"1\";", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(lines.SelectMany(l => l.TrimStart('\uFEFF').Split(';')), cell => cell.Length > 1 && "=+-@".Contains(cell[1], StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(7, line.Split(';').Length));
    }

    [Fact]
    public async Task Nobody_but_the_desks_opens_their_figures()
    {
        foreach (var role in new[] { Roles.Coordinator, Roles.Researcher, Roles.Association })
        {
            var other = await _site.SignedInAsync(role);
            foreach (var address in new[] { Desks, Own, Desks + ".csv", Own + ".csv" })
            {
                Assert.Equal((role, address, HttpStatusCode.Forbidden), (role, address, (await other.OpenAsync(address)).Status));
            }
        }
    }

    [Fact]
    public async Task Everybody_reads_the_region_with_small_numbers_masked()
    {
        var officer = await _site.SeatedOfficerAsync("nord");
        for (var i = 0; i < 12; i++)
        {
            var request = await _site.SentDlaRequestAsync(new DlaRequestToSend { Departments = ["59"], Themes = i < 5 ? ["numerique"] : ["emploi", "strategie"] });
            await _site.LeadAsync(request, officer, DlaRequestStatus.Assigned);
            await _site.ChangeAsync(request, r =>
            {
                r.LogCall(new CallLog(CallChannel.Phone, Reached: true, null), DlaDeskSite.ActorOf(officer), _site.Clock.GetUtcNow());
                return true;
            });
        }

        for (var i = 0; i < 3; i++)
        {
            await _site.SentDlaRequestAsync(new DlaRequestToSend { Departments = ["62"], Themes = ["transition"] });
        }

        var page = await _site.Visitor().OpenAsync(Public);

        Assert.Equal("15", page.Document.QuerySelector("[aria-labelledby=recues] .big-number")!.TextContent);
        Assert.Equal(["Avant la première rencontre|15|100 %", "Ensemble|15|"], LinesOf(page, "etapes"));
        Assert.Equal(["Nord (59)|non publié", "Pas-de-Calais (62)|moins de 5", "Ensemble|15"], LinesOf(page, "departements"));
        Assert.Equal(
            ["Emploi, fonction employeur et qualité de vie au travail|7|47 %", "Projet et stratégie|7|47 %", "Transition numérique|5|33 %", "Transition écologique|moins de 5|"],
            LinesOf(page, "themes"));
        Assert.Equal(["au premier échange|0|0|12"], LinesOf(page, "delais"));
        Assert.Single(LinesOf(page, "delais-guichets"));
        Assert.Empty(LinesOf(page, "decisions"));
        Assert.Contains("Source : les demandes reçues par ce portail, comptées le mardi 3 mars 2026", page.Words, StringComparison.Ordinal);
        foreach (var cell in page.Document.QuerySelectorAll("section:not([aria-labelledby^=delais]) .figures__number").Select(c => c.TextContent.Trim()))
        {
            Assert.True(!int.TryParse(cell, out var number) || number >= SmallCounts.Least, $"{cell} is published.");
        }

        // Kept for an hour, like the delays of the page that links here.
        await _site.SentDlaRequestAsync();
        Assert.Equal("15", (await _site.Visitor().OpenAsync(Public)).Document.QuerySelector("[aria-labelledby=recues] .big-number")!.TextContent);
        Assert.NotNull((await _site.Visitor().OpenAsync("/dla")).Document.QuerySelector($"a[href='{Public}']"));
    }

    [Fact]
    public async Task Below_five_requests_the_public_reads_no_number()
    {
        for (var i = 0; i < 4; i++)
        {
            await _site.SentDlaRequestAsync();
        }

        var page = await _site.Visitor().OpenAsync(Public);

        Assert.Equal("moins de 5", page.Document.QuerySelector("[aria-labelledby=recues] .big-number")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("table"));
        Assert.Contains("Trop peu de demandes pour en dire plus", page.Words, StringComparison.Ordinal);
    }

    private static Actor Target => new(ActorKind.ResourceActor, Guid.Empty, "Accueil fictif");

    private DateTimeOffset Now => _site.Clock.GetUtcNow();

    private async Task AgreeAsync(string decision)
    {
        var structure = _site.Visitor();
        await structure.SubmitAsync(await structure.OpenAsync(decision), [("Answer", "accord")]);
    }

    /// <summary>A request whose structure lets its address be passed on to an actor.</summary>
    private async Task<Referral> SentToAsync(TestOfficer officer, Guid actor)
    {
        var request = await _site.FollowedAsync(officer);
        var link = await _site.RedirectedAsync(request, officer, actor);
        var referral = Assert.Single(await _site.ReferralsOfAsync(request));
        await _site.ConsentAsync(link, referral.Id.Value.ToString());
        return referral;
    }

    private async Task ChangeAsync(Referral referral, Func<Referral, Result> act) => await _site.InDatabaseAsync(async db =>
    {
        DlaDeskSite.Must(act(await db.Referrals.SingleAsync(r => r.Id == referral.Id, Ct)));
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task<string> TextOfAsync(TestOfficer officer, string address) =>
        Encoding.UTF8.GetString(await officer.Browser.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Ct));

    /// <summary>The lines of a table as they are read: label, numbers, part of the whole.</summary>
    private static List<string> LinesOf(Page page, string table) =>
        [.. page.Document.QuerySelectorAll($"section[aria-labelledby={table}] tbody tr").Select(tr => Plain(string.Join('|', tr.Children.Select(c => c.TextContent.Trim()))))];

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
