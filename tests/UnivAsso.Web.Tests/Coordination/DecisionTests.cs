using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

public sealed class DecisionTests(DeskSite site) : IClassFixture<DeskSite>
{
    public static TheoryData<string, JoinRequestStatus, string> Exits => new()
    {
        { "question", JoinRequestStatus.AwaitingAnswer, "Une précision pour avancer" },
        { "prendre-en-charge", JoinRequestStatus.TakenOn, "Votre demande est prise en charge : la suite" },
        { "reorienter", JoinRequestStatus.Redirected, "Une autre porte pour votre demande" },
        { "ne-pas-retenir", JoinRequestStatus.NotRetained, "Votre besoin n’est pas retenu : pourquoi, et ensuite" },
    };

    [Theory]
    [MemberData(nameof(Exits))]
    public async Task The_mail_that_leaves_after_ten_minutes_is_the_one_previewed(string exit, JoinRequestStatus to, string subject)
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var preview = await coordinator.PreviewAsync(request, exit);
        var text = preview.Document.QuerySelector("#courriel")!.TextContent;
        var html = preview.Document.QuerySelector("#courriel-html")!.TextContent;
        Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(request)).Status);
        var sheet = await coordinator.ConfirmAsync(preview);

        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Contains("La décision part dans 10 minutes", sheet.Words, StringComparison.Ordinal);
        Assert.Equal(to, (await site.FindAsync(request)).Status);
        await site.DeliverMailsAsync();
        Assert.DoesNotContain(site.Mails.Received, m => m.To == request.Email);

        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.DeliverMailsAsync();

        var mail = Assert.Single(site.Mails.Received, m => m.To == request.Email);
        Assert.Equal($"[{request.Reference}] {subject}", mail.Subject);
        Assert.Equal(text, mail.Text);
        Assert.Equal(html, mail.Html);
        Assert.Contains($"https://localhost/suivi?reference={request.Reference}", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_coordinator_types_cannot_become_markup()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var preview = await coordinator.PreviewAsync(request, "question", new Dictionary<string, string?> { ["Text"] = "<script>alert(1)</script>" });

        Assert.DoesNotContain("<script>alert", preview.Html, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", preview.Document.QuerySelector("#courriel")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_taken_back_in_time_leaves_no_mail_and_no_message()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await coordinator.DecideAsync(request, "ne-pas-retenir");
        site.Clock.Advance(TimeSpan.FromMinutes(9));

        sheet = await coordinator.SheetAsync(request);
        Assert.Contains("La décision part dans 1 minute", sheet.Words, StringComparison.Ordinal);
        sheet = await coordinator.SubmitAsync(sheet, new Dictionary<string, string?>(), "#annuler");

        Assert.Contains("La décision est annulée", sheet.Words, StringComparison.Ordinal);
        Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(request)).Status);
        Assert.Equal(0, await site.MailsAboutAsync(request));
        Assert.Equal(0, await site.InDatabaseAsync(db => db.CaseMessages.CountAsync(m => m.CaseId == request.Id.Value)));
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.DeliverMailsAsync();
        Assert.DoesNotContain(site.Mails.Received, m => m.To == request.Email);
    }

    [Fact]
    public async Task Once_the_ten_minutes_have_passed_it_is_too_late()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await coordinator.DecideAsync(request, "ne-pas-retenir");
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.DeliverMailsAsync();

        var answer = await coordinator.SubmitAsync(sheet, new Dictionary<string, string?>(), "#annuler");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("La décision est déjà partie", answer.Words, StringComparison.Ordinal);
        Assert.Equal(JoinRequestStatus.NotRetained, (await site.FindAsync(request)).Status);
    }

    [Theory]
    [InlineData("question", "Text")]
    [InlineData("reorienter", "Target")]
    [InlineData("reorienter", "Text")]
    [InlineData("ne-pas-retenir", "Reason")]
    [InlineData("ne-pas-retenir", "Text")]
    [InlineData("ne-pas-retenir", "NextStep")]
    [InlineData("prendre-en-charge", "NextStep")]
    public async Task What_is_missing_is_told_beside_its_field_and_the_rest_is_kept(string exit, string missing)
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var answers = new Dictionary<string, string?>(Desk.Answers(exit)) { [missing] = "  " };

        var page = await coordinator.PreviewAsync(request, exit, answers);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorOf(missing));
        Assert.All(answers.Where(a => a.Key != missing), a => Assert.Equal(a.Value, page.Value(a.Key)));
        Assert.Equal(0, await site.MailsAboutAsync(request));
    }

    [Fact]
    public async Task A_mail_changed_after_its_preview_is_shown_again_before_it_leaves()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var preview = await coordinator.PreviewAsync(request, "question");

        var page = await coordinator.SubmitAsync(preview, new Dictionary<string, string?> { ["Text"] = "Autre chose ?" }, "#confirmer");

        Assert.Contains("Le courriel a changé depuis l’aperçu", page.Words, StringComparison.Ordinal);
        Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(request)).Status);
    }

    [Fact]
    public async Task Correcting_brings_the_words_back()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var preview = await coordinator.PreviewAsync(request, "reorienter");

        var form = await coordinator.SubmitAsync(preview, new Dictionary<string, string?>(), "#corriger");

        Assert.All(Desk.Elsewhere, a => Assert.Equal(a.Value, form.Value(a.Key)));
    }

    [Fact]
    public async Task A_ready_made_text_fills_the_form_without_inventing_a_contact()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var form = await coordinator.OpenAsync($"{Desk.AddressOf(request)}/reorienter?modele=boutique-des-sciences");

        Assert.Equal("Boutique des sciences de l’université de Lille", form.Value("Target"));
        Assert.Equal(string.Empty, form.Value("TargetContact"));
    }

    [Theory]
    [MemberData(nameof(Exits))]
    public async Task An_exit_that_the_state_does_not_allow_changes_nothing(string exit, JoinRequestStatus to, string subject)
    {
        var request = await site.ReceivedNeedAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var form = await coordinator.OpenAsync($"{Desk.AddressOf(request)}/{exit}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);

        // The address is posted anyway, with a token and the right version.
        var sheet = await coordinator.SheetAsync(request);
        var token = sheet.Value("__RequestVerificationToken")!;
        foreach (var step in (string[])["apercu", "confirmer"])
        {
            var fields = new Dictionary<string, string>(Desk.Answers(exit).Select(a => KeyValuePair.Create(a.Key, a.Value!)))
            {
                ["__RequestVerificationToken"] = token,
                ["Version"] = sheet.Value("Version")!,
            };
            var page = await coordinator.PostAsync($"{Desk.AddressOf(request)}/{exit}/{step}", fields);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("n’est plus possible", page.Words, StringComparison.Ordinal);
        }

        var kept = await site.FindAsync(request);
        Assert.NotEqual(to, kept.Status);
        Assert.Empty(kept.Decisions);
        Assert.Equal(0, await site.MailsAboutAsync(request));
        Assert.NotEmpty(subject);
    }

    [Fact]
    public async Task A_second_decision_is_refused_while_the_first_waits()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.DecideAsync(request, "question");

        var page = await coordinator.OpenAsync($"{Desk.AddressOf(request)}/ne-pas-retenir");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Une décision attend déjà de partir", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopening_tells_the_person_why()
    {
        var request = await site.InReviewAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.DecideAsync(request, "ne-pas-retenir");
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.DeliverMailsAsync();
        var sheet = await coordinator.SheetAsync(request);

        var missing = await coordinator.SubmitAsync(sheet, new Dictionary<string, string?>(), "#rouvrir");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.NotEmpty(missing.ErrorOf("WhyReopen"));
        await coordinator.SubmitAsync(missing, new Dictionary<string, string?> { ["WhyReopen"] = "Nous avions mal lu." }, "#rouvrir");

        Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(request)).Status);
        await site.DeliverMailsAsync();
        var mail = site.Mails.LastTo(request.Email);
        Assert.Equal($"[{request.Reference}] Votre demande est rouverte", mail.Subject);
        Assert.Contains("Nous avions mal lu.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_are_not_asked_change_nothing()
    {
        var request = await site.InReviewAsync();
        var before = await site.FindAsync(request);
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var preview = await coordinator.PreviewAsync(request, "question");
        var extra = new Dictionary<string, string?>
        {
            ["Status"] = "7",
            ["OwnerId"] = Guid.Empty.ToString(),
            ["OwnerName"] = "Intrus",
            ["Id"] = Guid.Empty.ToString(),
            ["Reference"] = "B-26-9999-A",
            ["reference"] = "B-26-9999-A",
            ["Kind"] = "2",
            ["ReceivedAt"] = "2020-01-01",
            ["DueOn"] = "2020-01-01",
            ["Contact.Email"] = "intrus@exemple.test",
            ["Act"] = "6",
            ["exit"] = "ne-pas-retenir",
            ["Target"] = "Intrus",
            ["Reason"] = "intrus",
            ["NextStep"] = "Intrus",
            ["UndoMinutes"] = "0",
            ["LeavesAt"] = "2020-01-01",
        };

        await coordinator.SubmitAsync(preview, extra, "#confirmer");

        var after = await site.FindAsync(request);
        Assert.Equal(JoinRequestStatus.AwaitingAnswer, after.Status);
        Assert.Equal((before.Reference, before.Kind, before.ReceivedAt, before.Contact.Email, before.OwnerId), (after.Reference, after.Kind, after.ReceivedAt, after.Contact.Email, after.OwnerId));
        var decision = Assert.Single(after.Decisions);
        Assert.Equal((JoinRequestAct.AskQuestion, null, null, null), (decision.Act, decision.Target, decision.Reason, decision.NextStep));
        Assert.Equal(site.Clock.GetUtcNow() + TimeSpan.FromMinutes(10), decision.LeavesAt);
    }
}
