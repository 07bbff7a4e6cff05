using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>The request of two structures walked to its outcomes: each answers for itself, and no page needs scripts.</summary>
[Collection(typeof(LiveDlaWalks))]
public sealed class OutcomeTogetherTests(Chromium chromium, LiveDlaSite site)
{
    [Fact]
    public async Task Going_on_is_decided_with_the_position_of_each()
    {
        await using var walk = await DecisionWalk.MetAsync(chromium, site, javaScript: false, structures: 2);
        var (lead, other) = (walk.Request.Lead, walk.Request.Structures[1]);
        await walk.ProposeAsync(("Outcome", "poursuivre"));
        await walk.AnswerAsync(lead, "accord", "Oui, ensemble.");
        await Expect(walk.Outside.Page.Locator("main")).ToContainTextAsync("Chaque structure de la demande répond pour elle-même.");
        await walk.ToAsync("Décision");
        await Expect(Position(walk, lead)).ToContainTextAsync("D’accord");
        await Expect(Position(walk, other)).ToContainTextAsync("Attendue");
        await walk.CheckAsync(walk.Desk);

        await walk.AnswerAsync(other, "accord");
        await Expect(walk.Outside.Page.Locator("main")).ToContainTextAsync("C’est décidé ensemble");
        await walk.ToAsync("Décision");
        await Expect(Position(walk, other)).ToContainTextAsync("D’accord");
        await Expect(walk.Desk.Page.Locator("main")).ToContainTextAsync("Décidé ensemble");
        await walk.ToAsync("Poursuite et clôture");
        await Expect(walk.Desk.Page.Locator("main")).ToContainTextAsync("Oui, ensemble.");
        await walk.CheckAsync(walk.Desk);
    }

    [Fact]
    public async Task One_that_disagrees_is_enough_for_a_second_reading()
    {
        var colleague = await site.SeatedOfficerAsync();
        await using var walk = await DecisionWalk.MetAsync(chromium, site, javaScript: false, structures: 2);
        var (lead, other) = (walk.Request.Lead, walk.Request.Structures[1]);
        await walk.ProposeAsync(("Outcome", "arreter"), ("Reason", "moyens"), ("Exception", "Revenez en juin."));
        await walk.AnswerAsync(lead, "accord");
        await walk.AnswerAsync(other, "desaccord", "Nous avons besoin d’un appui.");

        await walk.ToAsync("Décision", colleague);
        await Expect(Position(walk, other)).ToContainTextAsync("Pas d’accord");
        await walk.Desk.FollowAsync("Écrire la seconde lecture");
        await walk.ProposeAsync(("Outcome", "poursuivre"));
        await walk.AnswerAsync(lead, "accord");
        await walk.AnswerAsync(other, "accord");
        await Expect(walk.Outside.Page.Locator("main")).ToContainTextAsync("C’est décidé ensemble");
    }

    [Fact]
    public async Task One_that_leaves_does_not_stop_the_other()
    {
        await using var walk = await DecisionWalk.MetAsync(chromium, site, javaScript: false, structures: 2);
        var (outside, lead, other) = (walk.Outside, walk.Request.Lead, walk.Request.Structures[1]);
        await walk.ProposeAsync(("Outcome", "poursuivre"));
        await walk.AnswerAsync(lead, "accord");
        await walk.FollowUpAsync(other);
        await outside.FollowAsync("Nous nous retirons");
        await walk.CheckAsync(outside);
        await outside.PressAsync("Nous nous retirons");
        await Expect(outside.Page.Locator("h1")).ToHaveTextAsync("Votre structure s’est retirée");

        await walk.OpenLinkAsync(lead.Email, "/dla/decision/");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("C’est décidé ensemble");
        await walk.ToAsync("Décision");
        await Expect(walk.Desk.Page.Locator("main")).ToContainTextAsync("Décidé ensemble");
        await walk.CheckAsync(walk.Desk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_says_for_itself_how_it_is_directed(bool javaScript)
    {
        var actor = await site.ResourceActorAsync($"Oméga fictif {javaScript}");
        await using var walk = await DecisionWalk.MetAsync(chromium, site, javaScript, structures: 2);
        var (desk, outside, lead, other) = (walk.Desk, walk.Outside, walk.Request.Lead, walk.Request.Structures[1]);
        await desk.FillAsync(("Outcome", "reorienter"), ("q", $"oméga fictif {javaScript}"));
        await desk.PressAsync("Chercher");
        await walk.PreviewAsync(("Reason", "information"), ("Actors", $"{actor.Id}"));
        await walk.CheckAsync(desk);
        await walk.SendAsync();
        await walk.AnswerAsync(lead, "accord");
        await walk.CheckAsync(outside);
        await walk.ToAsync("Décision");
        await walk.CheckAsync(desk);
        await walk.AnswerAsync(other, "accord");
        await walk.ConsentAsync(lead);
        await walk.OpenLinkAsync(other.Email, "/dla/orientation/");
        await outside.FillAsync(("Answer", "nous-memes"));
        await walk.CheckAsync(outside);
        await outside.PressAsync("Envoyer ma réponse");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("La structure prend contact elle-même");
        await walk.CheckAsync(outside);
        await walk.OpenLinkAsync(actor.Email, "/orientation/");
        await outside.PressAsync("Je prends contact");
        await Expect(outside.Done).ToContainTextAsync("La structure sait que vous allez la contacter");

        await walk.ToAsync("Orientations");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Prise en charge");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("La structure prend contact elle-même");
        await Expect(desk.Page.Locator("#autre")).ToBeVisibleAsync();
        await walk.CheckAsync(desk);
    }

    private static Microsoft.Playwright.ILocator Position(DecisionWalk walk, TestStructure structure) =>
        walk.Desk.Page.Locator("tbody tr").Filter(new() { HasText = structure.Name }).First;
}
