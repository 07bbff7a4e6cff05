using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using Xunit;
using static UnivAsso.Web.Tests.Accounts.AccountsSite;

namespace UnivAsso.Web.Tests.Accounts;

/// <summary>One's own space shows one's own requests, as their author may see them.</summary>
public sealed class SpaceTests(AccountsSite site) : IClassFixture<AccountsSite>
{
    private static readonly Actor Coordinator = new(ActorKind.Coordination, Guid.Parse("0199a000-0000-7000-8000-000000000001"), "Noa Coordination");

    [Fact]
    public async Task Requests_of_the_account_are_listed_and_nobody_elses()
    {
        var (mine, theirs) = (await AttachedAsync(await site.AccountAsync()), await AttachedAsync(await site.AccountAsync()));

        var page = await SpaceOfAsync(mine.User);

        Assert.NotNull(page.Document.QuerySelector($"a[href='/espace/demandes/{mine.Request.Reference}']"));
        Assert.DoesNotContain(theirs.Request.Reference, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_can_be_undone_is_not_shown_yet()
    {
        var (user, request) = await AttachedAsync(await site.AccountAsync());
        await site.ChangeAsync(request, r => r.Decide(
            new JoinRequestExit(JoinRequestAct.AskQuestion) { Text = "Depuis quand ?" }, Coordinator, JoinRequest.UndoWindow, site.Clock.GetUtcNow()));

        var before = await SpaceOfAsync(user);
        site.Clock.Advance(JoinRequest.UndoWindow);
        var after = await SpaceOfAsync(user);

        Assert.Contains("En cours de lecture", before.Words, StringComparison.Ordinal);
        Assert.Contains("Nous attendons votre réponse", after.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Association, "/suivi")]
    [InlineData(Roles.Coordinator, "/coordination")]
    [InlineData(Roles.DlaOfficer, "/espace-dla")]
    [InlineData(Roles.Administrator, "/administration")]
    public async Task Each_role_finds_its_way(string role, string link)
    {
        var page = await SpaceOfAsync(await site.AccountAsync(role));

        Assert.NotNull(page.Document.QuerySelector($"main a[href='{link}']"));
    }

    private async Task<(User User, TestRequest Request)> AttachedAsync(User user)
    {
        var request = await site.ReceivedNeedAsync();
        await site.ChangeAsync(request, r => r.Take(Coordinator, site.Clock.GetUtcNow()));
        await site.ChangeAsync(request, r => r.AttachAccount(user.Id, Coordinator, site.Clock.GetUtcNow()));
        return (user, request);
    }

    private async Task<Page> SpaceOfAsync(User user) => await SignInAsync(site.Visitor(), user.Email!);
}
