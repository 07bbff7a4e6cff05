using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data;
using UnivAsso.Domain.Referrals;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Files;
using Xunit;

namespace UnivAsso.Web.Tests.Referrals;

/// <summary>A file of actors: read as a preview, then brought in once, by the officer who sent it.</summary>
public sealed class ActorImportTests
{
    private const string Address = "/espace-dla/ressources/importer";
    private const string Titles = "source;id;nom;type;description;zone_eligibilite;telephone;source_texte\n";
    private const string Good = "exemple;1;Appui importé;point-appui;Aide fictivement.;region;03 21 00 00 01;Exemple inventé\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_changes_nothing_and_a_confirmation_brings_the_file_in_once()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();

        var preview = await SendAsync(officer.Browser, Titles + Good + "exemple;2;Autre appui;point-appui;Aide aussi.;62;;Exemple inventé\n");
        var before = await ImportedAsync(site);
        var done = await officer.Browser.SubmitAsync(preview, [], "#confirmer");
        var again = await officer.Browser.SubmitAsync(preview, [], "#confirmer");

        Assert.Contains("Rien n’est encore écrit", preview.Words, StringComparison.Ordinal);
        Assert.Empty(before);
        Assert.Contains("Import terminé", done.Words, StringComparison.Ordinal);
        Assert.Equal("2", done.Document.QuerySelector(".summary-list dd, dl dd")!.TextContent.Trim());
        Assert.Contains("Import terminé", again.Words, StringComparison.Ordinal);
        Assert.Equal(["Appui importé", "Autre appui"], (await ImportedAsync(site)).Select(a => a.Name).Order());

        // The same file sent anew finds everything as it is.
        Assert.Contains("Fiches déjà à jour", (await SendAsync(officer.Browser, Titles + Good)).Words, StringComparison.Ordinal);
        Assert.Equal(2, (await ImportedAsync(site)).Count);
    }

    [Fact]
    public async Task Each_line_left_out_is_told_with_its_number_and_what_to_do()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();

        var preview = await SendAsync(
            officer.Browser,
            "source;id;nom;zone_eligibilite;couleur\nexemple;1;;region;bleu\nexemple;2;Sans lieu;;vert\nexemple;3;Bon;99999;rouge\n;4;Sans source;region;\nexemple;5;Bon;region;\nexemple;5;Bon encore;region;\n");

        foreach (var told in new[]
        {
            "Ligne 2 : indiquez le nom de l’acteur", "Ligne 3 : « zone_eligibilite » ne contient aucun territoire", "Ligne 5 : les colonnes « source » et « id »",
            "Ligne 7 : la même fiche est déjà à la ligne 6", "Colonnes inconnues, laissées de côté : couleur",
        })
        {
            Assert.Contains(told, preview.Words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("une image, pas un tableau \0\0\0")]
    [InlineData("nom,description\nSans numéro,Rien\n")]
    public async Task A_file_that_cannot_be_read_says_so(string content)
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();

        var preview = await SendAsync(officer.Browser, content);

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.NotNull(preview.Document.QuerySelector("[role=alert]"));
        Assert.Null(preview.Document.QuerySelector("#confirmer"));
    }

    [Fact]
    public async Task A_cell_that_is_empty_or_absent_keeps_what_a_known_card_says()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        await ConfirmAsync(officer.Browser, Titles + Good);

        await ConfirmAsync(officer.Browser, "source;id;nom;description;telephone\nexemple;1;Appui renommé;;\n");

        var card = Assert.Single(await ImportedAsync(site));
        Assert.Equal(("Appui renommé", "Aide fictivement.", "+33321000001"), (card.Name, card.Does, card.Phone));
    }

    [Fact]
    public async Task The_export_comes_back_unchanged_and_holds_no_formula()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        await ConfirmAsync(officer.Browser, Titles + "exemple;1;=1+1 Appui;point-appui;@Aide fictivement.;region;;+Exemple\n");

        var file = (await officer.Browser.OpenAsync("/espace-dla/ressources/export.csv")).Html;
        var preview = await SendAsync(officer.Browser, file.TrimStart('\uFEFF'));

        Assert.DoesNotContain("\"=1+1", file, StringComparison.Ordinal);
        Assert.Contains("'=1+1 Appui", file, StringComparison.Ordinal);
        Assert.Null(preview.Document.QuerySelector("#confirmer"));
        Assert.Equal("=1+1 Appui", Assert.Single(await ImportedAsync(site)).Name);
    }

    [Fact]
    public async Task Nobody_else_sees_or_confirms_it()
    {
        await using var site = new Site();
        var (sender, other) = (await site.SeatedOfficerAsync(), await site.SeatedOfficerAsync());
        var preview = await SendAsync(sender.Browser, Titles + Good);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync(preview.Path)).Status);
        var form = (await SendAsync(other.Browser, Titles + Good)).Fill("#confirmer", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.PostAsync($"{preview.Path}/confirmer", form.Fields)).Status);
        Assert.Empty(await ImportedAsync(site));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_not_marked_as_brought_in()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        var preview = await SendAsync(officer.Browser, Titles + Good);
        var key = await site.InDatabaseAsync(db => db.Set<ActorImport>().Select(i => i.StoreKey).SingleAsync(Ct));
        site.Services.GetRequiredService<IFileStore>().Delete(key);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.Browser.SubmitAsync(preview, [], "#confirmer")).Status);
        Assert.Null(await site.InDatabaseAsync(db => db.Set<ActorImport>().Select(i => i.ConfirmedAt).SingleAsync(Ct)));
    }

    private static Task<List<ResourceActor>> ImportedAsync(Site site) =>
        site.InDatabaseAsync(db => db.ResourceActors.AsNoTracking().Where(a => a.ImportSource == "exemple").ToListAsync(Ct));

    private static async Task ConfirmAsync(Browser browser, string content)
    {
        var done = await browser.SubmitAsync(await SendAsync(browser, content), [], "#confirmer");
        Assert.Contains("Import terminé", done.Words, StringComparison.Ordinal);
    }

    private static async Task<Page> SendAsync(Browser browser, string content)
    {
        var form = (await browser.OpenAsync(Address)).Fill("#importer", new Dictionary<string, string?>());
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "File", "acteurs.csv");
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Address) { Content = body });
    }
}
