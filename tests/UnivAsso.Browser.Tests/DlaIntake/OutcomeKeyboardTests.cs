using Microsoft.Playwright;
using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>A whole outcome by people who have no mouse: the officer, the structure, and the actor it is directed to.</summary>
[Collection(typeof(LiveDlaWalks))]
public sealed class OutcomeKeyboardTests(Chromium chromium, LiveDlaSite site)
{
    [Fact]
    public async Task From_the_meeting_to_the_outcome_of_a_redirection_with_keys_only()
    {
        var actor = await site.ResourceActorAsync("Clavier fictif");
        await using var walk = await DecisionWalk.FollowedAsync(chromium, site, javaScript: true);
        var (desk, outside, lead) = (walk.Desk, walk.Outside, walk.Request.Lead);
        var (officer, visitor) = (new Keyboard(desk), new Keyboard(outside));
        await site.BegunMeetingAsync(walk.Request, walk.Officer);
        await walk.ToTheSheetAsync();
        await officer.PressAsync(AriaRole.Link, "Rendez-vous");
        await officer.PressAsync(AriaRole.Button, "Le rendez-vous a eu lieu");
        await officer.TypeAsync("Present", "Alix et Dominique.");
        await officer.TypeAsync("Understood", "Une question de droit.");
        await officer.TickAsync("FramePresented", "gratuit");
        await officer.ChooseAsync("Fit", "non");
        await officer.TypeAsync("StructureWishes", "Une réponse.");
        await officer.TypeAsync("NextStep", DecisionWalk.Wording);
        await officer.PressAsync(AriaRole.Button, "Valider la fiche");
        await officer.PressAsync(AriaRole.Link, "Proposer la suite");

        await officer.ChooseAsync("Outcome", "reorienter");
        await officer.TypeAsync("Reason", "Le besoin est une information");
        await officer.TypeAsync("q", "clavier fictif");
        await officer.PressAsync(AriaRole.Button, "Chercher");
        await officer.TickAsync("Actors", $"{actor.Id}");
        await officer.PressAsync(AriaRole.Button, "Aperçu des courriels");
        await officer.PressAsync(AriaRole.Button, "Envoyer la proposition");
        await Expect(desk.Done).ToContainTextAsync("vous pouvez l’annuler");
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        await walk.OpenLinkAsync(lead.Email, "/dla/decision/");
        await visitor.ChooseAsync("Answer", "accord");
        await visitor.PressAsync(AriaRole.Button, "Envoyer ma réponse");
        await walk.OpenLinkAsync(lead.Email, "/dla/orientation/");
        await visitor.ChooseAsync("Answer", "transmettre");
        await visitor.TickAsync("PassEmail", "true");
        await visitor.PressAsync(AriaRole.Button, "Envoyer ma réponse");
        await walk.OpenLinkAsync(actor.Email, "/orientation/");
        await visitor.PressAsync(AriaRole.Button, "Je prends contact");
        await visitor.ToAsync(outside.Page.Locator("summary").Filter(new() { HasText = "C’est terminé" }));
        await outside.Page.Keyboard.PressAsync("Enter");
        await visitor.ChooseAsync("Result", "Helped");
        await visitor.PressAsync(AriaRole.Button, "Envoyer");
        await Expect(outside.Page.Locator("h1")).ToHaveTextAsync("Cette orientation est terminée");

        await walk.ToTheSheetAsync();
        await officer.PressAsync(AriaRole.Link, "Orientations");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("La structure a été aidée");
        Assert.InRange(officer.Stops + visitor.Stops, 100, 1000);
    }
}
