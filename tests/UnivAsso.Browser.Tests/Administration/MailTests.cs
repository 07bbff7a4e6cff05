using Microsoft.Playwright;
using UnivAsso.Browser.Tests.Accounts;
using UnivAsso.Browser.Tests.Coordination;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Administration;

/// <summary>The mails that wait, sent at once or given up, and what the desk sees of it.</summary>
public sealed class MailTests(Chromium chromium)
{
    [Fact]
    public async Task A_waiting_mail_is_sent_at_once_or_given_up_and_the_desk_is_told()
    {
        var (sent, lost) = (await chromium.SendNeedAsync(), await chromium.SendNeedAsync());
        await using var desk = await chromium.OpenWindowAsync();
        await using var window = await chromium.OpenWindowAsync();
        await using var late = await chromium.OpenWindowAsync();
        var page = window.Page;
        await desk.SignInAsync(Desk.Coordinator);
        await window.SignInAsync(Invitations.Administrator);
        await late.SignInAsync(Invitations.Administrator);
        foreach (var request in new[] { sent, lost })
        {
            await desk.GoAsync(request.Address);
            await desk.Page.Locator("#attribuer button").ClickAsync();
            await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Poser une question" }).ClickAsync();
            await desk.Page.Locator("#Text").FillAsync("Depuis quand ?");
            await desk.Page.Locator("#decider button").ClickAsync();
            await desk.Page.Locator("#confirmer button").ClickAsync();
            await Expect(desk.Done).ToContainTextAsync("C’est noté : question posée.");
        }

        await window.GoAsync("/administration/courriels?etat=attente");
        await late.GoAsync("/administration/courriels?etat=attente");
        await Expect(page.Locator("#resultats h2")).ToHaveTextAsync("Courriels à envoyer");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Envoyer maintenant : [{sent.Reference}]" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Le courriel repart dans quelques instants.");
        await window.CheckEverywhereAsync();
        Assert.Contains("Depuis quand ?", await window.LastMailToAsync(sent.Email, "Une précision pour avancer"), StringComparison.Ordinal);

        await late.Page.GetByRole(AriaRole.Button, new() { Name = $"Abandonner : [{sent.Reference}]" }).ClickAsync();
        await Expect(late.Page.Locator("#a-revoir")).ToContainTextAsync("Rechargez la liste");
        await late.CheckEverywhereAsync();
        await late.GoAsync("/administration/courriels?etat=attente");
        await late.Page.GetByRole(AriaRole.Button, new() { Name = $"Abandonner : [{lost.Reference}]" }).ClickAsync();
        await Expect(late.Done).ToContainTextAsync("Le courriel ne partira pas.");

        await desk.GoAsync(lost.Address);
        await Expect(desk.Page.Locator(".notice--warning")).ToContainTextAsync("Un courriel n’est pas arrivé");
        await desk.CheckEverywhereAsync();
        await desk.GoAsync($"/coordination/besoins?signal=courriel-en-echec&q={lost.Mark}");
        await Expect(desk.Page.Locator("[data-result-count]")).ToHaveTextAsync("1 demande d’association");
    }
}
