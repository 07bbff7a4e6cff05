using Microsoft.Playwright;
using UnivAsso.Browser.Tests.Coordination;
using UnivAsso.Browser.Tests.FollowingUp;
using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Pairing;

/// <summary>From a question that is open to two people who may talk to each other, with and without scripts, and with keys only.</summary>
public sealed class InvitationTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_is_invited_says_yes_is_presented_and_both_get_to_talk(bool javaScript)
    {
        await using var desk = await chromium.OpenWindowAsync(javaScript: javaScript);
        await using var person = await chromium.OpenWindowAsync(javaScript: javaScript);
        await using var association = await chromium.OpenWindowAsync(javaScript: javaScript);
        var (need, profile, question) = await OpenedAsync(desk);

        await desk.GoAsync($"{question}/invitations");
        await desk.CheckEverywhereAsync(dark: true);
        await desk.PressAsync("Ajouter à la liste");
        await Expect(desk.Page.Locator("#Person-error")).ToContainTextAsync("Cochez une personne");
        await desk.CheckEverywhereAsync();
        await desk.FillAsync(("Person", profile.Reference));
        await desk.PressAsync("Ajouter à la liste");
        await Expect(desk.Page.Locator("main .status").First).ToHaveTextAsync("Préparée");
        await desk.CheckEverywhereAsync();
        await desk.GoAsync($"{question}/invitations/{profile.Reference}");
        await desk.CheckEverywhereAsync(dark: true);
        await desk.PressAsync("Envoyer l’invitation");
        await Expect(desk.Page.Locator("#WhyYou-error")).ToContainTextAsync("en une phrase");
        await desk.CheckEverywhereAsync();
        await desk.FillAsync(("WhyYou", "Vos travaux parlent des bénévoles."));
        await desk.PressAsync("Envoyer l’invitation");
        await Expect(desk.Page.Locator("main .status").First).ToHaveTextAsync("Envoyée, sans réponse");
        await desk.CheckEverywhereAsync();

        var invitation = await desk.LastLetterToAsync(profile.Email, "Une question de recherche pour vous");
        await CheckMailAsync(desk, invitation, javaScript);
        await person.GoAsync(LinkIn(invitation, "/reponse/"));
        await person.CheckEverywhereAsync(dark: true);
        await person.FillAsync(("Answer", "decline"));
        await person.PressAsync("Envoyer ma réponse");
        await Expect(person.Page.Locator("#Reason-error")).ToContainTextAsync("Choisissez une raison");
        await person.CheckEverywhereAsync();
        await person.FillAsync(("Answer", "interesse"));
        await person.PressAsync("Envoyer ma réponse");
        await Expect(person.Page.Locator("main")).ToContainTextAsync("Vous avez dit que cela vous intéresse");
        await person.CheckEverywhereAsync();
        await CheckMailAsync(desk, await desk.LastLetterToAsync(profile.Email, "Merci, nous en parlons"), javaScript);

        await desk.GoAsync("/coordination");
        await desk.CheckEverywhereAsync();
        await desk.GoAsync("/coordination/invitations?etat=a-traiter");
        await desk.CheckEverywhereAsync(dark: true);
        await desk.GoAsync($"{question}/invitations/{profile.Reference}");
        await desk.CheckEverywhereAsync();
        await desk.FillAsync(("Presentation", "Cette personne étudie l’engagement bénévole."));
        await desk.PressAsync("Présenter aux associations");
        await Expect(desk.Page.Locator("main .status").First).ToHaveTextAsync("Présentée aux associations");
        await desk.CheckEverywhereAsync();

        var presentation = await desk.LastLetterToAsync(need.Email, "s’intéresse à votre question");
        await CheckMailAsync(desk, presentation, javaScript);
        await association.GoAsync(LinkIn(presentation, "/presentation/"));
        await Expect(association.Page.Locator("main")).Not.ToContainTextAsync(profile.Email);
        await association.CheckEverywhereAsync(dark: true);
        await association.PressAsync("Envoyer notre réponse");
        await Expect(association.Page.Locator("#Answer-error")).ToContainTextAsync("Répondez oui ou non");
        await association.CheckEverywhereAsync();
        await association.FillAsync(("Answer", "oui"));
        await association.PressAsync("Envoyer notre réponse");
        await Expect(association.Page.Locator("main")).ToContainTextAsync(profile.Email);
        await association.CheckEverywhereAsync(dark: true);
        await CheckMailAsync(desk, await desk.LastLetterToAsync(profile.Email, "Vous pouvez vous parler"), javaScript);
        await person.Page.ReloadAsync();
        await Expect(person.Page.Locator("main")).ToContainTextAsync(need.Email);
        await person.CheckEverywhereAsync(dark: true);
        await desk.GoAsync($"{question}/invitations/{profile.Reference}");
        await Expect(desk.Page.Locator("main .status").First).ToHaveTextAsync("Confirmée des deux côtés");
        await desk.CheckEverywhereAsync();

        await person.GoAsync("/reponse/inconnu");
        await person.CheckEverywhereAsync();
    }

    [Fact]
    public async Task An_invitation_is_prepared_sent_and_answered_with_keys_only()
    {
        await using var desk = await chromium.OpenWindowAsync();
        await using var person = await chromium.OpenWindowAsync();
        var (_, profile, question) = await OpenedAsync(desk);
        var (keys, own) = (new Keyboard(desk), new Keyboard(person));

        await desk.GoAsync($"{question}/invitations");
        await keys.TypeAsync("Person", profile.Reference);
        await keys.TypeAsync("WhyYou", "Vos travaux parlent des bénévoles.");
        await keys.PressAsync(AriaRole.Button, "Ajouter à la liste");
        await desk.GoAsync($"{question}/invitations/{profile.Reference}");
        await keys.PressAsync(AriaRole.Button, "Envoyer l’invitation");
        await Expect(desk.Page.Locator("main .status").First).ToHaveTextAsync("Envoyée, sans réponse");

        await person.GoAsync(LinkIn(await desk.LastLetterToAsync(profile.Email, "Une question de recherche pour vous"), "/reponse/"));
        await own.ChooseAsync("Answer", "decline");
        await own.ChooseAsync("Reason", "conditions");
        await own.PressAsync(AriaRole.Button, "Envoyer ma réponse");
        await Expect(person.Page.Locator("main")).ToContainTextAsync("Vous avez décliné");
    }

    [Fact]
    public async Task A_person_of_research_offers_to_answer_from_the_public_page()
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: false);
        await window.GoAsync("/questions-de-recherche");
        await window.Page.Locator("main li.panel a").First.ClickAsync();
        var address = new Uri(window.Page.Url).AbsolutePath;
        await window.SignInAsync("recherche@demo.univasso.test");
        await window.GoAsync(address);
        await window.FollowAsync("Répondez à cette question");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Répondre à cette question");
        await window.CheckEverywhereAsync(dark: true);
        await using var other = await chromium.OpenWindowAsync(javaScript: false);
        await other.SignInAsync("association@demo.univasso.test");
        await other.GoAsync(address + "/repondre");
        await Expect(other.Page.Locator("main")).ToContainTextAsync("Aucun profil de recherche");
        await other.CheckEverywhereAsync();
    }

    /// <summary>A need taken on, a profile taken on, and the address of the question that is open.</summary>
    private async Task<(TestRequest Need, TestRequest Profile, string Question)> OpenedAsync(Window desk)
    {
        var need = await chromium.Portal.ReceivedNeedAsync();
        await chromium.Portal.DecideAsync(need, FollowingUp.Coordination.TakenOn);
        var profile = await chromium.Portal.ReceivedResearchAsync();
        await chromium.Portal.DecideAsync(profile, FollowingUp.Coordination.TakenOn);
        await desk.SignInAsync(Desk.Coordinator);
        await desk.GoAsync($"/coordination/questions/nouvelle?besoin={need.Reference}");
        await desk.FillAsync(("Title", "Pourquoi les bénévoles partent-ils ?"), ("Summary", "Des associations perdent leurs bénévoles."), ("Themes", "gouvernance"));
        await desk.PressAsync("Enregistrer");
        var question = new Uri(desk.Page.Url).AbsolutePath;
        await desk.PressAsync("Envoyer en relecture aux associations");
        await using var author = await chromium.OpenWindowAsync(javaScript: false);
        await author.GoAsync(LinkIn(await desk.LastLetterToAsync(need.Email, "Relisez la question"), "/question/"));
        await author.FillAsync(("Answer", "valide"));
        await author.PressAsync("Envoyer ma réponse");
        await desk.GoAsync(question);
        await desk.PressAsync("Publier la question");
        return (need, profile, question);
    }

    private static async Task CheckMailAsync(Window desk, Mail letter, bool javaScript)
    {
        if (javaScript)
        {
            await desk.CheckMailAsync(letter);
        }
    }

    private static string LinkIn(Mail letter, string page) =>
        new Uri(letter.Text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains(page, StringComparison.Ordinal))).AbsolutePath;
}
