using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

public sealed class TwoPeopleTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const int Rounds = 30;

    [Fact]
    public async Task The_second_sees_who_is_there_for_two_minutes()
    {
        var request = await site.InReviewAsync();
        var (first, second) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));

        Assert.DoesNotContain("est sur cette fiche", (await first.SheetAsync(request)).Words, StringComparison.Ordinal);
        Assert.Contains("Test Coordinator est sur cette fiche depuis", (await second.SheetAsync(request)).Words, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain("est sur cette fiche", (await second.SheetAsync(request)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_decision_meets_both_versions()
    {
        var request = await site.InReviewAsync();
        var (first, second) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        var late = await second.PreviewAsync(request, "reorienter");
        await first.DecideAsync(request, "ne-pas-retenir");

        var page = await second.ConfirmAsync(late);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("La demande a changé entre-temps", page.Heading);
        Assert.Contains("Elle saura mieux.", page.Document.QuerySelector("textarea#Text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Décision de Test Coordinator : demande non retenue.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Le sujet est différent.", page.Words, StringComparison.Ordinal);
        Assert.Equal(1, await site.MailsAboutAsync(request));
        Assert.Single((await site.FindAsync(request)).Decisions);
    }

    [Fact]
    public async Task A_stale_decision_still_possible_can_be_applied_to_the_fresh_version()
    {
        var request = await site.InReviewAsync();
        var (first, second) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        var late = await second.PreviewAsync(request, "reorienter");
        var sheet = await first.SheetAsync(request);
        await first.SubmitAsync(sheet, new Dictionary<string, string?> { ["Understanding"] = "Ils parlent de renouvellement." }, "#comprendre");

        var conflict = await second.ConfirmAsync(late);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Ils parlent de renouvellement.", conflict.Words, StringComparison.Ordinal);
        var preview = await second.SubmitAsync(conflict, new Dictionary<string, string?>(), "#appliquer");
        await second.ConfirmAsync(preview);

        var kept = await site.FindAsync(request);
        Assert.Equal(JoinRequestStatus.Redirected, kept.Status);
        Assert.Equal("Elle saura mieux.", Assert.Single(kept.Decisions).Text);
        Assert.Equal("Ils parlent de renouvellement.", kept.Understanding);
    }

    [Fact]
    public async Task What_two_people_understood_is_never_lost()
    {
        var request = await site.InReviewAsync();
        var (first, second) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        var (one, two) = (await first.SheetAsync(request), await second.SheetAsync(request));
        await first.SubmitAsync(one, new Dictionary<string, string?> { ["Understanding"] = "Version une." }, "#comprendre");

        var conflict = await second.SubmitAsync(two, new Dictionary<string, string?> { ["Understanding"] = "Version deux." }, "#comprendre");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Version une.", conflict.Words, StringComparison.Ordinal);
        Assert.Equal("Version deux.", conflict.Value("Understanding")!.Trim());
        Assert.Equal("Version une.", (await site.FindAsync(request)).Understanding);
    }

    [Fact]
    public async Task Two_decisions_at_once_make_one_decision_and_one_mail()
    {
        var (first, second) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        for (var round = 0; round < Rounds; round++)
        {
            var request = await site.InReviewAsync();
            var (one, two) = (await first.PreviewAsync(request, "prendre-en-charge"), await second.PreviewAsync(request, "ne-pas-retenir"));

            var answers = await Task.WhenAll(first.ConfirmAsync(one), second.ConfirmAsync(two));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
            Assert.Single((await site.FindAsync(request)).Decisions);
            Assert.Equal(1, await site.MailsAboutAsync(request));
        }
    }

    [Fact]
    public async Task Confirming_and_undoing_at_once_never_separates_a_decision_from_its_mail()
    {
        var (first, second) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        for (var round = 0; round < 5; round++)
        {
            var request = await site.InReviewAsync();
            var sheet = await first.DecideAsync(request, "question");
            var other = await second.SheetAsync(request);

            var answers = await Task.WhenAll(
                first.SubmitAsync(sheet, new Dictionary<string, string?>(), "#annuler"),
                second.SubmitAsync(other, new Dictionary<string, string?>(), "#annuler"));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(request)).Status);
            Assert.Equal(0, await site.MailsAboutAsync(request));
        }
    }
}
