using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Tests.FollowUp;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What the author of a request sends, with a mailed code or from an account.</summary>
internal static class AuthorPosts
{
    public static IReadOnlyList<PostCase> All { get; } = [.. Door(byCode: true), .. Door(byCode: false), .. Entrance()];

    private static IEnumerable<PostCase> Door(bool byCode)
    {
        var root = byCode ? OwnRequestController.FollowUpRoute : OwnRequestController.SpaceRoute;

        PostCase Case(string below, string what, Func<GuardedSite, Task<TestRequest>> request, params (string Name, string Value)[] answers) =>
            new($"{root}/{below}", what, Owner.Author, async site =>
            {
                var own = await request(site);
                var browser = await OpenAsync(site, own, byCode);
                var page = await browser.OpenAsync($"{RootOf(own, byCode)}/{below}");
                return new ReadyPost(browser, page.Fill(MainForm, answers)) { Ids = [own.Reference] };
            });

        yield return Case("completer", "answer", site => site.AskedAsync(), ("Text", "Depuis deux ans."));
        yield return Case("message", "write", site => site.TakenAsync(), ("Text", "Un mot de plus."));
        yield return Case("retirer", "withdraw", site => site.TakenAsync(), ("Reason", "Nous avons trouvé."));
        yield return Case("retirer", "withdraw while a decision waits", DecidedSoonAsync, ("Reason", ""));
        yield return Case("rouvrir", "come back", site => DecidedAsync(site, FollowUpSite.NotRetained), ("Text", "Notre sujet a changé."));
        yield return Case("compris", "correct what was understood", site => site.SharedNeedAsync(), ("Answer", "corrige"), ("Comment", "Ils partent tard."));
        if (byCode)
        {
            yield return Case("compte", "open an account", site => DecidedAsync(site, FollowUpSite.TakenOn));
        }

        yield return new($"{root}/document", "add a document", Owner.Author, async site =>
        {
            var own = await site.TakenAsync();
            var browser = await OpenAsync(site, own, byCode);
            var page = await browser.OpenAsync($"{RootOf(own, byCode)}/document");
            return new ReadyPost(browser, page.Fill(MainForm)) { Ids = [own.Reference], File = ("File", "statuts.pdf", TinyFiles.Pdf) };
        });
        yield return new($"{root}/document/{{id:guid}}/retirer", "remove a document", Owner.Author, async site =>
        {
            var own = await site.TakenAsync();
            var document = await site.DocumentOfAsync(own);
            var browser = await OpenAsync(site, own, byCode);
            var page = await browser.OpenAsync($"{RootOf(own, byCode)}/document/{document}/retirer");
            return new ReadyPost(browser, page.Fill(MainForm)) { Ids = [own.Reference, document.ToString()] };
        });
    }

    private static IEnumerable<PostCase> Entrance()
    {
        yield return new("suivi", "ask for a code", Owner.Nobody, async site =>
        {
            var request = await site.ReceivedNeedAsync();
            var browser = site.Visitor();
            return new ReadyPost(browser, (await browser.OpenAsync("/suivi")).Fill(MainForm, ("Reference", request.Reference), ("Email", request.Email)));
        });
        yield return new("suivi/code", "give the code", Owner.Nobody, async site =>
        {
            var request = await site.ReceivedNeedAsync();
            var browser = site.Visitor();
            var page = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
            return new ReadyPost(browser, page.Fill(MainForm, ("Code", await site.CodeAsync(request))));
        });
        yield return new("suivi/fermer", "close", Owner.Nobody, async site =>
        {
            var request = await site.ReceivedNeedAsync();
            var browser = await site.FollowerOfAsync(request);
            return new ReadyPost(browser, (await browser.OpenAsync($"/suivi/{request.Reference}")).Fill("form[action='/suivi/fermer']"));
        });
    }

    public static string RootOf(TestRequest request, bool byCode) => byCode ? $"/suivi/{request.Reference}" : $"/espace/demandes/{request.Reference}";

    public static Task<Browser> OpenAsync(GuardedSite site, TestRequest request, bool byCode) =>
        byCode ? site.FollowerOfAsync(request) : site.MemberOfAsync(request);

    private static async Task<TestRequest> DecidedAsync(GuardedSite site, JoinRequestExit exit)
    {
        var request = await site.TakenAsync();
        await site.DecideAsync(request, exit);
        return request;
    }

    private static async Task<TestRequest> DecidedSoonAsync(GuardedSite site)
    {
        var request = await site.TakenAsync();
        await site.DecideAsync(request, FollowUpSite.TakenOn, TimeSpan.FromMinutes(10));
        return request;
    }
}
