using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>The sheet of a request from its arrival to each of its four exits, with scripts and without.</summary>
public sealed class DecisionTests(Chromium chromium)
{
    private const string Why = "Ces mots disent pourquoi, et l’apostrophe reste.";
    private const string Next = "Écrivez-nous au printemps.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_is_read_taken_and_led_to_each_exit(bool javaScript)
    {
        var request = await chromium.SendNeedAsync();
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        await window.SignInAsync(Desk.Coordinator);

        await window.GoAsync(request.Address);
        await Expect(page.Locator("#mots")).ToContainTextAsync("Depuis deux ans, des bénévoles nous quittent");
        await Expect(page.Locator("#agir")).ToContainTextAsync("Attribuez-vous la demande pour pouvoir décider.");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();

        foreach (var (form, missing) in new[] { ("#noter", "Écrivez la note à garder."), ("#ecrire", "Écrivez le message à envoyer.") })
        {
            await page.Locator($"{form} button").ClickAsync();
            await Expect(page.Locator($"{form} .field__error")).ToContainTextAsync(missing);
            await Expect(page.Locator("#a-revoir a")).ToHaveTextAsync(missing);
            if (javaScript)
            {
                await Expect(page.Locator("#a-revoir")).ToBeFocusedAsync();
                await page.Locator("#a-revoir a").ClickAsync();
                await Expect(page.Locator($"{form} textarea")).ToBeFocusedAsync();
            }

            await window.CheckEverywhereAsync();
        }

        await page.Locator("#Note").FillAsync("Rappeler mardi.");
        await page.Locator("#noter button").ClickAsync();
        await Expect(page.Locator("#notes li").First).ToContainTextAsync("Rappeler mardi.");
        await page.Locator("#Message").FillAsync("Merci, nous lisons votre demande.");
        await page.Locator("#ecrire button").ClickAsync();
        await Expect(page.Locator("#messages li")).ToContainTextAsync("Merci, nous lisons votre demande.");
        Assert.Contains("nous lisons votre demande", await window.LastMailToAsync(request.Email, "Un message de la coordination"), StringComparison.Ordinal);
        await page.Locator("#Understanding").FillAsync("Le renouvellement\n\ndes bénévoles.");
        await page.Locator("#comprendre button").ClickAsync();
        await Expect(window.Done).ToContainTextAsync("« Ce que nous avons compris » est enregistré.");
        await Expect(page.Locator("#Understanding")).ToHaveValueAsync("Le renouvellement\n\ndes bénévoles.");
        await page.Locator("#attribuer button").ClickAsync();
        await Expect(window.Done).ToContainTextAsync("La demande vous est attribuée.");
        await Expect(page.Locator(".status").First).ToHaveTextAsync("En qualification");
        await window.CheckEverywhereAsync();

        foreach (var (exit, subject, done) in new[]
        {
            ("Poser une question", "Une précision pour avancer", "question posée"),
            ("Orienter ailleurs", "Une autre porte pour votre demande", "orientation ailleurs"),
            ("Ne pas retenir", "Votre besoin n’est pas retenu", "demande non retenue"),
            ("Prendre en charge", "Votre demande est prise en charge", "prise en charge"),
        })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = exit }).ClickAsync();
            await Expect(page.Locator("#relire")).ToContainTextAsync("Le renouvellement");
            await window.CheckEverywhereAsync();
            await page.Locator("#decider button").ClickAsync();
            await Expect(page.Locator("#a-revoir")).ToBeVisibleAsync();
            await Expect(page.Locator("#decider [aria-invalid]")).ToHaveCountAsync(await page.Locator("#a-revoir a").CountAsync());
            await window.CheckEverywhereAsync();

            await AnswerAsync(page);
            await page.Locator("#decider button").ClickAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync("Aperçu du courriel");
            await Expect(page.Locator("dl")).ToContainTextAsync(subject);
            await Expect(page.Locator("#courriel")).ToContainTextAsync(Why);
            await window.CheckEverywhereAsync();

            await page.Locator("#corriger button").ClickAsync();
            await Expect(page.Locator("#Text")).ToHaveValueAsync(Why);
            await page.Locator("#decider button").ClickAsync();
            await page.Locator("#confirmer button").ClickAsync();
            await Expect(window.Done).ToContainTextAsync($"C’est noté : {done}. Le courriel part dans 10 minutes");
            await Expect(page.Locator("#messages")).ToContainTextAsync("pas encore visible");
            await window.CheckEverywhereAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = "Annuler la décision" }).ClickAsync();
            await Expect(window.Done).ToContainTextAsync("La décision est annulée. Aucun courriel n’est parti.");
            await Expect(page.Locator("#messages")).Not.ToContainTextAsync(Why);
            await Expect(page.Locator("#passe")).ToContainTextAsync("Annulée avant son départ.");
            await Expect(page.Locator(".status").First).ToHaveTextAsync("En qualification");
        }

        await window.CheckEverywhereAsync();
    }

    [Fact]
    public async Task A_ready_made_text_fills_the_form_and_a_text_too_long_comes_back_whole()
    {
        var request = await chromium.SendNeedAsync();
        var tooLong = new string('a', 4001);
        await using var window = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(Desk.Coordinator);
        await window.GoAsync(request.Address);
        await page.Locator("#attribuer button").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ne pas retenir" }).ClickAsync();

        await page.Locator("#modele").SelectOptionAsync("deja-etudie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ce texte" }).ClickAsync();
        await Expect(page.Locator("#modele")).ToHaveValueAsync("deja-etudie");
        await Expect(page.Locator("#Reason")).ToHaveValueAsync("deja-etudie");
        await Expect(page.Locator("#Text")).ToHaveValueAsync("Des travaux ont déjà étudié cette question.");
        await window.CheckInTheDarkAsync();

        await page.Locator("#Reason").SelectOptionAsync("");
        await page.Locator("#Text").FillAsync(tooLong);
        await page.Locator("#NextStep").FillAsync("");
        await page.Locator("#decider button").ClickAsync();
        await Expect(page.Locator("#a-revoir a")).ToHaveTextAsync(
        [
            "Choisissez la raison principale : la personne la lira.", "Raccourcissez ce texte : 4000 caractères au plus.",
            "Indiquez la suite possible : une réponse ne laisse personne sans issue.",
        ]);
        await Expect(page.Locator("#Text")).ToHaveValueAsync(tooLong);
        await window.CheckEverywhereAsync();
    }

    [Fact]
    public async Task The_sheet_of_a_request_is_for_everybody_in_each_state()
    {
        await using var window = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(Desk.Coordinator);
        foreach (var (list, whose, ended) in new[]
        {
            ("besoins?etat=en-attente", "Sport pour toutes", false), ("besoins?etat=prise-en-charge", "Les Jardins partagés", true),
            ("besoins?etat=orientee", "Atelier vélo des Hortillons", true), ("besoins?etat=non-retenue", "Chœur de la Thiérache", true),
            ("profils?etat=prise-en-charge", "Sacha Démo-Recherche", true),
        })
        {
            await window.GoAsync($"/coordination/{list}&q={Uri.EscapeDataString(whose)}");
            await page.Locator("#resultats tbody tr").Filter(new() { HasText = whose }).GetByRole(AriaRole.Link).ClickAsync();
            await Expect(page.Locator("#agir")).ToBeVisibleAsync();
            await window.CheckEverywhereAsync();

            await Expect(page.Locator("#rouvrir")).ToHaveCountAsync(ended ? 1 : 0);
            if (ended)
            {
                await page.Locator("#rouvrir button").ClickAsync();
                await Expect(page.Locator("#rouvrir .field__error")).ToContainTextAsync("Écrivez pourquoi la demande est rouverte");
                await window.CheckEverywhereAsync();
            }
        }
    }

    /// <summary>Fills in whatever the exit asks for.</summary>
    private static async Task AnswerAsync(IPage page)
    {
        await page.Locator("#Text").FillAsync(Why);
        foreach (var (field, text) in new[] { ("#Target", "Boutique des sciences"), ("#TargetContact", "à l’accueil"), ("#NextStep", Next) })
        {
            if (await page.Locator(field).CountAsync() > 0)
            {
                await page.Locator(field).FillAsync(text);
            }
        }

        if (await page.Locator("#Reason").CountAsync() > 0)
        {
            await page.Locator("#Reason").SelectOptionAsync("hors-programme");
        }
    }
}
