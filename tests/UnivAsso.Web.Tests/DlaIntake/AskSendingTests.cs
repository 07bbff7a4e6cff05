using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>Sending: once whatever happens, to the right desk, with its letters, and with nothing left for others to see.</summary>
public sealed class AskSendingTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_sendings_at_once_make_one_request()
    {
        var visit = new DlaVisit(site);
        var recap = await visit.ReachAsync("verifier", await visit.BeginWithAsync(2));
        site.Clock.Advance(TimeSpan.FromMinutes(10));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visit.Browser.SubmitAsync(recap, Array.Empty<(string, string)>())));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        var reference = Assert.Single(answers.Select(DlaVisit.ReferenceOf).Distinct());
        var made = await site.InDatabaseAsync(db => db.DlaRequests.AsNoTracking().Include(r => r.Participations)
            .Where(r => r.Participations.Any(p => p.Structure.Name == visit.Name)).ToListAsync(Ct));
        Assert.Equal(reference, Assert.Single(made).Reference);
        await site.DeliverMailsAsync();
        Assert.Single(site.Mails.Received, m => m.To == visit.Email);
        Assert.Single(site.Mails.Received, m => m.To == visit.EmailOf(1));
    }

    [Theory]
    [InlineData("Laon", "aisne")]
    [InlineData("Lille", "nord")]
    [InlineData("Beauvais", "oise")]
    [InlineData("Arras", "pas-de-calais")]
    [InlineData("Amiens", "somme")]
    public async Task A_request_goes_to_the_desk_of_its_departement(string commune, string desk)
    {
        var visit = new DlaVisit(site);

        var thanks = await visit.SentAsync(await visit.BeginWithAsync(1, commune));

        Assert.Equal((await site.DeskAsync(desk)).Id, await DeskOfAsync(thanks));
    }

    [Fact]
    public async Task Two_departements_go_to_the_regional_desk()
    {
        var visit = new DlaVisit(site);

        Assert.Equal((await site.DeskAsync("regional")).Id, await DeskOfAsync(await visit.SentAsync(await visit.BeginWithAsync(2, "Arras", "Lille"))));
    }

    [Fact]
    public async Task A_regional_head_goes_to_the_regional_desk()
    {
        var visit = new DlaVisit(site);
        var contacts = await visit.ContinueAsync(await visit.BeginAsync(), ("Structures[0].RegionalHead", "true"));

        Assert.Equal((await site.DeskAsync("regional")).Id, await DeskOfAsync(await visit.SentAsync(contacts)));
    }

    [Fact]
    public async Task A_seat_outside_the_region_goes_to_the_regional_desk_and_keeps_its_name()
    {
        var visit = new DlaVisit(site);
        var contacts = await visit.ContinueAsync(await visit.BeginAsync(), ("Structures[0].CommuneText", "Rouen"), ("Structures[0].OutsideRegion", "true"));

        var thanks = await visit.SentAsync(contacts);

        Assert.Equal((await site.DeskAsync("regional")).Id, await DeskOfAsync(thanks));
        Assert.Equal("Rouen", (await RequestAsync(DlaVisit.ReferenceOf(thanks))).Lead.Structure.SeatOutside);
    }

    [Fact]
    public async Task The_letters_say_what_each_reader_needs_and_no_more()
    {
        var officer = await site.SeatedOfficerAsync("oise");
        var visit = new DlaVisit(site);
        var need = await visit.ReachAsync("besoin", await visit.BeginWithAsync(2, "Beauvais", "Beauvais"));

        var thanks = await visit.SentAsync(await visit.ContinueAsync(need, ("Urgency", "WagesAtRisk")));

        var reference = DlaVisit.ReferenceOf(thanks);
        await site.DeliverMailsAsync();
        var receipt = site.Mails.LastTo(visit.Email);
        Assert.Contains(reference, receipt.Subject, StringComparison.Ordinal);
        Assert.Contains("DLA de l’Oise", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("le téléphone passe d’abord", receipt.Text, StringComparison.Ordinal);
        var invitation = site.Mails.LastTo(visit.EmailOf(1));
        Assert.Contains(visit.Name, invitation.Text, StringComparison.Ordinal);
        Assert.Matches("/dla/confirmer/[0-9a-f]{32}", invitation.Text);
        Assert.DoesNotContain(visit.Email, invitation.Text, StringComparison.Ordinal);
        var desk = site.Mails.LastTo(officer.Email);
        Assert.Contains(reference, desk.Text, StringComparison.Ordinal);
        Assert.Contains("salaires menacés", desk.Text, StringComparison.Ordinal);
        foreach (var personal in new[] { visit.Name, visit.NameOf(1), visit.Email, "Alix", "Camille", "Beauvais", DlaVisit.WhatBrings })
        {
            Assert.DoesNotContain(personal, desk.Subject + desk.Text + desk.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_desk_is_told_at_its_own_address_when_it_has_one()
    {
        var officer = await site.SeatedOfficerAsync("somme");
        await site.InDatabaseAsync(async db =>
        {
            var desk = await db.DlaDesks.SingleAsync(d => d.Code == "somme", Ct);
            desk.Change(new DeskCard { Name = desk.Name, Departments = desk.Departments, Email = "somme@guichet.test", Phone = "+33322000000" }, Actor.System, site.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });
        var visit = new DlaVisit(site);

        var thanks = await visit.SentAsync(await visit.BeginWithAsync(1, "Amiens"));

        await site.DeliverMailsAsync();
        Assert.Contains(DlaVisit.ReferenceOf(thanks), site.Mails.LastTo("somme@guichet.test").Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == officer.Email);
        Assert.Contains("03 22 00 00 00", thanks.Words.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dates_follow_the_announced_closings_of_the_desk()
    {
        await site.InDatabaseAsync(async db =>
        {
            var desk = await db.DlaDesks.Include(d => d.Pauses).SingleAsync(d => d.Code == "aisne", Ct);
            var today = Domain.Common.Time.FrenchDates.DayInParis(site.Clock.GetUtcNow());
            desk.Announce(today, today.AddDays(20), "Fermeture", Actor.System, site.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });
        var visit = new DlaVisit(site);

        var thanks = await visit.SentAsync(await visit.BeginWithAsync(1, "Laon"));

        var request = await RequestAsync(DlaVisit.ReferenceOf(thanks));
        Assert.True(request.DueOn > Domain.Common.Time.FrenchDates.DayInParis(request.ReceivedAt).AddDays(20));
        Assert.Contains(Domain.Common.Time.FrenchDates.Day(request.DueOn!.Value), thanks.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_request_of_the_same_number_is_taken_like_the_first_and_says_nothing_of_it()
    {
        var (one, other) = (new DlaVisit(site), new DlaVisit(site));
        await one.SentAsync(await one.ContinueAsync(await one.BeginAsync(), ("Structures[0].Number", "732829320")));

        var thanks = await other.SentAsync(await other.ContinueAsync(await other.BeginAsync(), ("Structures[0].Number", "732 829 320")));

        Assert.Equal("Votre demande est bien reçue", thanks.Heading);
        Assert.DoesNotContain("déjà", thanks.Words.Replace("Vous avez déjà", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.DlaRequests.CountAsync(r => r.Participations.Any(p => p.Structure.Siren == "732829320"), Ct)));
    }

    [Fact]
    public async Task A_request_makes_no_organisation_and_only_its_desks_find_it()
    {
        var before = await CountAsync();
        var visit = new DlaVisit(site);

        await visit.SentAsync(await visit.BeginWithAsync(2));

        var after = await CountAsync();
        Assert.Equal((before.Organisations, before.Elsewhere), (after.Organisations, after.Elsewhere));
        Assert.True(after.Desks > before.Desks, "The desks cannot find what was sent.");
        Assert.True(after.Late > before.Late, "Nobody is told when it is late.");
    }

    private Task<(int Organisations, int Elsewhere, int Desks, int Late)> CountAsync() => site.InDatabaseAsync(async db => (
        await db.Organisations.CountAsync(Ct),
        await db.SearchTerms.CountAsync(t => t.Scope != SearchScope.DlaRequests, Ct),
        await db.SearchTerms.CountAsync(t => t.Scope == SearchScope.DlaRequests, Ct),
        await db.DueTasks.CountAsync(t => t.Kind == "dla-late", Ct)));

    private async Task<DlaDeskId> DeskOfAsync(Page thanks) => (await RequestAsync(DlaVisit.ReferenceOf(thanks))).DeskId;

    private Task<DlaRequest> RequestAsync(string reference) => site.InDatabaseAsync(db =>
        db.DlaRequests.AsNoTracking().Include(r => r.Participations).SingleAsync(r => r.Reference == reference, Ct));
}
