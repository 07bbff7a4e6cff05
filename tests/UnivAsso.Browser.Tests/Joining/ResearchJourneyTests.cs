using UnivAsso.Browser.Tests.FollowingUp;
using Xunit;

namespace UnivAsso.Browser.Tests.Joining;

/// <summary>The whole way of a person of research, from the two doors to the page that follows the request.</summary>
public sealed class ResearchJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_profile_goes_from_the_doors_to_its_follow_up(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var walk = new ResearchWalk(window, javaScript ? "recherche-avec" : "recherche-sans");
        await window.GoAsync("/rejoindre");
        await window.FollowAsync("Je fais de la recherche");
        await window.FollowAsync("Commencer");

        var seen = await walk.CheckAllAsync();

        Assert.Equal(
            ["intentions", "vous", "rattachement", "travaux", "facon-de-travailler", "liens-d-interet", "visibilite", "charte"], seen);
        await window.CheckEverywhereAsync();
        Assert.Contains("Donner du temps", await window.WordsAsync(), StringComparison.Ordinal);

        await window.FollowAsync("Modifier : Annuaire public");
        await window.FillAsync(("Fields", "etablissement"));
        await window.PressAsync("Mettre à jour l’aperçu");
        Assert.Contains("Université d’Exemple", await window.Page.Locator("#apercu").InnerTextAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();
        await window.PressAsync("Enregistrer et revenir à la vérification");
        await window.PressAsync("Envoyer");

        var reference = await walk.ReferenceAsync();
        Assert.StartsWith("C-", reference, StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);
        var letter = await window.LastLetterToAsync(walk.Email, reference);
        Assert.DoesNotContain("Amis d’Exemple", letter.Text, StringComparison.Ordinal);
        if (javaScript)
        {
            await window.CheckMailAsync(letter);
        }

        await window.FollowAsync("Suivre ma demande");
        await window.EnterAsync(walk.Email);
        Assert.Equal($"/suivi/{reference}", window.Path);
        await window.CheckEverywhereAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Groups_of_fields_say_what_to_mend_and_keep_what_was_typed(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var walk = new ResearchWalk(window, "recherche-fautes");
        await walk.ToAsync("travaux");
        await window.FillAsync(("Works[0].Address", "exemple"));
        await window.PressAsync("Continuer");
        Assert.Equal(422, window.Status);
        Assert.StartsWith("Erreur : ", await window.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("exemple", await window.Page.Locator("[name='Works[0].Address']").InputValueAsync());
        await window.CheckEverywhereAsync();
        await walk.AnswerAsync();

        await window.FillAsync(("AvailableFrom.Day", "31"), ("AvailableFrom.Month", "2"), ("AvailableFrom.Year", "2027"));
        await window.PressAsync("Continuer");
        Assert.Equal(422, window.Status);
        Assert.Equal("31", await window.Page.Locator("[name='AvailableFrom.Day']").InputValueAsync());
        await window.CheckEverywhereAsync();
        await walk.AnswerAsync();

        await window.FillAsync(("Declaration", "oui"), ("Ties[0].Structure", "Les Amis d’Exemple"));
        await window.PressAsync("Continuer");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();
        await walk.AnswerAsync();

        await walk.AnswerAsync();
        await window.PressAsync("Continuer");
        Assert.Equal(422, window.Status);
        Assert.Equal("charte", walk.Slug);
        await window.CheckEverywhereAsync();
    }
}
