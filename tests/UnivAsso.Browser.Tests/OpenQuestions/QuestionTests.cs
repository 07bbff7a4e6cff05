using Microsoft.Playwright;
using UnivAsso.Browser.Tests.Coordination;
using UnivAsso.Browser.Tests.FollowingUp;
using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.OpenQuestions;

/// <summary>From a need taken on to a question that everybody reads, with and without scripts.</summary>
public sealed class QuestionTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_need_becomes_a_question_that_its_author_corrects_then_validates(bool javaScript)
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await chromium.Portal.DecideAsync(request, FollowingUp.Coordination.TakenOn);
        await using var desk = await chromium.OpenWindowAsync(javaScript: javaScript);
        await using var author = await chromium.OpenWindowAsync(javaScript: javaScript);
        await desk.SignInAsync(Desk.Coordinator);

        await desk.GoAsync($"/coordination/besoins/{request.Reference}");
        await desk.FollowAsync("Écrire une question à partir de ce besoin");
        await desk.CheckEverywhereAsync();
        await desk.PressAsync("Enregistrer");
        await Expect(desk.Page.Locator("#Title-error")).ToContainTextAsync("Écrivez la question en une phrase");
        await desk.CheckEverywhereAsync();
        await desk.FillAsync(("Title", "Comment garder des bénévoles ?"), ("Summary", "Des associations perdent leurs bénévoles."), ("Themes", "gouvernance"));
        await desk.PressAsync("Enregistrer");
        await Expect(desk.Page.Locator("h1")).ToContainTextAsync("Comment garder des bénévoles ?");
        await desk.CheckEverywhereAsync(dark: true);
        var sheet = new Uri(desk.Page.Url).AbsolutePath;
        var reference = sheet.Split('/')[^1];
        await desk.PressAsync("Envoyer en relecture aux associations");

        var letter = await desk.LastLetterToAsync(request.Email, "Relisez la question");
        if (javaScript)
        {
            await desk.CheckMailAsync(letter);
        }

        await author.GoAsync(LinkIn(letter));
        await author.CheckEverywhereAsync(dark: true);
        await author.FillAsync(("Answer", "corrige"));
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("#Comment-error")).ToContainTextAsync("Dites ce qu’il faut corriger");
        await author.CheckEverywhereAsync();
        await author.FillAsync(("Comment", "Dites « pourquoi » plutôt que « comment »."));
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("main")).ToContainTextAsync("Vous avez demandé une correction");

        await desk.GoAsync(sheet);
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Dites « pourquoi » plutôt que « comment ».");
        await desk.PressAsync("Reprendre le texte");
        await desk.FollowAsync("Modifier le texte ou les besoins");
        await desk.FillAsync(("Title", "Pourquoi les bénévoles partent-ils ?"));
        await desk.PressAsync("Enregistrer");
        await desk.Page.Locator("main #texte ~ details summary").First.ClickAsync();
        await Expect(desk.Page.Locator("main del").First).ToBeVisibleAsync();
        await desk.CheckEverywhereAsync();
        await desk.PressAsync("Envoyer en relecture aux associations");

        await author.GoAsync(LinkIn(await desk.LastLetterToAsync(request.Email, "Relisez la question")));
        await Expect(author.Page.Locator("#change")).ToHaveTextAsync("Ce qui a changé depuis votre réponse");
        await author.CheckEverywhereAsync();
        await author.FillAsync(("Answer", "valide"));
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("main")).ToContainTextAsync("La relecture est terminée");
        await author.CheckEverywhereAsync();

        await desk.GoAsync(sheet);
        await desk.PressAsync("Publier la question");
        await Expect(desk.Page.Locator("main .status").First).ToHaveTextAsync("Ouverte");
        var opened = await desk.LastLetterToAsync(request.Email, "La question est ouverte");
        if (javaScript)
        {
            await desk.CheckMailAsync(opened);
        }

        await desk.FollowAsync("Voir les personnes qui conviennent");
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("Qui pourrait répondre à cette question ?");
        await desk.CheckEverywhereAsync();

        await author.GoAsync("/questions-de-recherche");
        await author.CheckEverywhereAsync(dark: true);
        await author.FollowAsync("Pourquoi les bénévoles partent-ils ?");
        await Expect(author.Page.Locator("h1")).ToHaveTextAsync("Pourquoi les bénévoles partent-ils ?");
        Assert.EndsWith(reference, author.Page.Url, StringComparison.Ordinal);
        await author.CheckEverywhereAsync(dark: true);
        await desk.GoAsync("/coordination/questions");
        await desk.CheckEverywhereAsync(dark: true);
    }

    [Fact]
    public async Task A_question_is_written_read_and_published_with_keys_only()
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await chromium.Portal.DecideAsync(request, FollowingUp.Coordination.TakenOn);
        await using var desk = await chromium.OpenWindowAsync();
        await using var author = await chromium.OpenWindowAsync();
        await desk.SignInAsync(Desk.Coordinator);
        await desk.GoAsync($"/coordination/besoins/{request.Reference}");
        var keys = new Keyboard(desk);

        await keys.PressAsync(AriaRole.Link, "Écrire une question à partir de ce besoin");
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("Écrire une question de recherche");
        await keys.TypeAsync("Title", "Que deviennent les bénévoles ?");
        await keys.TypeAsync("Summary", "Des associations perdent leurs bénévoles.");
        await keys.PressAsync(AriaRole.Button, "Enregistrer");
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("Que deviennent les bénévoles ?");
        var sheet = new Uri(desk.Page.Url).AbsolutePath;
        await keys.PressAsync(AriaRole.Button, "Envoyer en relecture aux associations");

        await author.GoAsync(LinkIn(await desk.LastLetterToAsync(request.Email, "Relisez la question")));
        var own = new Keyboard(author);
        await own.TickAsync("Answer", "valide");
        await own.PressAsync(AriaRole.Button, "Envoyer ma réponse");
        await Expect(author.Page.Locator("main")).ToContainTextAsync("La relecture est terminée");

        await desk.GoAsync(sheet);
        await keys.PressAsync(AriaRole.Button, "Publier la question");
        await Expect(desk.Page.Locator("main .status").First).ToHaveTextAsync("Ouverte");
    }

    [Fact]
    public async Task A_researcher_finds_the_question_that_fits_with_its_reasons()
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: false);
        await window.SignInAsync("recherche@demo.univasso.test");
        await window.GoAsync("/espace");
        await window.CheckEverywhereAsync();
        await window.FollowAsync("Questions proches de vos travaux");
        await Expect(window.Page.Locator("main li.panel").First).ToContainTextAsync("Cette question vous correspond parce que");
        await window.CheckEverywhereAsync(dark: true);
    }

    private static string LinkIn(Mail letter) =>
        new Uri(letter.Text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains("/question/", StringComparison.Ordinal))).AbsolutePath;
}
