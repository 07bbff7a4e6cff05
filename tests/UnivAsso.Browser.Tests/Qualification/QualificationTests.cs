using UnivAsso.Browser.Tests.Coordination;
using UnivAsso.Browser.Tests.FollowingUp;
using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Qualification;

/// <summary>Needs qualified together: what was understood is validated, and authors say whether their needs are brought together.</summary>
public sealed class QualificationTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_association_corrects_then_validates_what_was_understood(bool javaScript)
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await chromium.Portal.DecideAsync(request, FollowingUp.Coordination.TakenOn);
        await using var desk = await chromium.OpenWindowAsync(javaScript: javaScript);
        await using var author = await chromium.OpenWindowAsync(javaScript: javaScript);
        await desk.SignInAsync(Desk.Coordinator);
        var sheet = $"/coordination/besoins/{request.Reference}";

        await UnderstandAsync(desk, sheet, "L’association veut garder ses bénévoles.");
        await desk.CheckEverywhereAsync();
        await desk.PressAsync("Envoyer à l’association");
        var letter = await desk.LastLetterToAsync(request.Email, "Avons-nous bien compris");
        if (javaScript)
        {
            await desk.CheckMailAsync(letter);
        }

        await author.GoAsync(LinkIn(letter, "/compris/"));
        await author.CheckEverywhereAsync(dark: true);
        await author.FillAsync(("Answer", "corrige"));
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("#Comment-error")).ToContainTextAsync("Dites ce qu’il faut corriger");
        await author.CheckEverywhereAsync();
        await author.FillAsync(("Comment", "C’est leur départ qui nous intéresse."));
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("main")).ToContainTextAsync("Vous avez demandé une correction");

        await UnderstandAsync(desk, sheet, "L’association veut comprendre le départ de ses bénévoles.");
        await Expect(desk.Page.Locator("#compris")).ToContainTextAsync("C’est leur départ qui nous intéresse.");
        await desk.Page.Locator("#compris details summary").First.ClickAsync();
        await Expect(desk.Page.Locator("#compris del").First).ToBeVisibleAsync();
        await desk.CheckEverywhereAsync(dark: true);
        await desk.PressAsync("Envoyer à l’association");

        await author.GoAsync(LinkIn(await desk.LastLetterToAsync(request.Email, "Avons-nous bien compris"), "/compris/"));
        await Expect(author.Page.Locator("#change")).ToHaveTextAsync("Ce qui a changé depuis la version 1");
        await author.CheckEverywhereAsync();
        await author.FillAsync(("Answer", "valide"));
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("main")).ToContainTextAsync("Vous avez validé ce texte");
        await author.CheckEverywhereAsync();
        await desk.GoAsync(sheet);
        await Expect(desk.Page.Locator("#compris .status").First).ToHaveTextAsync("Validé par l’association");
        await desk.GoAsync("/coordination");
        await desk.CheckEverywhereAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Authors_say_whether_their_needs_are_brought_together(bool javaScript)
    {
        var (first, second) = (await TakenOnAsync(), await TakenOnAsync());
        await using var desk = await chromium.OpenWindowAsync(javaScript: javaScript);
        await using var author = await chromium.OpenWindowAsync(javaScript: javaScript);
        await desk.SignInAsync(Desk.Coordinator);

        await desk.GoAsync("/coordination/regrouper");
        await desk.CheckEverywhereAsync(dark: true);
        await desk.GoAsync($"/coordination/regrouper/proposer?besoin={first.Reference}&besoin={second.Reference}");
        await desk.CheckEverywhereAsync();
        await desk.PressAsync("Demander leur accord aux associations");
        await Expect(desk.Page.Locator("#Title-error")).ToContainTextAsync("Écrivez en une phrase");
        await desk.CheckEverywhereAsync();
        await desk.FillAsync(("Title", "Pourquoi les bénévoles partent-ils ?"), ("Text", "Des associations perdent des bénévoles sans savoir pourquoi."));
        await desk.PressAsync("Demander leur accord aux associations");
        await Expect(desk.Page.Locator("h1")).ToContainTextAsync("Pourquoi les bénévoles partent-ils ?");
        await desk.CheckEverywhereAsync(dark: true);
        var group = new Uri(desk.Page.Url).AbsolutePath;

        var letter = await desk.LastLetterToAsync(first.Email, "Vous êtes plusieurs");
        if (javaScript)
        {
            await desk.CheckMailAsync(letter);
        }

        await author.GoAsync(LinkIn(letter, "/ensemble/"));
        await author.CheckEverywhereAsync(dark: true);
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("#Answer-error")).ToContainTextAsync("Choisissez");
        await author.CheckEverywhereAsync();
        await author.FillAsync(("Answer", "oui"));
        await author.PressAsync("Envoyer ma réponse");
        await Expect(author.Page.Locator("main")).ToContainTextAsync("Votre besoin est dans le groupe");
        await author.CheckEverywhereAsync();

        await desk.GoAsync(group);
        await Expect(desk.Page.Locator("main .status", new() { HasTextString = "D’accord" })).ToHaveCountAsync(1);
        await desk.FollowAsync("Écrire une question à partir du groupe");
        await Expect(desk.Page.Locator("#Needs")).ToHaveValueAsync(first.Reference);
        await desk.GoAsync($"/coordination/besoins/{first.Reference}");
        await Expect(desk.Page.Locator("#proches")).ToContainTextAsync("Rassemblé avec d’autres besoins");
    }

    private async Task<TestRequest> TakenOnAsync()
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await chromium.Portal.DecideAsync(request, FollowingUp.Coordination.TakenOn);
        return request;
    }

    private static async Task UnderstandAsync(Window desk, string sheet, string text)
    {
        await desk.GoAsync(sheet);
        await desk.FillAsync(("Understanding", text));
        await desk.Page.Locator("#comprendre button").ClickAsync();
        await Expect(desk.Page.Locator("#compris")).ToContainTextAsync("Pas encore envoyé");
    }

    private static string LinkIn(Mail letter, string page) =>
        new Uri(letter.Text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains(page, StringComparison.Ordinal))).AbsolutePath;
}
