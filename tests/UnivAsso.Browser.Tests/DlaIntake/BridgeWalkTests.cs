using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>A question for research, from the officer who hears it to the draft of the structure, with scripts and without.</summary>
[Collection(typeof(LiveDlaWalks))]
public sealed class BridgeWalkTests(Chromium chromium, LiveDlaSite site)
{
    private const string Situation =
        "Depuis deux ans, des bénévoles nous quittent au bout de quelques mois. Nous avons changé les horaires et l’accueil, sans que rien ne bouge vraiment. Les anciens s’épuisent.";

    private const string Question =
        "Pourquoi les personnes partent-elles si vite ? Nous aimerions savoir ce qui tient à notre façon de faire, et ce qui se passe dans les autres associations de la ville, grandes ou petites.";

    private const string Purpose =
        "Nous pourrions revoir l’accueil et partager les responsabilités autrement. Le conseil d’administration doit en débattre au printemps, et il voudrait s’appuyer sur des éléments sûrs.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_structure_takes_the_question_to_a_draft_of_its_own(bool javaScript)
    {
        await using var walk = await DecisionWalk.FollowedAsync(chromium, site, javaScript);
        var (desk, outside, lead) = (walk.Desk, walk.Outside, walk.Request.Lead);

        await walk.ToAsync("Passerelle vers Univ’Asso");
        await desk.FillAsync(("Situation", Situation), ("Question", "Trop court."), ("Purpose", Purpose));
        await desk.PressAsync("Proposer à la structure");
        Assert.Equal(422, desk.Status);
        await walk.CheckAsync(desk);
        await desk.FillAsync(("Question", Question));
        await desk.PressAsync("Proposer à la structure");
        await Expect(desk.Done).ToContainTextAsync("La passerelle est proposée");
        await walk.CheckAsync(desk);

        await walk.OpenLinkAsync(lead.Email, "/dla/passerelle/");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync(Question);
        await walk.CheckAsync(outside);
        await outside.PressAsync("Oui, continuer vers Univ’Asso");
        await Expect(outside.Page.Locator("h1")).ToContainTextAsync("Votre structure");
        await Expect(outside.Page.Locator("[name=Name]")).ToHaveValueAsync(lead.Name);

        await walk.OpenLinkAsync(lead.Email, "/dla/passerelle/");
        await Expect(outside.Page.Locator("h1")).ToContainTextAsync("Vous avez accepté");
        await walk.CheckAsync(outside);
        await walk.ToAsync("Passerelle vers Univ’Asso");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Acceptée");
        await walk.CheckAsync(desk);
    }
}
