using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Coordination;
using Xunit;

namespace UnivAsso.Web.Tests.Qualification;

/// <summary>« Avons-nous bien compris ? », from the sheet of the desk to the answer of the association, by the pages of both.</summary>
public sealed class UnderstandingJourneyTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const string First = "L’association cherche à garder ses bénévoles.";
    private const string Second = "L’association cherche à comprendre le départ de ses bénévoles.";

    [Fact]
    public async Task The_association_corrects_then_validates_and_the_desk_reads_it()
    {
        var request = await site.InReviewAsync();
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var author = site.Visitor();

        var sheet = await desk.SubmitAsync(await desk.SheetAsync(request), Answers(("Understanding", First)), "#comprendre");
        Assert.Contains("Version 1", sheet.Words, StringComparison.Ordinal);
        sheet = await desk.SubmitAsync(sheet, Answers(), "#envoyer-compris");
        Assert.Contains("Envoyé, sans réponse", sheet.Words, StringComparison.Ordinal);
        Assert.Null(sheet.Document.QuerySelector("#envoyer-compris"));
        Assert.Contains("Besoins à faire confirmer", (await desk.OpenAsync("/coordination")).Words, StringComparison.Ordinal);
        await site.DeliverMailsAsync();
        var mail = site.Mails.LastTo(request.Email);
        Assert.Contains("Avons-nous bien compris votre besoin ?", mail.Subject, StringComparison.Ordinal);
        Assert.Contains(First, mail.Text, StringComparison.Ordinal);

        var page = await author.OpenAsync(LinkIn(mail.Text));
        Assert.Contains("Nos bénévoles partent et nous ne savons pas pourquoi.", page.Words, StringComparison.Ordinal);
        Assert.Contains(First, page.Words, StringComparison.Ordinal);
        var mute = await author.SubmitAsync(page, Answers(("Answer", "corrige")), "#repondre");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.Status);
        Assert.Contains("Dites ce qu’il faut corriger", mute.ErrorOf("Comment"), StringComparison.Ordinal);
        var corrected = await author.SubmitAsync(page, Answers(("Answer", "corrige"), ("Comment", "C’est leur départ qui nous intéresse.")), "#repondre");
        Assert.Contains("Vous avez demandé une correction", corrected.Words, StringComparison.Ordinal);

        Assert.Contains("Corrections à lire", (await desk.OpenAsync("/coordination")).Words, StringComparison.Ordinal);
        Assert.Contains(request.Reference, (await desk.OpenAsync("/coordination/besoins?signal=correction-a-lire")).Html, StringComparison.Ordinal);
        sheet = await desk.SheetAsync(request);
        Assert.Contains("C’est leur départ qui nous intéresse.", sheet.Words, StringComparison.Ordinal);
        sheet = await desk.SubmitAsync(sheet, Answers(("Understanding", Second)), "#comprendre");
        Assert.Contains("garder", string.Join(' ', sheet.Document.QuerySelectorAll("#compris del").Select(d => d.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotContain("repondre", (await author.OpenAsync(corrected.Path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await author.SubmitAsync(corrected, Answers(("Answer", "valide")), "#repondre")).Status);

        await desk.SubmitAsync(sheet, Answers(), "#envoyer-compris");
        await site.DeliverMailsAsync();
        var again = await author.OpenAsync(LinkIn(site.Mails.LastTo(request.Email).Text));
        Assert.Contains("Ce qui a changé depuis la version 1", again.Words, StringComparison.Ordinal);
        var agreed = await author.SubmitAsync(again, Answers(("Answer", "valide"), ("Comment", null)), "#repondre");
        Assert.Contains("Vous avez validé ce texte", agreed.Words, StringComparison.Ordinal);
        Assert.Contains("Validé par l’association", (await desk.SheetAsync(request)).Words, StringComparison.Ordinal);
        Assert.Equal(2, (await site.FindAsync(request)).Understandings.Count);
    }

    [Fact]
    public async Task A_text_that_was_never_shared_is_nowhere_for_its_author()
    {
        var request = await site.SharedNeedAsync(First);
        await site.ChangeAsync(request, r => r.Understand("Une phrase pas encore partagée.", Desk.Colleague, site.Clock.GetUtcNow()));

        var page = await site.Visitor().OpenAsync(await site.NeedLinkAsync(NeedLinkPurpose.Understanding, request));

        Assert.Contains(First, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("pas encore partagée", page.Html, StringComparison.Ordinal);
        Assert.Contains("Nous reprenons ce texte", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_reminder_leaves_on_the_fourth_day_and_none_after_an_answer()
    {
        var silent = await site.SharedNeedAsync(First);
        var quick = await site.SharedNeedAsync(First);
        await site.ChangeAsync(quick, r => r.AnswerUnderstanding(1, UnderstandingAct.Validate, null, Desk.Colleague, site.Clock.GetUtcNow()));
        await site.DeliverMailsAsync();
        var before = (await site.MailsAboutAsync(silent), await site.MailsAboutAsync(quick));

        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.DoDueTasksAsync();
        Assert.Equal(before, (await site.MailsAboutAsync(silent), await site.MailsAboutAsync(quick)));
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.DoDueTasksAsync();
        await site.DoDueTasksAsync();

        Assert.Equal((before.Item1 + 1, before.Item2), (await site.MailsAboutAsync(silent), await site.MailsAboutAsync(quick)));
        site.Clock.Advance(TimeSpan.FromDays(4));
        var desk = await site.SignedInAsync(Roles.Coordinator);
        Assert.Contains("Sans réponse depuis sept jours", (await desk.OpenAsync("/coordination")).Words, StringComparison.Ordinal);
        Assert.Contains(silent.Reference, (await desk.OpenAsync("/coordination/besoins?signal=compris-sans-reponse")).Html, StringComparison.Ordinal);
        Assert.Contains("appelez l’association", (await desk.SheetAsync(silent)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_the_desk_at_once_one_wins_and_one_letter_leaves()
    {
        var request = await site.InReviewAsync();
        await site.ChangeAsync(request, r => r.Understand(First, Desk.Colleague, site.Clock.GetUtcNow()));
        var (one, other) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        var (hers, his) = (await one.SheetAsync(request), await other.SheetAsync(request));

        await one.SubmitAsync(hers, Answers(), "#envoyer-compris");
        var late = await other.SubmitAsync(his, Answers(), "#envoyer-compris");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(1, await site.MailsAboutAsync(request));
    }

    [Fact]
    public async Task A_link_that_is_wrong_or_old_says_what_to_do()
    {
        var request = await site.SharedNeedAsync(First);
        var link = await site.NeedLinkAsync(NeedLinkPurpose.Understanding, request);
        var author = site.Visitor();
        var page = await author.OpenAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, (await author.OpenAsync("/compris/0123456789abcdef")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await author.OpenAsync(link.Replace("/compris/", "/ensemble/", StringComparison.Ordinal))).Status);
        site.Clock.Advance(NeedLink.Lifetime);
        Assert.Equal(HttpStatusCode.Gone, (await author.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await author.SubmitAsync(page, Answers(("Answer", "valide")), "#repondre")).Status);
        Assert.Equal(UnderstandingStatus.Sent, (await site.FindAsync(request)).NewestUnderstanding!.Status);
    }

    private static string LinkIn(string text) =>
        new Uri(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(w => w.Contains("/compris/", StringComparison.Ordinal))).AbsolutePath;

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
}
