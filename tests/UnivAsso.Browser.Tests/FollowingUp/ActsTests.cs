using System.Text;
using Microsoft.Playwright;
using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static UnivAsso.Browser.Tests.FollowingUp.Coordination;

namespace UnivAsso.Browser.Tests.FollowingUp;

/// <summary>What the author of a request can do with it, from its page and back.</summary>
public sealed class ActsTests(Chromium chromium)
{
    private static readonly FilePayload Report = new()
    {
        Name = "rapport-d-activite.pdf",
        MimeType = "application/pdf",
        Buffer = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    };

    private static readonly FilePayload Pretender = new()
    {
        Name = "rapport.pdf",
        MimeType = "application/pdf",
        Buffer = Encoding.ASCII.GetBytes("Ceci n’est pas un PDF."),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_and_a_document_join_the_request(bool javaScript)
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        await window.OpenFollowUpAsync(request.Reference, request.Email);

        await window.FollowAsync("Écrire un message");
        await window.CheckEverywhereAsync();
        await window.PressAsync("Envoyer le message");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();
        await window.FillAsync(("Text", "Nous avons une échéance :\nnotre assemblée générale de juin."));
        await window.PressAsync("Envoyer le message");
        Assert.Contains("notre assemblée générale de juin.", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();

        await window.FollowAsync("Ajouter un document");
        await window.CheckEverywhereAsync();
        await window.Page.Locator("#File").SetInputFilesAsync(Pretender);
        await window.PressAsync("Ajouter le document");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();
        await window.Page.Locator("#File").SetInputFilesAsync(Report);
        await window.PressAsync("Ajouter le document");
        Assert.Equal($"/suivi/{request.Reference}", window.Path);
        Assert.Contains("Le document est ajouté.", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();

        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = Report.Name, Exact = true }).ClickAsync());
        Assert.Equal(Report.Name, download.SuggestedFilename);
        Assert.Equal(Report.Buffer, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));

        await window.FollowAsync($"Retirer le document {Report.Name}");
        await window.CheckEverywhereAsync();
        await window.PressAsync("Retirer le document");
        await Expect(window.Page.GetByText("Aucun document n’est joint.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_question_is_answered()
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await chromium.Portal.DecideAsync(request, Question);
        await using var window = await chromium.OpenWindowAsync();
        await window.OpenFollowUpAsync(request.Reference, request.Email);

        await window.FollowAsync("Répondre à la question");
        Assert.Contains(Question.Text!, await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();
        await window.PressAsync("Envoyer ma réponse");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();
        await window.FillAsync(("Text", "Depuis l’hiver dernier."));
        await window.PressAsync("Envoyer ma réponse");

        Assert.Contains("À l’étude, nous vous appelons", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();
        await window.GoAsync($"/suivi/{request.Reference}/completer");
        await window.CheckEverywhereAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_is_withdrawn_and_taken_up_again(bool javaScript)
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        await window.OpenFollowUpAsync(request.Reference, request.Email);

        await window.FollowAsync("Retirer ma demande");
        await window.CheckEverywhereAsync();
        await window.FillAsync(("Reason", "Nous avons trouvé une autre aide."));
        await window.PressAsync("Retirer ma demande");
        Assert.Contains("Retirée à votre demande", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);
        var letter = await window.LastLetterToAsync(request.Email, "votre demande est retirée");
        if (javaScript)
        {
            await window.CheckMailAsync(letter);
        }

        foreach (var closed in new[] { "retirer", "document" })
        {
            await window.GoAsync($"/suivi/{request.Reference}/{closed}");
            await window.CheckEverywhereAsync();
        }

        await window.GoAsync($"/suivi/{request.Reference}");
        await window.FollowAsync("Rouvrir ma demande");
        await window.CheckEverywhereAsync();
        await window.PressAsync("Rouvrir ma demande");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();
        await window.FillAsync(("Text", "L’aide n’est pas venue."));
        await window.PressAsync("Rouvrir ma demande");
        Assert.Contains("Reçue, nous la lisons", await window.WordsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_taken_on_opens_an_account()
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await chromium.Portal.DecideAsync(request, TakenOn);
        await using var window = await chromium.OpenWindowAsync();
        await window.OpenFollowUpAsync(request.Reference, request.Email);

        await window.FollowAsync("Créer mon espace");
        await window.CheckEverywhereAsync();
        await window.PressAsync("Créer mon espace");

        Assert.Contains("Votre espace est créé", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();
        await window.CheckMailAsync(await window.LastLetterToAsync(request.Email, "compte"));
    }
}
