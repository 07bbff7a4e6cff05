using System.Net;
using UnivAsso.Domain.Referrals;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.Referrals;

/// <summary>The directory of resource actors: kept up by the officers, checked now and then, found where it helps.</summary>
public sealed class DirectoryTests
{
    private const string Directory = "/espace-dla/ressources";

    [Fact]
    public async Task A_card_is_written_found_corrected_archived_and_brought_back()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        var added = await officer.Browser.SubmitAsync(
            await officer.Browser.OpenAsync($"{Directory}/nouvelle"),
            [("Name", "Un appui d’exemple"), ("Type", ActorType.SupportPoint.Code), ("Does", "Aide fictivement."), ("Wide", "62"), ("Source", "Exemple inventé")]);
        Assert.Contains("Un appui d’exemple", added.Words, StringComparison.Ordinal);

        var corrected = await officer.Browser.SubmitAsync(await officer.Browser.OpenAsync(added.Path + "/modifier"), [("Does", "Aide autrement.")], "#fiche");
        Assert.Contains("Aide autrement.", corrected.Words, StringComparison.Ordinal);
        Assert.Contains("Un appui d’exemple", await FoundAsync(officer.Browser, "appui"), StringComparison.Ordinal);

        var untold = await officer.Browser.SubmitAsync(corrected, [], "#archiver");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, untold.Status);
        var archived = await officer.Browser.SubmitAsync(untold, [("Because", "L’activité s’est arrêtée.")], "#archiver");
        Assert.Contains("L’activité s’est arrêtée.", archived.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Un appui d’exemple", await FoundAsync(officer.Browser, "appui"), StringComparison.Ordinal);

        await officer.Browser.SubmitAsync(archived, [], "#retablir");
        Assert.Contains("Un appui d’exemple", await FoundAsync(officer.Browser, "appui"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_nobody_checked_in_time_is_no_longer_suggested_nor_shown_to_the_public()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        var (id, _) = await site.ResourceActorAsync("Appui à vérifier");
        using var visitor = site.Visitor();
        Assert.Contains("Appui à vérifier", (await visitor.OpenAsync("/dla/ressources")).Words, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(800));
        officer = await site.AgainAsync(officer);

        Assert.DoesNotContain("Appui à vérifier", (await visitor.OpenAsync("/dla/ressources")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Appui à vérifier", await FoundAsync(officer.Browser, "appui"), StringComparison.Ordinal);
        var card = await officer.Browser.OpenAsync($"{Directory}/{id}");
        Assert.Contains("Fiche périmée", card.Words, StringComparison.Ordinal);
        await officer.Browser.SubmitAsync(card, [], "#verifier");
        Assert.Contains("Appui à vérifier", await FoundAsync(officer.Browser, "appui"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_told_by_the_public_reaches_the_officers()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        var (id, _) = await site.ResourceActorAsync();
        using var visitor = site.Visitor();

        await visitor.SubmitAsync(await visitor.OpenAsync($"/dla/ressources/{id}/signaler"), [("What", "Le numéro a changé.")], "#signaler");
        var list = await officer.Browser.OpenAsync(Directory);
        var card = await officer.Browser.OpenAsync($"{Directory}/{id}");
        var handled = await officer.Browser.SubmitAsync(card, [("Verdict", "1")], "form[action*='/signalements/']");

        Assert.Contains("fiche signalée", list.Words, StringComparison.Ordinal);
        Assert.Contains("Le numéro a changé.", card.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, handled.Status);
        Assert.DoesNotContain("fiche signalée", (await officer.Browser.OpenAsync(Directory)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_officers_who_correct_the_same_card_the_second_reads_both_and_keeps_the_text_typed()
    {
        await using var site = new Site();
        var (first, second) = (await site.SeatedOfficerAsync(), await site.SeatedOfficerAsync());
        var (id, _) = await site.ResourceActorAsync();
        var (mine, theirs) = (await first.Browser.OpenAsync($"{Directory}/{id}/modifier"), await second.Browser.OpenAsync($"{Directory}/{id}/modifier"));

        await first.Browser.SubmitAsync(mine, [("Does", "Première version.")], "#fiche");
        var late = await second.Browser.SubmitAsync(theirs, [("Does", "Seconde version.")], "#fiche");

        Assert.Contains(late.Status, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity });
        Assert.Contains("Seconde version.", late.Html, StringComparison.Ordinal);
        Assert.Contains("Première version.", (await first.Browser.OpenAsync($"{Directory}/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_to_contact_is_never_told_to_the_public()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        await officer.Browser.SubmitAsync(
            await officer.Browser.OpenAsync($"{Directory}/nouvelle"),
            [
                ("Name", "Un appui discret"), ("Type", ActorType.SupportPoint.Code), ("Does", "Aide fictivement."), ("Wide", "62"), ("Source", "Exemple inventé"),
                ("ContactName", "Camille Exemple"),
            ]);
        using var visitor = site.Visitor();

        var list = await visitor.OpenAsync("/dla/ressources");

        Assert.Contains("Un appui discret", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille Exemple", list.Html, StringComparison.Ordinal);
    }

    private static async Task<string> FoundAsync(Browser browser, string words) =>
        (await browser.OpenAsync($"{Directory}/trouver?commune=Arras&q={words}")).Text("main");
}
