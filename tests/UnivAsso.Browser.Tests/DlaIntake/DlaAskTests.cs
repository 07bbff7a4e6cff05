using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UnivAsso.Browser.Tests.FollowingUp;
using Xunit;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>Asking the DLA from its public page to the follow-up: several structures with and without scripts, one with the keyboard alone.</summary>
public sealed class DlaAskTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_structures_ask_together_confirm_and_follow(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var walk = new DlaWalk(window, javaScript ? "avec" : "sans");
        await window.GoAsync("/dla");
        await window.CheckEverywhereAsync(dark: true);
        await window.FollowAsync("Vérifier si c’est pour vous");
        await window.CheckEverywhereAsync();
        await window.FillAsync(("Emploi", "non"), ("Region", "oui"), ("Utilite", "oui"), ("Structures", "plusieurs"));
        await window.PressAsync("Voir ce qui peut m’aider");
        await window.CheckEverywhereAsync();
        await window.FollowAsync("Demander un avis");
        await window.CheckEverywhereAsync();
        await window.FollowAsync("Commencer");

        await window.CheckEverywhereAsync();
        await window.PressAsync("Ajouter une structure");
        await window.PressAsync("Continuer");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();
        Assert.Equal(["structures", "contacts", "situation", "besoin", "deja-accompagne"], await walk.CheckAllAsync());
        await window.CheckEverywhereAsync();
        await window.PressAsync("Envoyer");
        var reference = await walk.ReferenceAsync();
        Assert.StartsWith("D-", reference, StringComparison.Ordinal);
        Assert.Contains("Appelez dès maintenant", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);
        var receipt = await window.LastLetterToAsync(walk.Email, reference);
        var invitation = await window.LastLetterToAsync(walk.OtherEmail, reference);
        if (javaScript)
        {
            await window.CheckMailAsync(receipt);
            await window.CheckMailAsync(invitation);
        }

        await window.GoAsync(Regex.Match(invitation.Text, "/dla/confirmer/[0-9a-f]{32}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
        await window.CheckEverywhereAsync(dark: true);
        await window.PressAsync("Oui, nous en sommes");
        Assert.Equal("Votre structure en est", await window.Page.Locator("h1").InnerTextAsync());
        await window.CheckEverywhereAsync();

        await window.FollowAsync("Ouvrez le suivi");
        await window.EnterAsync(walk.OtherEmail);
        Assert.Equal($"/suivi/{reference}", window.Path);
        Assert.DoesNotContain(walk.Email, await window.Page.ContentAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);
        await window.FollowAsync("Écrire au guichet");
        await window.CheckEverywhereAsync();
        await window.FillAsync(("Text", "Nous sommes libres le mardi."));
        await window.PressAsync("Envoyer le message");
        Assert.Contains("Nous sommes libres le mardi.", await window.WordsAsync(), StringComparison.Ordinal);
        await window.FollowAsync("Imprimer cette page");
        await window.CheckEverywhereAsync();
        await window.FollowAsync("Revenir au suivi");
        await window.FollowAsync("Nous nous retirons");
        await window.CheckEverywhereAsync();
        await window.PressAsync("Nous nous retirons");
        Assert.Equal("Votre structure s’est retirée", await window.Page.Locator("h1").InnerTextAsync());
        await window.CheckEverywhereAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task One_structure_asks_with_the_keyboard_alone(int width)
    {
        await using var window = await chromium.OpenWindowAsync(width);
        var keys = new Keyboard(window);
        var walk = new DlaWalk(window, $"clavier-{width}");
        await window.GoAsync("/dla");
        await keys.PressAsync(AriaRole.Link, "Demander un premier rendez-vous");
        await keys.PressAsync(AriaRole.Link, "Commencer");

        await keys.TypeAsync("Structures[0].Name", walk.Name);
        await keys.PressAsync(AriaRole.Button, "Ajouter une structure");
        await keys.PressAsync(AriaRole.Button, "Retirer la structure 2");
        Assert.Equal(walk.Name, await window.Page.Locator("[name='Structures[0].Name']").InputValueAsync());
        await keys.TypeAsync("Structures[0].CommuneText", "Arras");
        await keys.PressAsync(AriaRole.Button, "Continuer");

        foreach (var (name, value) in walk.AnswersTo("contacts").Where(a => a.Name != "BoardAware"))
        {
            await keys.TypeAsync(name, value);
        }

        await keys.ChooseAsync("BoardAware", "oui");
        await keys.PressAsync(AriaRole.Button, "Continuer");
        await keys.ChooseAsync("LegalForm", "loi-1901");
        await keys.ChooseAsync("Staff", "3-9");
        await keys.PressAsync(AriaRole.Button, "Continuer");
        await keys.TypeAsync("WhatBrings", DlaWalk.WhatBrings);
        await keys.TickAsync("Themes", "finances");
        await keys.ChooseAsync("Urgency", "None");
        await keys.PressAsync(AriaRole.Button, "Continuer");
        await keys.ChooseAsync("FormerDla", "non");
        await keys.PressAsync(AriaRole.Button, "Continuer");
        Assert.Equal("verifier", walk.Slug);
        await keys.PressAsync(AriaRole.Button, "Envoyer");
        var reference = await walk.ReferenceAsync();
        await window.CheckEverywhereAsync();

        await keys.PressAsync(AriaRole.Link, "la page de suivi");
        await keys.TypeAsync("Email", walk.Email);
        await keys.PressAsync(AriaRole.Button, "Recevoir un code");
        await keys.TypeAsync("Code", FollowUpDoor.CodeOf(await window.LastMailToAsync(walk.Email, "Code de suivi")));
        await keys.PressAsync(AriaRole.Button, "Ouvrir le suivi");
        Assert.Equal($"/suivi/{reference}", window.Path);
        await keys.PressAsync(AriaRole.Link, "Plan du site", within: ".site-footer");
        Assert.InRange(keys.Stops, 100, 1000);
    }
}
