using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Files;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

public sealed class SheetTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task The_sheet_shows_the_words_as_written_in_six_statements()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.SheetAsync(request);
        Page? sheet = null;

        var heard = await site.Sql.ListenAsync(async () => sheet = await coordinator.SheetAsync(request));

        Assert.Equal(HttpStatusCode.OK, sheet!.Status);
        Assert.Equal(6, heard.Count);
        Assert.Contains("Nos bénévoles partent et nous ne savons pas pourquoi.", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("Les Jardins d’Exemple", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("La demande est attribuée à Dany Exemple.", sheet.Words, StringComparison.Ordinal);
        Assert.Equal($"mailto:{request.Email}", sheet.Document.QuerySelector("#contact a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_ties_of_a_person_of_research_are_on_the_sheet_of_the_coordination()
    {
        var request = await site.ReceivedResearchAsync();
        await site.InDatabaseAsync(async db =>
        {
            var researcher = await db.Researchers.SingleAsync(r => r.JoinRequestId == request.Id, TestContext.Current.CancellationToken);
            db.InterestDeclarations.Add(new InterestDeclaration
            {
                Id = InterestDeclarationId.New(site.Clock.GetUtcNow()),
                ResearcherId = researcher.Id,
                Structure = "Association Fictive",
                Kind = "conseil",
                DeclaredAt = site.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.SheetAsync(request);
        Page? sheet = null;

        var heard = await site.Sql.ListenAsync(async () => sheet = await coordinator.SheetAsync(request));

        Assert.True(heard.Count <= 6);
        Assert.Contains("Association Fictive", sheet!.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_request_opens_the_four_exits()
    {
        var request = await site.ReceivedNeedAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await coordinator.SheetAsync(request);
        Assert.Empty(sheet.Document.QuerySelectorAll("#agir li a"));

        sheet = await coordinator.SubmitAsync(sheet, new Dictionary<string, string?>(), "#attribuer");

        Assert.Contains("La demande vous est attribuée.", sheet.Words, StringComparison.Ordinal);
        Assert.Equal(4, sheet.Document.QuerySelectorAll("#agir li a").Length);
        Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(request)).Status);
    }

    [Fact]
    public async Task A_message_leaves_once_at_once()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await coordinator.SheetAsync(request);
        var message = new Dictionary<string, string?> { ["Message"] = "Bonjour, merci de votre envoi." };

        await coordinator.SubmitAsync(sheet, message, "#ecrire");
        await coordinator.SubmitAsync(sheet, message, "#ecrire");
        await site.DeliverMailsAsync();

        var mail = Assert.Single(site.Mails.Received, m => m.To == request.Email);
        Assert.Equal($"[{request.Reference}] Un message de la coordination", mail.Subject);
        Assert.Contains("> Bonjour, merci de votre envoi.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_message_or_note_is_told_beside_its_field()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await coordinator.SheetAsync(request);

        var message = await coordinator.SubmitAsync(sheet, new Dictionary<string, string?> { ["Message"] = " " }, "#ecrire");
        var note = await coordinator.SubmitAsync(sheet, new Dictionary<string, string?> { ["Note"] = "" }, "#noter");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, message.Status);
        Assert.Contains("Écrivez le message", message.ErrorOf("Message"), StringComparison.Ordinal);
        Assert.Contains("Écrivez la note", note.ErrorOf("Note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_stays_inside()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var sheet = await coordinator.SubmitAsync(
            await coordinator.SheetAsync(request), new Dictionary<string, string?> { ["Note"] = "À rappeler jeudi." }, "#noter");

        Assert.Contains("À rappeler jeudi.", sheet.Text("#notes"), StringComparison.Ordinal);
        Assert.Equal(0, await site.MailsAboutAsync(request));
    }

    [Fact]
    public async Task A_document_comes_as_a_download_of_its_own_request_only()
    {
        var (request, other) = (await site.InReviewAsync(), await site.InReviewAsync());
        var id = Guid.CreateVersion7(site.Clock.GetUtcNow());
        await site.Services.GetRequiredService<IFileStore>().SaveAsync(id.ToString("N"), new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken);
        await site.InDatabaseAsync(db =>
        {
            db.CaseDocuments.Add(new CaseDocument
            {
                Id = id,
                CaseId = request.Id.Value,
                Name = "Projet été.pdf",
                ContentType = "application/pdf",
                Bytes = 3,
                StoreKey = id.ToString("N"),
                At = site.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var sheet = await coordinator.SheetAsync(request);
        var link = sheet.Document.QuerySelector("#documents a")!.GetAttribute("href")!;
        var page = await coordinator.OpenAsync(link);
        var elsewhere = await coordinator.OpenAsync($"{Desk.AddressOf(other)}/documents/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
    }

    [Fact]
    public async Task A_document_whose_content_is_lost_says_so()
    {
        var request = await site.InReviewAsync();
        var id = Guid.CreateVersion7(site.Clock.GetUtcNow());
        await site.InDatabaseAsync(db =>
        {
            db.CaseDocuments.Add(new CaseDocument
            {
                Id = id,
                CaseId = request.Id.Value,
                Name = "statuts.pdf",
                ContentType = "application/pdf",
                Bytes = 3,
                StoreKey = id.ToString("N"),
                At = site.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync($"{Desk.AddressOf(request)}/documents/{id}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Pièce indisponible", page.Heading);
        Assert.Contains("statuts.pdf", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{Desk.AddressOf(request)}']"));
    }

    [Theory]
    [InlineData("/coordination")]
    [InlineData("/coordination/besoins")]
    [InlineData("/coordination/profils")]
    [InlineData("/coordination/structures")]
    [InlineData("/coordination/besoins/export.csv")]
    [InlineData("/coordination/vues")]
    public async Task The_desk_is_closed_to_everybody_else(string address)
    {
        foreach (var role in Roles.All.Where(r => r != Roles.Coordinator))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedInAsync(role)).OpenAsync(address)).Status);
        }

        Assert.DoesNotContain("/coordination", (await site.Visitor().OpenAsync(address)).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_structure_is_marked_once_checked()
    {
        var request = await site.ReceivedNeedAsync();
        await site.ReceivedNeedAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await coordinator.SheetAsync(request);
        var address = sheet.Document.QuerySelector("#structure a")!.GetAttribute("href")!;

        var page = await coordinator.OpenAsync(address);
        Assert.Contains("même nom, même commune", page.Words, StringComparison.Ordinal);
        Assert.Contains(request.Reference, page.Words, StringComparison.Ordinal);
        var done = await coordinator.SubmitAsync(page, new Dictionary<string, string?> { ["Status"] = "verifiee" }, "#statut");
        var stale = await coordinator.SubmitAsync(page, new Dictionary<string, string?> { ["Status"] = "signalee" }, "#statut");

        Assert.Contains("La structure est notée : vérifiée.", done.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Vérifiée", stale.Text(".status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_counted_with_the_age_of_the_oldest()
    {
        var request = await site.InReviewAsync();
        site.Clock.Advance(TimeSpan.FromDays(40));
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync("/coordination");
        Assert.Contains("En qualification, en retard", page.Words, StringComparison.Ordinal);
        Assert.Contains("en retard de", page.Words, StringComparison.Ordinal);
        var link = page.Document.QuerySelectorAll("main .card-grid a").First(a => a.GetAttribute("href")!.Contains("en-retard", StringComparison.Ordinal));
        var list = await coordinator.OpenAsync(link.GetAttribute("href")!);

        Assert.Contains(request.Reference, list.Words, StringComparison.Ordinal);
    }
}
