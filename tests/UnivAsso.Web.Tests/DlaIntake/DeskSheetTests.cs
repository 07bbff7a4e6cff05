using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The sheet of a request: what it shows, and what is done on it.</summary>
public sealed class DeskSheetTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_an_officer_looks_for_is_on_the_sheet()
    {
        var officer = await site.SeatedOfficerAsync();
        var request = await site.SentDlaRequestAsync(new DlaRequestToSend { Departments = ["62", "62"], Name = "Les Écluses", Urgency = DlaUrgency.WagesAtRisk });

        var page = await officer.SheetAsync(request);

        foreach (var words in new[]
        {
            "Les Écluses et 1 autre", "Nos ressources baissent depuis deux ans.", "Modèle économique", "Porte la demande", "N’a pas encore confirmé", "Arras (62)",
            "Employeur : 3 à 9 salariés", "Va dans le sens", "À vérifier", "Ce qui reste à demander", "Un numéro RNA ou SIREN", "La demande est reçue au DLA du Pas-de-Calais.",
            "Aucune autre demande ne porte le même numéro", "À lire et à attribuer sous 2 jours ouvrés.",
        })
        {
            Assert.Contains(words, page.Words, StringComparison.Ordinal);
        }

        // Wages at risk: the phone comes before anything else.
        var call = page.Document.QuerySelector("main a[href^='tel:']")!;
        Assert.Equal("tel:+33320000000", call.GetAttribute("href"));
        Assert.Contains("appelez d’abord", call.Closest(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("#signaux li"), li => Assert.StartsWith("http", li.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_request_of_the_same_number_is_told_without_what_is_out_of_sight()
    {
        var officer = await site.SeatedOfficerAsync();
        var here = await site.SentDlaRequestAsync(new DlaRequestToSend { Siren = "552100554", Name = "Les Meuniers" });
        var earlier = await site.SentDlaRequestAsync(new DlaRequestToSend { Siren = "552100554", Name = "Meuniers d’avant" });
        var elsewhere = await site.SentDlaRequestAsync(new DlaRequestToSend { Siren = "552100554", Departments = ["80"], Name = "Meuniers secrets" });

        var page = await officer.SheetAsync(here);

        var others = page.Document.QuerySelectorAll("#autres li").Select(li => string.Join(' ', li.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(2, others.Count);
        Assert.Contains(others, o => o.StartsWith($"{elsewhere.Reference}, DLA de la Somme, le ", StringComparison.Ordinal) && o.EndsWith(" : Nouvelle, à lire", StringComparison.Ordinal));
        Assert.Equal([$"/espace-dla/demandes/{earlier.Reference}"], page.Document.QuerySelectorAll("#autres a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("secrets", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_days_of_calls_in_vain_open_the_way_to_close()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var untold = await officer.ActAsync(request, "#noter-appel", ("CallNote", "Messagerie."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (untold.Status, untold.ErrorOf("Reached").Length > 0));
        Assert.Equal("Messagerie.", untold.Value("CallNote")!.Trim());

        for (var day = 0; day < 3; day++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/injoignable")).Status);
            await officer.ActAsync(request, "#noter-appel", ("Reached", "non"), ("CallNote", "Messagerie."));
            site.Clock.Advance(TimeSpan.FromDays(1));
            officer = await site.AgainAsync(officer);
        }

        Assert.NotNull((await officer.SheetAsync(request)).Document.QuerySelector("#appels a[href$='/injoignable']"));
        var preview = await officer.PreviewAsync(request, "injoignable", ("Text", "Nous restons là."));
        Assert.Contains("Rouvrir ma demande", preview.Words, StringComparison.Ordinal);
        await officer.ConfirmAsync(preview);

        Assert.Equal(DlaRequestStatus.Unreachable, (await site.FindAsync(request)).Status);
        await site.DeliverMailsAsync();
        Assert.Contains("Nous restons là.", site.Mails.LastTo(request.Lead.Email).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_stops_the_clock_and_an_answer_heard_starts_it_again()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var left = (await site.FindAsync(request)).DueOn;

        var preview = await officer.PreviewAsync(request, "completer", ("Text", "Combien de salariés ?"));
        Assert.Contains("> Combien de salariés ?", preview.Text("#courriel"), StringComparison.Ordinal);
        var asked = await officer.ConfirmAsync(preview);

        Assert.Contains("Le délai du guichet est suspendu", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Délai suspendu", asked.Text("#delais"), StringComparison.Ordinal);
        Assert.NotEqual(left, (await site.FindAsync(request)).DueOn);
        var empty = await officer.ActAsync(request, "#repondre");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var heard = await officer.ActAsync(request, "#repondre", ("Heard", "Quatre personnes."));

        Assert.Contains("Quatre personnes.", heard.Text("#appels"), StringComparison.Ordinal);
        Assert.Equal((DlaRequestStatus.Assigned, left), ((await site.FindAsync(request)).Status, (await site.FindAsync(request)).DueOn));
        await site.DeliverMailsAsync();
        Assert.StartsWith($"[{request.Reference}] Une précision", site.Mails.LastTo(request.Lead.Email).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_stays_inside_and_a_message_leaves_once()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        await officer.ActAsync(request, "#noter", ("Note", "Prudence avec le bureau."));
        var sheet = await officer.SheetAsync(request);
        var form = sheet.Fill("#ecrire", new Dictionary<string, string?>(StringComparer.Ordinal) { ["Message"] = "Nous avançons." });

        await officer.Browser.PostAsync(form.Address, form.Fields);
        var again = await officer.Browser.PostAsync(form.Address, form.Fields);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Prudence avec le bureau.", again.Text("#notes"), StringComparison.Ordinal);
        Assert.Contains("Nous avançons.", again.Text("#messages"), StringComparison.Ordinal);
        Assert.Equal(1, await site.MailsAboutAsync(request));
        await site.DeliverMailsAsync();
        Assert.DoesNotContain("Prudence", site.Mails.LastTo(request.Lead.Email).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_sees_who_is_there_for_two_minutes()
    {
        var request = await site.SentDlaRequestAsync();
        var (first, second) = (await site.SeatedOfficerAsync(), await site.SeatedOfficerAsync());

        Assert.DoesNotContain("est sur cette demande", (await first.SheetAsync(request)).Words, StringComparison.Ordinal);
        Assert.Contains($"{first.Name} est sur cette demande depuis", (await second.SheetAsync(request)).Words, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain("est sur cette demande", (await second.SheetAsync(request)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_act_meets_both_versions_and_can_be_done_again_on_the_fresh_one()
    {
        var request = await site.SentDlaRequestAsync();
        var (first, second) = (await site.SeatedOfficerAsync(), await site.SeatedOfficerAsync());
        var late = await second.SheetAsync(request);
        await first.ActAsync(request, "#prendre");

        var conflict = await second.Browser.SubmitAsync(late, [("Message", "Bonjour, une question.")], "#ecrire");

        Assert.Equal((HttpStatusCode.Conflict, "La demande a changé entre-temps"), (conflict.Status, conflict.Heading));
        Assert.Contains($"La demande est attribuée à {first.Name}.", conflict.Words, StringComparison.Ordinal);
        Assert.Equal("Bonjour, une question.", conflict.Value("Message")!.Trim());
        Assert.Equal(0, await site.MailsAboutAsync(request));
        await second.Browser.SubmitAsync(conflict, [], "#appliquer");
        Assert.Equal(1, await site.MailsAboutAsync(request));
    }

    [Fact]
    public async Task Of_two_who_take_at_once_one_wins()
    {
        var (one, two) = (await site.SeatedOfficerAsync(), await site.SeatedOfficerAsync());
        for (var round = 0; round < 10; round++)
        {
            var request = await site.SentDlaRequestAsync();
            var forms = new[] { (one, (await one.SheetAsync(request)).Fill("#prendre", new Dictionary<string, string?>(StringComparer.Ordinal))), (two, (await two.SheetAsync(request)).Fill("#prendre", new Dictionary<string, string?>(StringComparer.Ordinal))) };

            var answers = await Task.WhenAll(forms.Select(f => f.Item1.Browser.PostAsync(f.Item2.Address, f.Item2.Fields)));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            var taken = await site.InDatabaseAsync(db => db.Journal.CountAsync(j => j.SubjectId == request.Id.Value && j.Act == nameof(DlaRequestMoved), Ct));
            Assert.Equal(1, taken);
        }
    }

    [Fact]
    public async Task The_sheet_costs_the_same_with_many_structures_calls_and_messages()
    {
        var (officer, small) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var large = await site.SentCollectiveDlaRequestAsync(8, everybodyConfirmed: true);
        await site.LeadAsync(large, officer, DlaRequestStatus.Assigned, triedThrice: true);
        await officer.SheetAsync(small);

        var few = await site.Sql.ListenAsync(() => officer.SheetAsync(small));
        var many = await site.Sql.ListenAsync(() => officer.SheetAsync(large));

        Assert.Equal(few.Count, many.Count);
        Assert.True(many.Count <= 12, $"{many.Count} statements");
    }
}
