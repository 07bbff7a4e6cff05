using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Agenda;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Agenda;

/// <summary>Every page of the agenda, on a phone and on a desk, for everybody.</summary>
public sealed class AgendaPagesTests(Chromium chromium, LiveAgendaSite site) : IClassFixture<LiveAgendaSite>
{
    private const string Officer = "dla59@demo.univasso.test";

    private static readonly int[] Widths = [360, 1280];

    /// <summary>Tuesday 10 March 2026, 9:00 in Paris: a week after the clock of the tests.</summary>
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_an_officer_is_for_everybody()
    {
        foreach (var width in Widths)
        {
            await using var window = await chromium.OpenWindowAsync(width);
            await window.SignInAsync(Officer);
            foreach (var path in new[]
            {
                "/espace-dla/semaine", "/espace-dla/agenda", "/espace-dla/agenda/plages/ajouter", "/espace-dla/agenda/dates/ajouter",
                "/espace-dla/agenda/absences/ajouter", "/espace-dla/agenda/lieux/ajouter", "/espace-dla/agenda/reglages", "/espace-dla/agenda/abonnement",
            })
            {
                await window.GoAsync(path);
                await window.CheckAsync();
            }

            // The same forms with every error that they can show.
            foreach (var path in new[] { "plages", "dates", "absences", "lieux" })
            {
                await window.GoAsync($"/espace-dla/agenda/{path}/ajouter");
                await window.Page.Locator("main form button.btn-primary").ClickAsync();
                await window.CheckAsync();
            }
        }
    }

    [Fact]
    public async Task A_range_is_added_by_keyboard_without_scripts()
    {
        await using var window = await chromium.OpenWindowAsync(360, javaScript: false);
        await window.SignInAsync(Officer);
        await window.GoAsync("/espace-dla/agenda/plages/ajouter");

        await window.Page.Locator("input[value=Wednesday]").FocusAsync();
        await window.Page.Keyboard.PressAsync("Space");
        await window.Page.Locator("input[name=Channels][value=Phone]").FocusAsync();
        await window.Page.Keyboard.PressAsync("Space");
        await window.Page.Locator("main form button.btn-primary").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/espace-dla/agenda");

        Assert.Contains("mercredi", await window.Page.Locator("section[aria-labelledby=plages]").InnerTextAsync(), StringComparison.Ordinal);
        await window.CheckAsync();
    }

    [Fact]
    public async Task Every_page_of_a_link_is_for_everybody_in_each_of_its_states()
    {
        _ = site.LiveAddress;
        var officer = await site.OfficerAsync();
        var links = await LinksAsync(officer);
        foreach (var width in Widths)
        {
            await using var window = await chromium.OpenWindowAsync(width, address: site.LiveAddress);
            foreach (var link in links)
            {
                await window.GoAsync(link);
                await window.CheckAsync();
            }

            await window.GoAsync($"{links[0]}/aucun");
            await window.Page.Locator("main form button.btn-primary").ClickAsync();
            await window.CheckAsync();
        }
    }

    [Fact]
    public async Task A_structure_chooses_a_slot_without_scripts_and_reads_its_appointment()
    {
        _ = site.LiveAddress;
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        await site.ProposedAsync(onCase.CaseId, officer, Tuesday, Tuesday.AddHours(5));
        await using var window = await chromium.OpenWindowAsync(360, javaScript: false, address: site.LiveAddress);
        await window.GoAsync(await site.LinkToAsync(onCase.People[0].Email));

        await window.Page.Locator("input[type=radio]").First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Space");
        await window.Page.Keyboard.PressAsync("Enter");

        // The address stays the same: the heading tells that the answer has come.
        await Expect(window.Page.Locator("h1")).ToContainTextAsync("Votre rendez-vous du mardi 10 mars 2026");
        await window.CheckAsync();
    }

    /// <summary>The proposal first, then each other state.</summary>
    private async Task<List<string>> LinksAsync(Guid officer)
    {
        var (three, open, held, cancelled, several) = (site.Cases.Add(), site.Cases.Add(), site.Cases.Add(), site.Cases.Add(), site.Cases.Add(structures: 2));
        await site.ProposedAsync(three.CaseId, officer, Tuesday, Tuesday.AddHours(5), Tuesday.AddDays(1));
        await site.ProposedAsync(open.CaseId, officer);
        await site.FixedAsync(held.CaseId, Tuesday.AddDays(2), officer);
        await site.FixedAsync(several.CaseId, Tuesday.AddDays(3), officer);
        var id = await site.FixedAsync(cancelled.CaseId, Tuesday.AddDays(6), officer);
        var seen = await site.SeenAsync(id);
        await site.UseAsync<CancelAppointment, Result<AppointmentId>>(s => s.HandleAsync(seen, null, AgendaSite.By(officer), Ct));
        var heldLink = await site.LinkToAsync(held.People[0].Email);
        return
        [
            await site.LinkToAsync(three.People[0].Email), await site.LinkToAsync(open.People[0].Email), heldLink, $"{heldLink}/empechement",
            $"{await site.LinkToAsync(several.People[1].Email)}/empechement", await site.LinkToAsync(cancelled.People[0].Email), $"/creneau/{new string('0', 32)}",
        ];
    }
}
