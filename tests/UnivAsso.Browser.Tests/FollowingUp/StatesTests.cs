using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using Xunit;
using static UnivAsso.Browser.Tests.FollowingUp.Coordination;

namespace UnivAsso.Browser.Tests.FollowingUp;

/// <summary>The page of a request in every state in which its author can meet it.</summary>
public sealed class StatesTests(Chromium chromium)
{
    [Fact]
    public async Task The_page_says_where_the_request_stands_and_what_to_do_next()
    {
        var portal = chromium.Portal;
        await using var window = await chromium.OpenWindowAsync();
        (string Label, string? Button, JoinRequestExit? Exit)[] states =
        [
            ("Reçue, nous la lisons", "Écrire un message", null),
            ("Nous attendons une précision de votre part", "Répondre à la question", Question),
            ("Comprise et validée ensemble", "Créer mon espace", TakenOn),
            ("Orientée vers Dispositif local d’accompagnement (DLA)", "Rouvrir ma demande", Redirected),
            ("Non retenue, voici pourquoi", "Rouvrir ma demande", NotRetained),
        ];
        foreach (var (label, button, exit) in states)
        {
            var request = await portal.ReceivedNeedAsync();
            if (exit is not null)
            {
                await portal.DecideAsync(request, exit);
                await portal.WriteAsync(request, "Merci pour votre message.\n\nNous vous appelons mardi.");
            }

            await window.OpenFollowUpAsync(request.Reference, request.Email);

            Assert.Equal(label, await window.WordsAsync("main .status"));
            Assert.Equal(button, await window.Page.Locator("main .btn-primary").InnerTextAsync());
            if (exit is not null)
            {
                var words = await window.WordsAsync();
                Assert.Contains(exit.Text!, words, StringComparison.Ordinal);
                Assert.Contains("Nous vous appelons mardi.", words, StringComparison.Ordinal);
            }

            await window.CheckEverywhereAsync(dark: true);
            await window.Page.Locator("summary", new() { HasText = "Historique" }).ClickAsync();
            await window.FollowAsync("Imprimer cette page");
            await window.CheckEverywhereAsync();
        }
    }

    [Fact]
    public async Task The_page_of_a_person_of_research_says_the_same_in_other_words()
    {
        var request = await chromium.Portal.ReceivedResearchAsync();
        await chromium.Portal.TakeAsync(request);
        await using var window = await chromium.OpenWindowAsync();

        await window.OpenFollowUpAsync(request.Reference, request.Email);

        Assert.Contains("Nous étudions votre profil", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();
    }
}
