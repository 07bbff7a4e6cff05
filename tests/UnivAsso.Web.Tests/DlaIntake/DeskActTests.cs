using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The acts of triage: who holds a request, where it goes, how it stops and starts again.</summary>
public sealed class DeskActTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_colleague_who_is_handed_a_request_is_told_without_the_name_of_the_structure()
    {
        var colleague = await site.SeatedOfficerAsync();
        var officer = await site.SeatedOfficerAsync();
        var request = await site.SentDlaRequestAsync(new DlaRequestToSend { Name = "Les Discrets", Urgency = DlaUrgency.WagesAtRisk });

        var done = await officer.ActAsync(request, "#confier", ("Colleague", colleague.Id.ToString()));

        Assert.Contains($"{officer.Name} confie la demande à {colleague.Name}.", done.Words, StringComparison.Ordinal);
        var kept = await site.FindAsync(request);
        Assert.Equal((colleague.Id, DlaRequestStatus.Assigned), (kept.OwnerId, kept.Status));
        await site.DeliverMailsAsync();
        var mail = site.Mails.LastTo(colleague.Email);
        Assert.Contains("Salaires menacés", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Discrets", mail.Text + mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_another_desk_can_be_handed_a_request()
    {
        var stranger = await site.SeatedOfficerAsync("somme");
        await site.SeatedOfficerAsync();
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var sheet = await officer.SheetAsync(request);

        var refused = await officer.Browser.SubmitAsync(sheet, [("Colleague", stranger.Id.ToString())], "#confier");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("n’a pas de place au guichet", refused.Words, StringComparison.Ordinal);
        Assert.Equal(officer.Id, (await site.FindAsync(request)).OwnerId);
    }

    [Fact]
    public async Task A_transfer_tells_every_structure_keeps_the_reference_and_leaves_a_note_to_the_others()
    {
        var officer = await site.SeatedOfficerAsync();
        var theirs = await site.SeatedOfficerAsync("oise");
        var request = await site.SentCollectiveDlaRequestAsync(2);
        var missing = await officer.PreviewAsync(request, "transferer", ("Text", "Le siège est à Beauvais."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (missing.Status, missing.ErrorOf("ToDesk").Length > 0));
        Assert.Equal("Le siège est à Beauvais.", missing.Value("Text")!.Trim());

        var preview = await officer.PreviewAsync(
            request, "transferer", ("Text", "Le siège est à Beauvais."), ("ToDesk", (await site.DeskAsync("oise")).Id.Value.ToString()));
        Assert.Contains("Votre référence reste la même.", preview.Words, StringComparison.Ordinal);
        var done = await officer.ConfirmAsync(preview);

        Assert.Equal("/espace-dla", done.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SheetAsync(request)).Status);
        var there = await theirs.SheetAsync(request);
        Assert.Contains("Le siège est à Beauvais.", there.Text("#notes"), StringComparison.Ordinal);
        Assert.Contains("transfère la demande au DLA de l’Oise.", there.Words, StringComparison.Ordinal);
        await site.DeliverMailsAsync();
        foreach (var structure in request.Structures)
        {
            var mail = site.Mails.LastTo(structure.Email);
            Assert.Contains("suivie par le DLA de l’Oise", mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("Beauvais", mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_letter_that_changed_since_its_preview_is_shown_again()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var preview = await officer.PreviewAsync(request, "completer", ("Text", "Combien de salariés ?"));
        await site.InDatabaseAsync(async db =>
        {
            var desk = await db.DlaDesks.SingleAsync(d => d.Code == "pas-de-calais", Ct);
            desk.Change(new DeskCard { Name = desk.Name, Departments = desk.Departments, Phone = "+33321000000" }, Domain.Common.Actor.System, site.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        var again = await officer.ConfirmAsync(preview);
        Assert.Contains("Le courriel a changé depuis l’aperçu", again.Words, StringComparison.Ordinal);
        Assert.Equal(0, await site.MailsAboutAsync(request));
        await officer.ConfirmAsync(again);

        Assert.Equal(1, await site.MailsAboutAsync(request));
        Assert.Equal(DlaRequestStatus.AwaitingComplement, (await site.FindAsync(request)).Status);
    }

    [Fact]
    public async Task Whoever_steps_back_no_longer_sees_the_request_and_colleagues_do()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var colleague = await site.SeatedOfficerAsync();

        await officer.ConfirmAsync(await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/se-retirer"));

        Assert.Equal(HttpStatusCode.NotFound, (await officer.SheetAsync(request)).Status);
        Assert.Contains("personne pour le moment", (await colleague.SheetAsync(request)).Words, StringComparison.Ordinal);
        Assert.Null((await site.FindAsync(request)).OwnerId);
    }

    [Fact]
    public async Task A_request_set_aside_needs_a_reason_and_can_be_taken_up_again()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var address = $"/espace-dla/demandes/{request.Reference}/suspendre";
        var missing = await officer.ConfirmAsync(await officer.Browser.OpenAsync(address));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (missing.Status, missing.ErrorOf("Reason").Length > 0));

        var set = await officer.Browser.SubmitAsync(missing, [("Reason", "Le président est décédé.")], "#confirmer");

        Assert.Contains("aucun délai ne court", set.Text("#delais"), StringComparison.Ordinal);
        Assert.Equal((DlaRequestStatus.Suspended, "Le président est décédé."), ((await site.FindAsync(request)).Status, (await site.FindAsync(request)).EndReason));
        await officer.ActAsync(request, "#reprendre");
        Assert.Equal(DlaRequestStatus.Assigned, (await site.FindAsync(request)).Status);
        Assert.Equal(0, await site.MailsAboutAsync(request));
    }

    [Fact]
    public async Task A_duplicate_names_the_request_where_it_goes_on()
    {
        var original = await site.SentDlaRequestAsync("80");
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var page = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/doublon");
        foreach (var wrong in new[] { "D-26-9999-X", "n’importe quoi", request.Reference })
        {
            var refused = await officer.Browser.SubmitAsync(page, [("Original", wrong)], "#confirmer");
            Assert.Equal((wrong, HttpStatusCode.UnprocessableEntity, wrong), (wrong, refused.Status, refused.Value("Original")));
        }

        var done = await officer.Browser.SubmitAsync(page, [("Original", original.Reference)], "#confirmer");

        Assert.Contains($"continue sous la référence {original.Reference}", done.Words, StringComparison.Ordinal);
        Assert.Equal((DlaRequestStatus.Duplicate, original.Id), ((await site.FindAsync(request)).Status, (await site.FindAsync(request)).DuplicateOf));
    }

    [Fact]
    public async Task An_ended_request_is_opened_again_with_a_word_to_the_structure()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Unreachable);

        await officer.ConfirmAsync(await officer.PreviewAsync(request, "rouvrir", ("Text", "Vous nous avez rappelés.")));

        Assert.Equal(DlaRequestStatus.Assigned, (await site.FindAsync(request)).Status);
        await site.DeliverMailsAsync();
        Assert.Contains("Vous nous avez rappelés.", site.Mails.LastTo(request.Lead.Email).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("completer")]
    [InlineData("transferer")]
    [InlineData("injoignable")]
    [InlineData("suspendre")]
    [InlineData("doublon")]
    public async Task An_act_that_the_stage_does_not_allow_is_refused_in_words(string act)
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Unreachable);

        var refused = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/{act}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("n’est plus possible", refused.Words, StringComparison.Ordinal);
        Assert.Null((await officer.SheetAsync(request)).Document.QuerySelector($"#agir a[href$='/{act}']"));
    }

    [Fact]
    public async Task A_preview_is_not_opened_by_its_address()
    {
        var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
        var address = $"/espace-dla/demandes/{request.Reference}/completer";

        Assert.Equal(address, (await officer.Browser.OpenAsync(address + "/apercu")).Path);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.CaseMessages.CountAsync(m => m.CaseId == request.Id.Value, Ct)));
    }
}
