using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake.Follow;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Tests.DlaIntake;
using Xunit;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What a structure sends about its request to the DLA, with a mailed code or a mailed link.</summary>
internal static class DlaPosts
{
    private const string Root = DlaSheetController.Route;

    private static readonly Actor Officer = new(ActorKind.DlaDesk, Guid.Parse("0199a000-0000-7000-8000-000000000003"), "Sacha Exemple");

    public static IReadOnlyList<PostCase> All { get; } =
    [
        Case("completer", "answer the desk", site => AskedAsync(site), ("Text", "Depuis deux ans.")),
        Case("message", "write to the desk", site => site.SentDlaRequestAsync(), ("Text", "Un mot de plus.")),
        Case("retirer", "withdraw from the DLA", site => site.SentDlaRequestAsync(), ("Reason", "Nous avons trouvé.")),
        Case("retirer", "leave the others", site => site.SentCollectiveDlaRequestAsync(3, everybodyConfirmed: true), ("Reason", "")),
        Case("rouvrir", "come back to the DLA", WithdrawnAsync, ("Text", "Notre situation a changé.")),
        new($"{Root}/decision", "ask for one more link to the proposal", Owner.Author, async site =>
        {
            var own = await ProposedAsync(site);
            var browser = await DlaVisit.FollowerAsync(site, own.Reference, own.Lead.Email);
            return new ReadyPost(browser, (await browser.OpenAsync($"/suivi/{own.Reference}")).Fill("#repondre-proposition")) { Ids = [own.Reference] };
        }),
        new("dla/confirmer/{jeton}", "say yes for a structure", Owner.Nobody, async site =>
        {
            var sent = await site.SentCollectiveDlaRequestAsync(2);
            var browser = site.Visitor();
            var page = await browser.OpenAsync($"/dla/confirmer/{sent.Structures[1].Token}");
            return new ReadyPost(browser, page.Fill(MainForm, ("Answer", "oui"), ("Words", "Avec plaisir.")));
        }),
    ];

    public static async Task<TestDlaRequest> AskedAsync(Site site, string question = "Combien de fougères ?")
    {
        var sent = await site.SentDlaRequestAsync();
        await site.ChangeAsync(sent, r =>
        {
            Assert.True(r.Take(DeskCalendar.WithoutPause, Officer, site.Clock.GetUtcNow()).IsDone);
            return r.AskComplement(question, DeskCalendar.WithoutPause, Officer, site.Clock.GetUtcNow()).IsDone;
        });
        return sent;
    }

    private static async Task<TestDlaRequest> ProposedAsync(GuardedSite site)
    {
        var sent = await site.SentDlaRequestAsync();
        var now = site.Clock.GetUtcNow();
        await site.ChangeAsync(sent, r =>
        {
            Assert.True(r.Take(DeskCalendar.WithoutPause, Officer, now).IsDone);
            Assert.True(r.HoldMeeting(Guid.CreateVersion7(now), DeskCalendar.WithoutPause, Officer, now).IsDone);
            var tokens = r.Participations.ToDictionary(p => p.Id, p => Secrets.Hash($"essai-{p.Id.Value:N}"));
            return r.Propose(new IntakeProposal(IntakeOutcome.Continue) { Wording = "Continuons." }, tokens, TimeSpan.Zero, Officer, now).IsDone;
        });
        return sent;
    }

    private static async Task<TestDlaRequest> WithdrawnAsync(GuardedSite site)
    {
        var sent = await site.SentDlaRequestAsync();
        await site.ChangeAsync(sent, r => r.Leave(r.Lead.Id, null, site.Clock.GetUtcNow()));
        return sent;
    }

    private static PostCase Case(string below, string what, Func<GuardedSite, Task<TestDlaRequest>> request, params (string Name, string Value)[] answers) =>
        new($"{Root}/{below}", what, Owner.Author, async site =>
        {
            var own = await request(site);
            var browser = await DlaVisit.FollowerAsync(site, own.Reference, own.Lead.Email);
            var page = await browser.OpenAsync($"/suivi/{own.Reference}/{below}");
            return new ReadyPost(browser, page.Fill(MainForm, answers)) { Ids = [own.Reference] };
        });
}
