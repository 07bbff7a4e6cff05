using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>More profiles than one page shows, all found by one word.</summary>
public sealed class ManyProfiles(Chromium chromium) : IAsyncLifetime
{
    public const int Count = 26;

    public string Mark { get; } = Requests.NewMark();

    public SentRequest Oldest { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Oldest = await chromium.SendProfileAsync(Mark);
        for (var sent = 1; sent < Count; sent++)
        {
            await chromium.SendProfileAsync(Mark);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>The first page of the desk and its three lists, with scripts and without.</summary>
public sealed class ListTests(Chromium chromium, ManyProfiles many) : IClassFixture<ManyProfiles>
{
    [Fact]
    public async Task What_is_to_do_leads_to_the_list_that_counts_it()
    {
        await using var window = await chromium.OpenWindowAsync();
        await window.SignInAsync(Desk.Coordinator);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Coordination", Exact = true }).First.ClickAsync();
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("À faire");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();

        await window.Page.Locator("main a[href^='/coordination/profils?etat=recue']").ClickAsync();
        await Expect(window.Page.Locator("[name=etat]")).ToHaveValueAsync("recue");
        await Expect(window.Page.Locator("#resultats tbody")).ToContainTextAsync("Reçue, à lire");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_long_list_is_searched_sorted_and_read_page_by_page(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var (page, count) = (window.Page, window.Page.Locator("[data-result-count]"));
        await window.SignInAsync(Desk.Coordinator);
        await window.GoAsync("/coordination/profils?tout=oui");

        await page.Locator("#q").FillAsync(many.Mark);
        await page.Locator("#q").PressAsync("Enter");
        await Expect(count).ToHaveTextAsync($"{ManyProfiles.Count} profils de recherche");
        await window.CheckEverywhereAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Reçue" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Reçue");
        await Expect(page.Locator("#resultats tbody th").First).ToHaveTextAsync(many.Oldest.Reference);
        await page.GetByRole(AriaRole.Link, new() { Name = "Suivante" }).ClickAsync();
        await Expect(page.Locator(".pager__count")).ToHaveTextAsync("26 à 26 sur 26");
        await Expect(page.Locator("#resultats tbody tr")).ToHaveCountAsync(1);
        await window.CheckEverywhereAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Reçue" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Reçue");
        await Expect(page.Locator("#resultats tbody th").First).Not.ToHaveTextAsync(many.Oldest.Reference);
        await page.GetByRole(AriaRole.Link, new() { Name = "État" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("État");
        await page.GetByRole(AriaRole.Link, new() { Name = "Échéance" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Échéance");
        await Expect(page.Locator("#resultats")).ToContainTextAsync("seules les demandes qui ont une échéance sont montrées");
        await Expect(count).ToHaveTextAsync($"{ManyProfiles.Count} profils de recherche");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_filter_keeps_what_it_says_and_a_view_finds_it_again(bool javaScript)
    {
        var request = await chromium.SendNeedAsync();
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var (page, count) = (window.Page, window.Page.Locator("[data-result-count]"));
        await window.SignInAsync(Desk.Coordinator);
        await window.GoAsync($"/coordination/besoins?q={request.Mark}");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();

        foreach (var (filter, hit, miss) in new[]
        {
            ("etat", "recue", "prise-en-charge"), ("signal", "", "en-retard"), ("responsable", "sans", "moi"),
            ("axe", "gouvernance", "mesure-et-evaluation"), ("departement", "80", "59"), ("besoin", "avec", "sans"),
        })
        {
            await FilterAsync(filter, miss);
            await Expect(count).ToHaveTextAsync("Aucun résultat : 0 demande d’association");
            await FilterAsync(filter, hit);
            await Expect(count).ToHaveTextAsync("1 demande d’association");
        }

        await FilterAsync("departement", "59");
        await Expect(page.GetByText("Aucune demande ne correspond à ces filtres")).ToBeVisibleAsync();
        await window.CheckEverywhereAsync();
        await FilterAsync("departement", "80");
        await Expect(count).ToHaveTextAsync("1 demande d’association");
        await page.GoBackAsync();
        await Expect(count).ToHaveTextAsync("Aucun résultat : 0 demande d’association");
        await Expect(page.Locator("[name=departement]")).ToHaveValueAsync("59");
        await page.GoForwardAsync();
        await Expect(count).ToHaveTextAsync("1 demande d’association");

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger cette liste (CSV)" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("univasso-besoins.csv", file.SuggestedFilename);
        Assert.Contains(request.Reference, Assert.Single(lines.Skip(1)), StringComparison.Ordinal);

        // The view is made from what the screen shows, even when scripts changed it in place.
        await page.GetByText("Garder ces filtres sous un nom").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder la vue" }).ClickAsync();
        await Expect(page.Locator("#Name-error")).ToContainTextAsync("Donnez un nom à cette vue.");
        await window.CheckEverywhereAsync();
        await page.Locator("#Name").FillAsync($"Vue {request.Mark}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder la vue" }).ClickAsync();
        await Expect(count).ToHaveTextAsync("1 demande d’association");
        await page.GetByRole(AriaRole.Link, new() { Name = "Effacer les filtres" }).ClickAsync();
        await Expect(count).Not.ToHaveTextAsync("1 demande d’association");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Vue {request.Mark}" }).ClickAsync();
        await Expect(count).ToHaveTextAsync("1 demande d’association");
        await Expect(page.Locator("[name=departement]")).ToHaveValueAsync("80");
        await window.CheckEverywhereAsync();

        await window.GoAsync("/coordination/vues");
        await window.CheckEverywhereAsync();
        var view = page.Locator("section").Filter(new() { HasText = request.Mark });
        await view.Locator("[name=Name]").FillAsync(" ");
        await view.GetByRole(AriaRole.Button, new() { Name = "Renommer" }).ClickAsync();
        await Expect(page.Locator("#a-revoir a")).ToHaveAttributeAsync("href", "#Name");
        await Expect(view.Locator("#Name-error")).ToContainTextAsync("Donnez un nom à cette vue.");
        await window.CheckEverywhereAsync();
        await view.Locator("[name=Name]").FillAsync($"Autre {request.Mark}");
        await view.GetByRole(AriaRole.Button, new() { Name = "Renommer" }).ClickAsync();
        await Expect(view.Locator("h2")).ToHaveTextAsync($"Autre {request.Mark}");
        await view.GetByRole(AriaRole.Button, new() { Name = "Supprimer" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("La vue est supprimée.");
        await Expect(view).ToHaveCountAsync(0);

        async Task FilterAsync(string name, string value)
        {
            var select = page.Locator($"[name={name}]");
            if (!await select.IsVisibleAsync())
            {
                await page.GetByText("Axe, département, besoin de connaissance").ClickAsync();
            }

            await select.SelectOptionAsync(value);
            if (!javaScript)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }).ClickAsync();
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_structure_is_found_marked_and_found_under_its_new_state(bool javaScript)
    {
        var request = await chromium.SendNeedAsync();
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var (page, count) = (window.Page, window.Page.Locator("[data-result-count]"));
        await window.SignInAsync(Desk.Coordinator);

        await window.GoAsync($"/coordination/structures?q={request.Mark}&etat=verifiee");
        await Expect(count).ToHaveTextAsync("Aucun résultat : 0 structure");
        await window.CheckEverywhereAsync();
        await page.Locator("[name=etat]").SelectOptionAsync("a-verifier");
        await page.Locator("[name=departement]").SelectOptionAsync("80");
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }).ClickAsync();
        await Expect(count).ToHaveTextAsync("1 structure");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nom" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Nom");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger cette liste (CSV)" }).ClickAsync());
        Assert.Contains(request.Mark, await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = $"Les Jardins {request.Mark}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = request.Reference })).ToBeVisibleAsync();
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        await using var late = await chromium.OpenWindowAsync(javaScript: javaScript);
        await late.SignInAsync(Desk.Coordinator);
        await late.GoAsync(new Uri(page.Url).AbsolutePath);

        await page.Locator("#Status").SelectOptionAsync("signalee");
        await page.Locator("#statut button").ClickAsync();
        await Expect(window.Done).ToContainTextAsync("La structure est notée : signalée.");
        await window.CheckEverywhereAsync();
        await late.Page.Locator("#Status").SelectOptionAsync("verifiee");
        await late.Page.Locator("#statut button").ClickAsync();
        await Expect(late.Page.Locator("#a-revoir")).ToBeVisibleAsync();
        await Expect(late.Page.Locator("main")).ToContainTextAsync("Signalée");
        await late.CheckEverywhereAsync();

        await window.GoAsync($"/coordination/structures?q={request.Mark}&etat=signalee");
        await Expect(count).ToHaveTextAsync("1 structure");
    }
}
