using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>The request of one structure walked to each of its four outcomes, from the sheet of the officer to the page of whoever has the last word.</summary>
[Collection(typeof(LiveDlaWalks))]
public sealed class OutcomeTests(Chromium chromium, LiveDlaSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_meeting_is_offered_held_and_written_then_going_on_is_decided_and_handed_on(bool javaScript)
    {
        await using var walk = await DecisionWalk.FollowedAsync(chromium, site, javaScript);
        var (desk, outside, lead) = (walk.Desk, walk.Outside, walk.Request.Lead);
        await walk.ToAsync("Rendez-vous");
        await walk.CheckAsync(desk);
        await desk.PressAsync("Envoyer");
        Assert.Equal(422, desk.Status);
        await walk.CheckAsync(desk);
        var slots = await desk.Page.Locator("main [name=Slots]").EvaluateAllAsync<string[]>("boxes => boxes.slice(0, 3).map(box => box.value)");
        await desk.FillAsync(slots.Select(slot => ("Slots", slot)));
        await desk.PressAsync("Envoyer");
        await Expect(desk.Done).ToContainTextAsync("Les créneaux sont proposés");
        await walk.CheckAsync(desk);

        await walk.OpenLinkAsync(lead.Email, "/creneau/");
        await walk.CheckAsync(outside);
        await outside.FillAsync(("Slot", slots[1]));
        await outside.PressAsync("Choisir ce créneau");
        await Expect(outside.Page.Locator("h1")).ToContainTextAsync("Votre rendez-vous du");
        await walk.ToAsync("Rendez-vous");
        await Expect(desk.Page.Locator("#actuel + p")).ToContainTextAsync("Fixé");
        await walk.CheckAsync(desk);

        await walk.LetPassAsync(days: 15);
        await walk.ToAsync("Rendez-vous");
        await walk.CheckAsync(desk);
        await desk.PressAsync("Le rendez-vous a eu lieu");
        await Expect(desk.Page.Locator("h1")).ToContainTextAsync("Fiche de rencontre");
        await walk.CheckAsync(desk);
        await desk.FillAsync(("Understood", "Les ressources baissent."));
        await desk.PressAsync("Enregistrer le brouillon");
        await Expect(desk.Done).ToContainTextAsync("brouillon est enregistré");
        await desk.PressAsync("Valider la fiche");
        Assert.Equal(422, desk.Status);
        await walk.CheckAsync(desk);
        await walk.SignSheetAsync();
        await walk.ToAsync("Fiche de rencontre");
        await Expect(desk.Page.Locator("#validee")).ToContainTextAsync("Validée le");
        await walk.CheckAsync(desk);
        await desk.FollowAsync("Version papier, sur une page");
        await walk.CheckAsync(desk);
        await desk.FollowAsync("Revenir à la fiche");

        await desk.FollowAsync("Aller à la décision");
        await walk.CheckAsync(desk);
        await desk.FollowAsync("Proposer la suite");
        await Expect(desk.Page.Locator("#Wording")).ToHaveValueAsync("Proposer la suite.");
        await walk.CheckAsync(desk);
        await desk.PressAsync("Aperçu des courriels");
        Assert.Equal(422, desk.Status);
        await walk.CheckAsync(desk);
        await walk.PreviewAsync(("Outcome", "poursuivre"));
        await walk.CheckAsync(desk);
        await walk.SendAsync();
        await walk.CheckAsync(desk);
        await walk.ToAsync("Décision");
        await Expect(desk.Page.Locator("#oral")).ToBeVisibleAsync();
        await walk.CheckAsync(desk);
        await walk.OpenLinkAsync(lead.Email, "/dla/decision/");
        await walk.CheckAsync(outside);
        await walk.AnswerAsync(lead, "accord", "Oui, volontiers.");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("C’est décidé ensemble");
        await walk.CheckAsync(outside);
        await walk.FollowUpAsync(lead);
        await Expect(outside.Page.Locator("#proposition-titre")).ToHaveTextAsync("Ce que nous avons décidé ensemble");
        await walk.CheckAsync(outside);

        await walk.ToAsync("Décision");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Oui, volontiers.");
        await walk.CheckAsync(desk);
        await walk.ToAsync("Poursuite et clôture");
        await walk.CheckAsync(desk);
        await desk.PressAsync("Clore la demande");
        await Expect(desk.Done).ToContainTextAsync("La demande est close");
        await walk.CheckAsync(desk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_redirection_is_found_agreed_to_taken_and_its_outcome_is_told_by_the_structure(bool javaScript)
    {
        var actor = await site.ResourceActorAsync($"Relais fictif {javaScript}");
        await using var walk = await DecisionWalk.MetAsync(chromium, site, javaScript);
        var (desk, outside, lead) = (walk.Desk, walk.Outside, walk.Request.Lead);
        await desk.FillAsync(("Outcome", "reorienter"), ("Wording", "Ces mots restent."), ("q", "introuvable"));
        await desk.PressAsync("Chercher");
        await Expect(desk.Page.Locator("#acteurs")).ToContainTextAsync("Aucun acteur ne répond à cette recherche");
        await Expect(desk.Page.Locator("#Wording")).ToHaveValueAsync("Ces mots restent.");
        await walk.CheckAsync(desk);
        await desk.PressAsync("Aperçu des courriels");
        Assert.Equal(422, desk.Status);
        await walk.CheckAsync(desk);
        await desk.FillAsync(("q", $"relais fictif {javaScript}"));
        await desk.PressAsync("Chercher");
        await walk.PreviewAsync(("Reason", "information"), ("Actors", $"{actor.Id}"), ("WhyActors", "Ce point répond à ce genre de question."));
        await walk.CheckAsync(desk);
        await walk.SendAsync();
        await walk.OpenLinkAsync(lead.Email, "/dla/decision/");
        await walk.CheckAsync(outside);
        await walk.AnswerAsync(lead, "accord");

        await walk.OpenLinkAsync(lead.Email, "/dla/orientation/");
        await walk.CheckAsync(outside);
        await outside.FillAsync(("Answer", "transmettre"));
        await outside.PressAsync("Envoyer ma réponse");
        Assert.Equal(422, outside.Status);
        await walk.CheckAsync(outside);
        await walk.ConsentAsync(lead);
        await walk.CheckAsync(outside);
        await walk.OpenLinkAsync(actor.Email, "/orientation/");
        await walk.CheckAsync(outside);
        Assert.DoesNotContain(lead.Name, await outside.WordsAsync(), StringComparison.Ordinal);
        await outside.PressAsync("Je prends contact");
        await Expect(outside.Done).ToContainTextAsync("La structure sait que vous allez la contacter");
        await outside.PressAsync("Contact établi");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("Contact établi");
        await walk.CheckAsync(outside);
        await walk.ToAsync("Orientations");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Contact établi");
        await walk.CheckAsync(desk);
        await walk.ToAsync("Poursuite et clôture");
        await Expect(desk.Page.Locator("#clore + p")).ToContainTextAsync("attend encore son issue");
        await walk.CheckAsync(desk);

        await walk.LetPassAsync(days: 46);
        await walk.OpenLinkAsync(lead.Email, "/satisfaction/");
        await walk.CheckAsync(outside);
        await outside.PressAsync("Envoyer mes réponses");
        Assert.Equal(422, outside.Status);
        await walk.CheckAsync(outside);
        await outside.FillAsync(("Contacted", "oui"), ("Help", "Yes"), ("StillNeedsUs", "non"), ("Comment", "Un bon accueil."));
        await outside.PressAsync("Envoyer mes réponses");
        await Expect(outside.Page.Locator("h1")).ToHaveTextAsync("Merci de votre réponse");
        await walk.CheckAsync(outside);
        await walk.ToAsync("Orientations");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("La structure a été aidée");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Un bon accueil.");
        await walk.CheckAsync(desk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_redirection_that_is_refused_goes_on_to_the_next_actor(bool javaScript)
    {
        var (first, next) = (await site.ResourceActorAsync($"Alpha fictif {javaScript}"), await site.ResourceActorAsync($"Alpha fictif {javaScript}, suite"));
        await using var walk = await DecisionWalk.MetAsync(chromium, site, javaScript);
        var (desk, outside, lead) = (walk.Desk, walk.Outside, walk.Request.Lead);
        await desk.FillAsync(("Outcome", "reorienter"), ("q", $"alpha fictif {javaScript}"));
        await desk.PressAsync("Chercher");
        await walk.ProposeAsync(("Reason", "information"), ("Actors", $"{first.Id}"), ("Actors", $"{next.Id}"));
        await walk.AnswerAsync(lead, "accord");
        await walk.OpenLinkAsync(lead.Email, "/dla/orientation/");
        await outside.FillAsync(("Answer", "transmettre"));
        await walk.CheckAsync(outside);
        await walk.ConsentAsync(lead, await walk.ReferralsOfAsync(lead));
        await walk.CheckAsync(outside);
        var tried = (await site.ReferralsOfAsync(walk.Request)).Select(r => r.ActorId.Value == first.Id ? first : next).ToList();

        await walk.OpenLinkAsync(tried[0].Email, "/orientation/");
        await outside.Page.Locator("summary").Filter(new() { HasText = "Ce n’est pas pour nous" }).ClickAsync();
        await walk.CheckAsync(outside);
        await outside.PressAsync("Répondre que ce n’est pas pour nous");
        Assert.Equal(422, outside.Status);
        await walk.CheckAsync(outside);
        await outside.FillAsync(("Reason", "complet"));
        await outside.LeaveAsync(() => outside.Page.Locator("#pas-pour-nous button").ClickAsync());
        await Expect(outside.Page.Locator("h1")).ToHaveTextAsync("Cette orientation est terminée");
        await walk.CheckAsync(outside);
        await walk.OpenLinkAsync(tried[1].Email, "/orientation/");
        await outside.PressAsync("Bien reçu, je réponds bientôt");
        await Expect(outside.Done).ToContainTextAsync("vous avez bien reçu cette orientation");
        await outside.PressAsync("Je prends contact");
        await Expect(outside.Done).ToContainTextAsync("La structure sait que vous allez la contacter");

        await walk.ToAsync("Orientations");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Refusée par l’acteur");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Nous n’avons pas de place en ce moment");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Prise en charge");
        await walk.CheckAsync(desk);
        await walk.OpenLinkAsync(lead.Email, "/dla/orientation/");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("Refusée par l’acteur");
        await walk.CheckAsync(outside);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disagreement_is_read_again_by_somebody_else(bool javaScript)
    {
        var colleague = await site.SeatedOfficerAsync();
        await using var walk = await DecisionWalk.MetAsync(chromium, site, javaScript);
        var (desk, outside, lead) = (walk.Desk, walk.Outside, walk.Request.Lead);
        await walk.ProposeAsync(("Outcome", "arreter"), ("Reason", "moyens"), ("Exception", "Revenez en juin : nous aurons de la place."));
        await walk.OpenLinkAsync(lead.Email, "/dla/decision/");
        await outside.FillAsync(("Answer", "desaccord"));
        await outside.PressAsync("Envoyer ma réponse");
        Assert.Equal(422, outside.Status);
        await walk.CheckAsync(outside);
        await walk.AnswerAsync(lead, "desaccord", "Nous tenons à un accompagnement.");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("Une seconde lecture est en cours");
        await walk.CheckAsync(outside);

        await walk.ToAsync("Décision", colleague);
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Nous tenons à un accompagnement.");
        await walk.CheckAsync(desk);
        await desk.FollowAsync("Écrire la seconde lecture");
        await Expect(desk.Page.Locator("#avant").Locator("..")).ToContainTextAsync("Nous tenons à un accompagnement.");
        await walk.CheckAsync(desk);
        await walk.ProposeAsync(("Outcome", "poursuivre"));
        await walk.AnswerAsync(lead, "accord");
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("C’est décidé ensemble");

        await walk.ToAsync("Décision");
        await Expect(desk.Page.Locator("#proposition-1")).ToContainTextAsync("Ne pas poursuivre");
        await Expect(desk.Page.Locator("#proposition-2")).ToContainTextAsync("Poursuivre vers le diagnostic partagé");
        await walk.CheckAsync(desk);
    }
}
