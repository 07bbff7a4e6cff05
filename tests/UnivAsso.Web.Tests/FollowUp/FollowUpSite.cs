using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Accounts;
using Xunit;

namespace UnivAsso.Web.Tests.FollowUp;

/// <summary>A site where requests are opened with their codes, and that counts what it asks of its database.</summary>
public class FollowUpSite : AccountsSite
{
    public static readonly Actor Coordinator = new(ActorKind.Coordination, Guid.Parse("0199a000-0000-7000-8000-000000000001"), "Noa Coordination");

    /// <summary>The queries sent so far.</summary>
    public StatementCounter Statements { get; } = new();

    /// <summary>Opens a request with its mailed code, through the pages.</summary>
    public async Task<Browser> FollowerOfAsync(TestRequest request, Browser? browser = null)
    {
        browser ??= Visitor();
        var codePage = await AskAsync(browser, request.Reference, request.Email);
        var sheet = await browser.SubmitAsync(codePage, Fields(("Code", await CodeAsync(request))));
        Assert.Equal($"/suivi/{request.Reference}", sheet.Path);
        return browser;
    }

    public static async Task<Page> AskAsync(Browser browser, string reference, string email) =>
        await browser.SubmitAsync(await browser.OpenAsync("/suivi"), Fields(("Reference", reference), ("Email", email)));

    /// <summary>The code of the last mail.</summary>
    public async Task<string> CodeAsync(TestRequest request)
    {
        await DeliverMailsAsync();
        var mail = Mails.Received.Last(m => m.To == request.Email && m.Subject.Contains("Code de suivi", StringComparison.Ordinal));
        return Regex.Match(mail.Text, "^([A-Z2-9]{4}) ([A-Z2-9]{4})$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value;
    }

    /// <summary>A request that the coordination reads.</summary>
    public async Task<TestRequest> TakenAsync(bool research = false)
    {
        var request = research ? await this.ReceivedResearchAsync() : await this.ReceivedNeedAsync();
        Assert.True((await this.ChangeAsync(request, r => r.Take(Coordinator, Clock.GetUtcNow()))).IsDone);
        return request;
    }

    /// <summary>Decides, at once visible unless <paramref name="undo"/> says otherwise.</summary>
    public async Task<JoinRequestDecision> DecideAsync(TestRequest request, JoinRequestExit exit, TimeSpan undo = default)
    {
        var decided = await this.ChangeAsync(request, r => r.Decide(exit, Coordinator, undo, Clock.GetUtcNow()));
        return decided.Value;
    }

    /// <summary>A request with a question that waits.</summary>
    public async Task<TestRequest> AskedAsync(string question = "Depuis quand cela dure-t-il ?")
    {
        var request = await TakenAsync();
        await DecideAsync(request, new JoinRequestExit(JoinRequestAct.AskQuestion) { Text = question });
        return request;
    }

    public static JoinRequestExit TakenOn => new(JoinRequestAct.TakeOn) { Text = "Nous avons compris.", NextStep = "Un groupe se forme au printemps." };

    public static JoinRequestExit NotRetained => new(JoinRequestAct.NotRetain)
    {
        Reason = "hors-champ",
        Text = "Le sujet sort du champ du programme.",
        NextStep = "Une autre équipe peut vous lire.",
    };

    /// <summary>How many rows of each kind hang on the requests: what a GET must leave as it is.</summary>
    public Task<string> SnapshotAsync() => InDatabaseAsync(async db => string.Join(
        ' ',
        await db.CaseMessages.CountAsync(TestContext.Current.CancellationToken),
        await db.CaseDocuments.CountAsync(TestContext.Current.CancellationToken),
        await db.Journal.CountAsync(TestContext.Current.CancellationToken),
        await db.OutboxMails.CountAsync(TestContext.Current.CancellationToken),
        await db.AccessCodes.CountAsync(TestContext.Current.CancellationToken),
        await db.Users.CountAsync(TestContext.Current.CancellationToken),
        await db.JoinRequests.SumAsync(r => r.Version, TestContext.Current.CancellationToken)));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.ConfigureDbContext<UnivAssoDb>(o => o.AddInterceptors(Statements)));
    }
}
