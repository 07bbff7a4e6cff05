using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>Asking the DLA from the first page to the confirmation, alone or together.</summary>
public sealed class AskJourneyTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_structure_asks_and_reads_its_reference_its_dates_and_its_desk()
    {
        var visit = new DlaVisit(site);

        var thanks = await visit.SentAsync();

        Assert.Equal(HttpStatusCode.OK, thanks.Status);
        Assert.Matches("^D-26-[0-9]{4}-[A-Z]$", DlaVisit.ReferenceOf(thanks));
        Assert.Contains("DLA du Pas-de-Calais", thanks.Words, StringComparison.Ordinal);
        Assert.Contains("à compléter", thanks.Words, StringComparison.Ordinal);
        var request = await RequestAsync(DlaVisit.ReferenceOf(thanks));
        Assert.Contains(Domain.Common.Time.FrenchDates.Day(request.DueOn!.Value), thanks.Words, StringComparison.Ordinal);
        Assert.Equal((SupportMode.Individual, DlaRequestStatus.Received), (request.Mode, request.Status));
        var lead = request.Lead;
        Assert.Equal((visit.Name, "62041", "62", "loi-1901", "3-9", "3-10", "150-500"), (lead.Structure.Name, lead.Structure.CommuneCode, lead.Structure.DepartmentCode, lead.Structure.LegalForm, lead.Structure.StaffGroup, lead.Structure.FullTimeBand, lead.Structure.BudgetBand));
        Assert.Equal((2012, 2025, "pas-encore", "Réseau d’exemple"), (lead.Structure.CreatedIn, lead.Structure.LastAccountsYear, lead.Structure.BoardAware, lead.Structure.Networks));
        Assert.Equal(("Alix Exemple", visit.Email, "+33321000001", "le mardi matin"), (lead.Contact.FullName, lead.Contact.Email, lead.Contact.Phone, lead.Contact.PreferredTimes));
        Assert.Equal((DlaVisit.WhatBrings, DlaUrgency.None, 2019, "Une formation.", "La mairie"), (request.Need.WhatBrings, request.Need.Urgency, request.Need.FormerDlaYear, request.Need.OtherSupports, request.Need.HeardFrom));
        Assert.Equal(["modele-economique", "gouvernance"], request.Need.Themes);
    }

    [Fact]
    public async Task Several_structures_ask_together_and_each_gets_a_secret_of_its_own()
    {
        var visit = new DlaVisit(site);

        var thanks = await visit.SentAsync(await visit.BeginWithAsync(3));

        var request = await RequestAsync(DlaVisit.ReferenceOf(thanks));
        Assert.Equal((SupportMode.Collective, 3), (request.Mode, request.Participations.Count));
        Assert.Equal(visit.Name, request.Lead.Structure.Name);
        Assert.Contains(visit.NameOf(1), thanks.Words, StringComparison.Ordinal);
        var invited = request.Participations.Where(p => !p.IsLead).ToList();
        Assert.All(invited, p => Assert.Equal(ParticipationState.Invited, p.State));
        Assert.Equal(2, invited.Select(p => p.TokenHash).Distinct().Count());
        var link = await visit.ConfirmLinkAsync(visit.EmailOf(1));
        Assert.Contains(invited, p => p.TokenHash == Secrets.Hash(link[^32..]));
        Assert.DoesNotContain(invited, p => p.TokenHash == link[^32..]);
    }

    [Fact]
    public async Task Structures_are_added_removed_and_given_the_lead_by_plain_buttons()
    {
        var visit = new DlaVisit(site);
        var page = await visit.PressAsync(await visit.BeginAsync(), "ajouter", ("Structures[0].Name", "La première"));
        page = await visit.PressAsync(page, "ajouter", ("Structures[1].Name", "La deuxième"));

        page = await visit.PressAsync(page, "porter-1", ("Structures[2].Name", "La troisième"));
        Assert.Equal(["La deuxième", "La première", "La troisième"], NamesIn(page));

        page = await visit.PressAsync(page, "retirer-1");
        Assert.Equal(["La deuxième", "La troisième"], NamesIn(page));

        for (var i = 2; i < 15; i++)
        {
            page = await visit.PressAsync(page, "ajouter");
        }

        Assert.Equal(12, NamesIn(page).Count);
        Assert.Empty(page.Document.QuerySelectorAll("button[value='ajouter']"));
    }

    [Fact]
    public async Task The_return_key_goes_on_and_takes_no_structure_away()
    {
        var visit = new DlaVisit(site);

        var page = await visit.PressAsync(await visit.BeginAsync(), "ajouter");

        var first = page.Document.QuerySelector("main form[method=post] button")!;
        Assert.Null(first.GetAttribute("name"));
    }

    [Fact]
    public async Task A_draft_waits_with_what_was_typed_and_can_be_left_with_its_structures()
    {
        var visit = new DlaVisit(site);
        var contacts = await visit.ReachAsync("contacts", await visit.BeginWithAsync(2));
        await visit.Browser.SubmitAsync(contacts, [("FirstName", "Alix"), ("LastName", "")]);

        var start = await visit.Browser.OpenAsync(DlaVisit.StartAddress);
        Assert.Contains(visit.Name, start.Words, StringComparison.Ordinal);
        var again = await visit.Browser.OpenAsync(start.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href")!);

        Assert.Equal("contacts", DlaVisit.SlugOf(again));
        Assert.Equal("Alix", again.Value("FirstName"));
        var structures = await visit.Browser.OpenAsync($"{DlaVisit.StartAddress}/structures?brouillon={again.Value("Brouillon")}");
        Assert.Equal([visit.Name, visit.NameOf(1)], NamesIn(structures));
    }

    [Fact]
    public async Task A_page_typed_in_two_tabs_is_shown_twice_rather_than_lost()
    {
        var visit = new DlaVisit(site);
        var one = await visit.ReachAsync("besoin");
        var other = await visit.Browser.OpenAsync(one.Path);
        await visit.ContinueAsync(one, ("WhatBrings", "Écrit dans le premier onglet."));

        var conflict = await visit.ContinueAsync(other, ("WhatBrings", "Écrit dans le second onglet."));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Écrit dans le premier onglet.", conflict.Words, StringComparison.Ordinal);
        Assert.Contains("Écrit dans le second onglet.", conflict.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_kept_while_it_is_typed()
    {
        var visit = new DlaVisit(site);
        var page = await visit.ReachAsync("besoin");
        var form = page.Fill("main form[method=post]", new Dictionary<string, string?>(StringComparer.Ordinal) { ["WhatBrings"] = "À moitié" });

        var kept = await visit.Browser.PostAsync($"{DlaVisit.StartAddress}/besoin/enregistrer", form.Fields);

        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Equal("À moitié", (await visit.Browser.OpenAsync(page.Path)).Value("WhatBrings"));
    }

    [Fact]
    public async Task Wages_at_risk_call_for_the_phone_at_once_before_and_after_the_sending()
    {
        var visit = new DlaVisit(site);
        var need = await visit.ReachAsync("besoin");
        Assert.Contains("Appelez d’abord", need.Words, StringComparison.Ordinal);
        Assert.Contains("DLA du Pas-de-Calais", need.Words, StringComparison.Ordinal);

        var thanks = await visit.SentAsync(await visit.ContinueAsync(need, ("Urgency", "WagesAtRisk")));

        Assert.Contains("Appelez dès maintenant", thanks.Words, StringComparison.Ordinal);
        Assert.Equal(DlaUrgency.WagesAtRisk, (await RequestAsync(DlaVisit.ReferenceOf(thanks))).Need.Urgency);
    }

    [Fact]
    public async Task The_check_page_says_who_reads()
    {
        var recap = await new DlaVisit(site).ReachAsync("verifier");

        Assert.Contains("le guichet chargé de votre demande et le DLA régional", recap.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("la coordination du programme lise", recap.Words, StringComparison.Ordinal);
        Assert.Contains("03 21 00 00 01", recap.Words.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_can_be_corrected_within_the_hour_and_the_letter_leaves_again()
    {
        var visit = new DlaVisit(site);
        var thanks = await visit.SentAsync();
        var reference = DlaVisit.ReferenceOf(thanks);
        var right = $"juste-{visit.Email}";

        var page = await visit.Browser.OpenAsync($"{DlaVisit.StartAddress}/merci/{reference}/adresse");
        var after = await visit.Browser.SubmitAsync(page, [("Email", right)]);

        Assert.Contains(right, after.Words, StringComparison.Ordinal);
        await site.DeliverMailsAsync();
        Assert.Contains(reference, site.Mails.LastTo(right).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == visit.Email);
        await DlaVisit.FollowerAsync(site, reference, right);
    }

    private static List<string> NamesIn(Page page) =>
        [.. page.Document.QuerySelectorAll("input[name^='Structures['][name$='].Name']").Select(i => i.GetAttribute("value") ?? string.Empty)];

    private Task<DlaRequest> RequestAsync(string reference) => site.InDatabaseAsync(db =>
        db.DlaRequests.AsNoTracking().Include(r => r.Participations).SingleAsync(r => r.Reference == reference, Ct));
}
