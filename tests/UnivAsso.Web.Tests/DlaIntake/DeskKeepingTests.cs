using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The desks as the administration keeps them, and as their officers see them.</summary>
public sealed class DeskKeepingTests(Site site) : IClassFixture<Site>
{
    private static readonly (string Name, string Value)[] Summer =
    [
        ("From.Day", "4"), ("From.Month", "3"), ("From.Year", "2026"), ("To.Day", "6"), ("To.Month", "3"), ("To.Year", "2026"), ("Why", "Déménagement"),
    ];

    private static readonly (string Name, string Value)[] Backwards = [.. Summer.Where(d => d.Name != "To.Day"), ("To.Day", "2")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_told_is_to_complete_until_the_card_is_written()
    {
        var admin = await site.SignedInAsync(Roles.Administrator);
        Assert.Contains("la structure porteuse, le téléphone, le courriel", (await admin.OpenAsync("/administration/guichets-dla")).Words, StringComparison.Ordinal);
        var page = await admin.OpenAsync("/administration/guichets-dla/aisne");
        var wrong = await admin.SubmitAsync(page, [("Phone", "12"), ("Carrier", "Porteur d’exemple")], "#fiche-guichet");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Porteur d’exemple"), (wrong.Status, wrong.Value("Carrier")));
        Assert.NotEmpty(wrong.ErrorOf("Phone"));

        await admin.SubmitAsync(wrong, [("Phone", "03 23 00 00 00"), ("Email", "dla02@exemple.test"), ("Address", "1 rue de l’Exemple"), ("Hours", "Le matin")], "#fiche-guichet");

        var desk = await site.DeskAsync("aisne");
        Assert.Equal(("+33323000000", "Porteur d’exemple", "02"), (desk.Phone, desk.Carrier, Assert.Single(desk.Departments)));
        var stale = await admin.SubmitAsync(page, [("Carrier", "Trop tard")], "#fiche-guichet");
        Assert.Equal((HttpStatusCode.Conflict, "Trop tard"), (stale.Status, stale.Value("Carrier")));
        Assert.Equal("Porteur d’exemple", (await site.DeskAsync("aisne")).Carrier);
    }

    [Fact]
    public async Task An_announced_closing_moves_the_days_that_are_promised_and_can_be_cancelled()
    {
        var admin = await site.SignedInAsync(Roles.Administrator);
        var page = await admin.SubmitAsync(await admin.OpenAsync("/administration/guichets-dla/somme"), Summer, "#annoncer");
        Assert.Contains("Déménagement", page.Text("#fermetures"), StringComparison.Ordinal);

        var during = await site.SentDlaRequestAsync("80");
        Assert.Equal(new DateOnly(2026, 3, 10), (await site.FindAsync(during)).DueOn);
        await admin.SubmitAsync(page, [], "form[action$='/annuler']");

        Assert.Empty((await site.DeskAsync("somme")).Pauses);
        var backwards = await admin.SubmitAsync(page, Backwards, "#annoncer");
        Assert.Equal(HttpStatusCode.Conflict, backwards.Status);
        var again = await admin.SubmitAsync(await admin.OpenAsync("/administration/guichets-dla/somme"), Backwards, "#annoncer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("se termine avant de commencer", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_opens_the_desk_to_an_account_of_the_role_and_its_end_closes_it()
    {
        var admin = await site.SignedInAsync(Roles.Administrator);
        var email = $"nouvelle-{Guid.CreateVersion7():N}@exemple.test";
        var officer = await site.SignedInAsync(Roles.DlaOfficer, email);
        var id = await site.InDatabaseAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct));
        var request = await site.SentDlaRequestAsync("60");
        var page = await admin.OpenAsync("/administration/guichets-dla/oise");
        var unknown = await admin.SubmitAsync(page, [("Account", Guid.CreateVersion7().ToString())], "#donner-place");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);

        page = await admin.SubmitAsync(page, [("Account", id.ToString()), ("IsLead", "true"), ("Line", "03 44 00 00 00")], "#donner-place");
        Assert.Equal(HttpStatusCode.OK, (await officer.OpenAsync($"/espace-dla/demandes/{request.Reference}")).Status);
        var seat = await site.InDatabaseAsync(db => db.DlaOfficerSeats.Where(s => s.UserId == id).Select(s => s.Id).SingleAsync(Ct));
        await admin.SubmitAsync(page, [], $"form[action$='{seat.Value}/fin']");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync($"/espace-dla/demandes/{request.Reference}")).Status);
        Assert.NotNull(await site.InDatabaseAsync(db => db.DlaOfficerSeats.Where(s => s.UserId == id).Select(s => s.LeftAt).SingleAsync(Ct)));
    }

    [Fact]
    public async Task The_lead_hands_over_at_once_all_that_somebody_who_left_was_following()
    {
        var lead = await site.SeatedOfficerAsync("regional", isLead: true);
        var colleague = await site.SeatedOfficerAsync("regional");
        var leaving = await site.SeatedOfficerAsync("regional");
        var requests = new List<TestDlaRequest>();
        foreach (var status in new[] { DlaRequestStatus.Assigned, DlaRequestStatus.Met, DlaRequestStatus.Suspended, DlaRequestStatus.Unreachable })
        {
            requests.Add(await site.SentDlaRequestAsync(new DlaRequestToSend { IsRegionalHead = true }));
            await site.LeadAsync(requests[^1], leaving, status);
        }

        var own = await lead.Browser.OpenAsync("/espace-dla/guichet");
        var address = own.Document.QuerySelector($"a[href$='{leaving.Id}']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Browser.OpenAsync(address)).Status);
        var ask = await lead.Browser.OpenAsync(address);
        Assert.Contains("3 demandes en cours", ask.Words.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.ConfirmAsync(ask)).Status);

        var done = await lead.Browser.SubmitAsync(ask, [("Colleague", colleague.Id.ToString())], "#confirmer");

        Assert.Contains("3 demandes confiées, 0 refusée.", done.Words.Replace('\u00A0', ' '), StringComparison.Ordinal);
        foreach (var request in requests.Take(3))
        {
            Assert.Equal(colleague.Id, (await site.FindAsync(request)).OwnerId);
        }

        Assert.Equal(leaving.Id, (await site.FindAsync(requests[3])).OwnerId);
        await site.DeliverMailsAsync();
        Assert.Equal("3 demandes au DLA vous sont confiées", Assert.Single(site.Mails.Received, m => m.To == colleague.Email).Subject);
    }

    [Fact]
    public async Task An_absence_needs_real_days_and_somebody_of_the_desk()
    {
        var officer = await site.SeatedOfficerAsync("aisne");
        var stranger = await site.SeatedOfficerAsync("oise");
        var colleague = await site.SeatedOfficerAsync("aisne");
        var page = await officer.Browser.OpenAsync("/espace-dla/guichet");
        (string, string)[] days = [("From.Day", "9"), ("From.Month", "3"), ("From.Year", "2026"), ("To.Day", "13"), ("To.Month", "3"), ("To.Year", "2026")];

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Browser.SubmitAsync(page, [("From.Day", "32")], "#absence")).Status);
        foreach (var (substitute, words) in new[] { (stranger.Id, "une place à votre guichet"), (officer.Id, "une place à votre guichet") })
        {
            var refused = await officer.Browser.SubmitAsync(page, [.. days, ("Substitute", substitute.ToString())], "#absence");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Words.Contains(words, StringComparison.Ordinal) || refused.Words.Contains("soi-même", StringComparison.Ordinal));
        }

        var done = await officer.Browser.SubmitAsync(page, [.. days, ("Substitute", colleague.Id.ToString())], "#absence");
        Assert.Contains($"remplacement : {colleague.Name}", done.Text("#absences"), StringComparison.Ordinal);
        var taken = await officer.Browser.SubmitAsync(done, [], "form[action$='/retirer']");
        Assert.DoesNotContain("remplacement :", taken.Text("#absences"), StringComparison.Ordinal);
    }
}
