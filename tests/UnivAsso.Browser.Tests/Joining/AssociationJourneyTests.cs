using UnivAsso.Browser.Tests.FollowingUp;
using Xunit;

namespace UnivAsso.Browser.Tests.Joining;

/// <summary>The whole way of an association, from the two doors to the page that follows the request.</summary>
public sealed class AssociationJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_need_goes_from_the_doors_to_its_follow_up(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);

        // The one structure of that name and place is among those of the demonstration.
        var walk = new AssociationWalk(
            window, javaScript ? "parcours-avec" : "parcours-sans", AssociationWalk.Need, AssociationWalk.Group)
        {
            Name = "Démo – Chœur de la Thiérache",
            Commune = "Hirson",
        };
        await window.GoAsync("/rejoindre");
        await window.FollowAsync("Je représente une association");
        await window.FollowAsync("Commencer");

        var seen = await walk.CheckAllAsync();

        Assert.Equal(
            ["intentions", "structure", "structure-proche", "details", "vous", "besoin", "existant", "possibilites", "visibilite"], seen);
        await window.CheckEverywhereAsync(dark: true);
        Assert.Contains(AssociationWalk.Question, await window.WordsAsync(), StringComparison.Ordinal);

        await window.FollowAsync("Modifier : Moments préférés");
        await window.CheckEverywhereAsync();
        await window.FillAsync(("Times", "le mardi matin"));
        await window.PressAsync("Enregistrer et revenir à la vérification");
        Assert.Equal("verifier", walk.Slug);
        Assert.Contains("le mardi matin", await window.WordsAsync(), StringComparison.Ordinal);

        await window.PressAsync("Envoyer");
        var reference = await walk.ReferenceAsync();
        Assert.StartsWith("B-", reference, StringComparison.Ordinal);
        Assert.Contains(reference, await window.Page.TitleAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);

        var letter = await window.LastLetterToAsync(walk.Email, reference);
        Assert.Contains(AssociationWalk.Question, letter.Text, StringComparison.Ordinal);
        if (javaScript)
        {
            await window.CheckMailAsync(letter);
        }

        await window.FollowAsync("la page de suivi");
        await window.EnterAsync(walk.Email);
        Assert.Equal($"/suivi/{reference}", window.Path);
        Assert.Contains(AssociationWalk.Purpose, await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_group_without_a_number_says_what_it_is(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var walk = new AssociationWalk(window, javaScript ? "sans-numero-avec" : "sans-numero-sans", "pas-encore");
        await walk.ToAsync("structure");
        Assert.False(await window.Page.GetByText("Votre groupe est…").IsVisibleAsync());

        await window.FillAsync(("Name", walk.Name), ("NumberAnswer", "sans-numero"), ("CommuneText", "59000"));
        Assert.True(await window.Page.GetByText("Votre groupe est…").IsVisibleAsync());
        await window.CheckEverywhereAsync();
        await window.PressAsync("Continuer");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();

        await window.FillAsync(("GroupKind", "collectif"));
        await window.PressAsync("Continuer");
        Assert.Equal("details", walk.Slug);
    }

    [Fact]
    public async Task A_structure_that_acts_elsewhere_is_shown_other_doors()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "hors-region", AssociationWalk.Support) { Commune = "Lyon" };
        await walk.ToAsync("structure");
        await window.FillAsync(("OutsideRegion", "true"));
        await walk.AnswerAsync();
        await window.FillAsync(("LegalForm", "loi-1901"), ("Territories", "ailleurs"));
        await window.PressAsync("Continuer");

        Assert.Equal("hors-region", walk.Slug);
        await window.CheckEverywhereAsync();
        await window.PressAsync("Continuer");
        Assert.Equal("vous", walk.Slug);
    }
}
