using UnivAsso.Web.Platform.Demo;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>A decision sent by somebody who has no mouse.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    private const int MostTabs = 60;

    [Fact]
    public async Task From_the_door_to_a_decision_with_keys_only()
    {
        var request = await chromium.SendNeedAsync();
        await using var window = await chromium.OpenWindowAsync();
        var (page, keys) = (window.Page, window.Page.Keyboard);
        await window.GoAsync("/connexion");

        await TabToAsync("Adresse électronique");
        await keys.TypeAsync(Desk.Coordinator);
        await TabToAsync("Mot de passe");
        await keys.TypeAsync(DemoAccounts.Password);
        await keys.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Votre espace");

        await TabToAsync("Coordination");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("À faire");
        await TabToAsync("Associations");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Demandes des associations");

        await TabToAsync("Aller aux filtres");
        await keys.PressAsync("Enter");
        await TabToAsync("Rechercher");
        await keys.TypeAsync(request.Reference);
        await keys.PressAsync("Enter");
        await Expect(page.Locator("[data-result-count]")).ToHaveTextAsync("1 demande d’association");
        await TabToAsync("Aller aux résultats");
        await keys.PressAsync("Enter");
        await TabToAsync(request.Reference);
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#agir")).ToBeVisibleAsync();

        await TabToAsync("Aller aux actions");
        await keys.PressAsync("Enter");
        await TabToAsync("Me l’attribuer");
        await keys.PressAsync("Space");
        await Expect(window.Done).ToContainTextAsync("La demande vous est attribuée.");
        await TabToAsync("Aller aux actions");
        await keys.PressAsync("Enter");
        await TabToAsync("Poser une question");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Poser une question");

        await TabToAsync("Partir d’un texte prêt");
        await keys.PressAsync("ArrowDown");
        await TabToAsync("Utiliser ce texte");
        await keys.PressAsync("Space");
        await Expect(page.Locator("#Text")).ToHaveValueAsync("Quelle décision ou quelle action une réponse vous aiderait-elle à préparer ?");
        await TabToAsync("Votre question");
        await keys.PressAsync("Control+End");
        await keys.TypeAsync(" Merci d’avance.");
        await TabToAsync("Aperçu du courriel");
        await keys.PressAsync("Space");
        await Expect(page.Locator("#courriel")).ToContainTextAsync("à préparer ? Merci d’avance.");
        await TabToAsync("Confirmer la décision");
        await keys.PressAsync("Enter");
        await Expect(window.Done).ToContainTextAsync("C’est noté : question posée.");

        // A second thought is as near as the decision was.
        await TabToAsync("Annuler la décision");
        await keys.PressAsync("Space");
        await Expect(window.Done).ToContainTextAsync("La décision est annulée.");

        async Task TabToAsync(string name)
        {
            await page.WaitForLoadStateAsync();
            List<string> crossed = [];
            while (crossed.Count < MostTabs)
            {
                await keys.PressAsync("Tab");
                var focus = await page.EvaluateAsync<string[]>(WhereIsTheFocus);
                Assert.True(focus[1] is "", $"{focus[0]} on {page.Url}: {focus[1]}");
                if (focus[0] == name)
                {
                    return;
                }

                crossed.Add(focus[0]);
            }

            Assert.Fail($"« {name} » is not reached on {page.Url}: {string.Join(", ", crossed)}");
        }
    }

    /// <summary>The words of what has the focus, and why it would not be seen: no ring, outside the screen, or under something.</summary>
    private const string WhereIsTheFocus = """
        () => {
          const element = document.activeElement;
          const words = (element.labels?.[0] ?? element).innerText.replace(/\s+/g, " ").replace(" (facultatif)", "").trim();
          const shown = element.closest(".choices__option") ?? element;
          const style = getComputedStyle(shown);
          const box = element.getBoundingClientRect();
          const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, 20) / 2];
          const top = document.elementFromPoint(x, y);
          const wrong =
            style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? "no ring" :
            box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth ? "outside the screen" :
            !top || !(element.contains(top) || top.contains(element)) ? "under something" : "";
          return [words, wrong];
        }
        """;
}
