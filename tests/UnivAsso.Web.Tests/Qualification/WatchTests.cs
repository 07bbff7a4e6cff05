using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Coordination;
using Xunit;

namespace UnivAsso.Web.Tests.Qualification;

/// <summary>A need without a team: put on watch, told honestly, brought back on its day.</summary>
public sealed class WatchTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task A_need_on_watch_comes_back_on_its_day_and_is_taken_up_again()
    {
        var request = await site.TakenOnNeedAsync();
        var desk = await site.SignedInAsync(Roles.Coordinator);

        var sheet = await desk.SubmitAsync(await desk.SheetAsync(request), Answers(("Wait", "1")), "#veille");
        Assert.Contains("En veille", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("La demande est mise en veille par", sheet.Words, StringComparison.Ordinal);
        await site.DeliverMailsAsync();
        var mail = site.Mails.LastTo(request.Email);
        Assert.Contains("Pas encore d’équipe", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("trois chemins", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Besoins en veille à revoir", (await desk.OpenAsync("/coordination")).Words, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(31));
        desk = await site.SignedInAsync(Roles.Coordinator);
        Assert.Contains("Besoins en veille à revoir", (await desk.OpenAsync("/coordination")).Words, StringComparison.Ordinal);
        Assert.Contains(request.Reference, (await desk.OpenAsync("/coordination/besoins?etat=en-veille&tri=echeance")).Html, StringComparison.Ordinal);
        await desk.SubmitAsync(await desk.SheetAsync(request), Answers(), "#reprendre");
        Assert.Equal((JoinRequestStatus.TakenOn, null), await StandsAsync(request));
    }

    [Fact]
    public async Task Two_people_at_once_one_wins_and_a_wait_that_is_not_offered_is_refused()
    {
        var request = await site.TakenOnNeedAsync();
        var (one, other) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        var (hers, his) = (await one.SheetAsync(request), await other.SheetAsync(request));
        var before = await site.MailsAboutAsync(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await one.SubmitAsync(hers, Answers(("Wait", "-5")), "#veille")).Status);
        await one.SubmitAsync(hers, Answers(("Wait", "3")), "#veille");
        Assert.Equal(HttpStatusCode.Conflict, (await other.SubmitAsync(his, Answers(("Wait", "6")), "#veille")).Status);

        Assert.Equal(before + 1, await site.MailsAboutAsync(request));
    }

    private async Task<(JoinRequestStatus Status, DateOnly? DueOn)> StandsAsync(TestRequest request)
    {
        var found = await site.FindAsync(request);
        return (found.Status, found.DueOn);
    }

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
}
