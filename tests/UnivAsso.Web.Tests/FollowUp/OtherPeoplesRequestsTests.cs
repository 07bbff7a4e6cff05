using System.Net;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Testing;
using UnivAsso.Web.Features.FollowUp;
using Xunit;

namespace UnivAsso.Web.Tests.FollowUp;

/// <summary>Every address of the follow-up, as routed, tried with the request of somebody else.</summary>
public sealed class OtherPeoplesRequestsTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task A_follower_finds_nothing_of_another_request()
    {
        var mine = await site.AskedAsync();
        var theirs = await site.AskedAsync();
        var document = await DocumentOfAsync(theirs);
        var browser = await site.FollowerOfAsync(mine);

        await SweepAsync(browser, "suivi/", mine, theirs, document);
    }

    [Fact]
    public async Task A_member_finds_nothing_of_another_request()
    {
        var mine = await site.AskedAsync();
        var theirs = await site.AskedAsync();
        var document = await DocumentOfAsync(theirs);
        var browser = await AccountOfAsync(mine);
        await AccountOfAsync(theirs);

        await SweepAsync(browser, "espace/", mine, theirs, document);
    }

    [Fact]
    public async Task A_document_of_another_request_is_not_found_below_ones_own()
    {
        var mine = await site.ReceivedNeedAsync();
        var theirs = await site.ReceivedNeedAsync();
        var document = await DocumentOfAsync(theirs);
        var browser = await site.FollowerOfAsync(mine);
        var token = await TokenAsync(browser, mine, "suivi");

        var read = await browser.OpenAsync($"/suivi/{mine.Reference}/document/{document}");
        var ask = await browser.OpenAsync($"/suivi/{mine.Reference}/document/{document}/retirer");
        await browser.PostAsync($"/suivi/{mine.Reference}/document/{document}/retirer", token);

        Assert.Equal(HttpStatusCode.NotFound, read.Status);
        Assert.Equal(HttpStatusCode.NotFound, ask.Status);
        Assert.True(await site.InDatabaseAsync(db => db.CaseDocuments.AnyAsync(d => d.Id == document, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Looking_at_any_page_changes_nothing_and_is_kept_by_no_cache()
    {
        var request = await site.AskedAsync();
        var document = await DocumentOfAsync(request);
        var browser = await site.FollowerOfAsync(request);
        await site.DecideAsync(request, FollowUpSite.TakenOn);
        var before = await site.SnapshotAsync();
        var seen = 0;

        foreach (var address in Routes("suivi/", "GET").Select(r => Address(r, request.Reference, document)))
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var message = new HttpRequestMessage(method, address);
                using var answer = await browser.Client.SendAsync(message, TestContext.Current.CancellationToken);
                Assert.True(answer.Headers.CacheControl?.NoStore, address);
                Assert.True((int)answer.StatusCode < 500, $"{method} {address}: {answer.StatusCode}");
                seen++;
            }
        }

        Assert.True(seen >= 18, $"Only {seen} pages were looked at.");
        Assert.Equal(before, await site.SnapshotAsync());
    }

    [Fact]
    public async Task Every_form_wants_its_antiforgery_token()
    {
        var request = await site.AskedAsync();
        var browser = await site.FollowerOfAsync(request);
        var before = await site.SnapshotAsync();

        foreach (var address in Routes("suivi", "POST").Select(r => Address(r, request.Reference, Guid.Empty)))
        {
            var page = await browser.PostAsync(address, [KeyValuePair.Create("Text", "Bonjour")]);
            Assert.True(page.Status is HttpStatusCode.BadRequest, $"{address}: {page.Status}");
        }

        Assert.Equal(before, await site.SnapshotAsync());
    }

    [Fact]
    public void Both_doors_lead_to_the_same_pages()
    {
        string[] Below(string root, string method) =>
            [.. Routes(root, method).Select(r => r[root.Length..]).Where(r => r != "/compte").Order(StringComparer.Ordinal)];

        Assert.Equal(Below(OwnRequestController.FollowUpRoute, "GET"), Below(OwnRequestController.SpaceRoute, "GET"));
        Assert.Equal(Below(OwnRequestController.FollowUpRoute, "POST"), Below(OwnRequestController.SpaceRoute, "POST"));
    }

    [Fact]
    public async Task A_sheet_costs_six_statements_at_most()
    {
        var request = await site.AskedAsync();
        await DocumentOfAsync(request);
        var browser = await site.FollowerOfAsync(request);
        var before = site.Statements.Count;

        await browser.OpenAsync($"/suivi/{request.Reference}");

        Assert.InRange(site.Statements.Count - before, 1, 6);
    }

    private async Task SweepAsync(Browser browser, string root, TestRequest mine, TestRequest theirs, Guid document)
    {
        var token = await TokenAsync(browser, mine, root is "suivi/" ? "suivi" : "espace/demandes");
        var before = await site.SnapshotAsync();
        var tried = 0;
        foreach (var address in Routes(root, "GET").Where(r => r.Contains("{reference}", StringComparison.Ordinal)).Select(r => Address(r, theirs.Reference, document)))
        {
            var page = await browser.OpenAsync(address);
            Assert.True(page.Status is HttpStatusCode.NotFound, $"GET {address}: {page.Status}");
            Assert.DoesNotContain(theirs.Email, page.Html, StringComparison.Ordinal);
            tried++;
        }

        foreach (var address in Routes(root, "POST").Where(r => r.Contains("{reference}", StringComparison.Ordinal)).Select(r => Address(r, theirs.Reference, document)))
        {
            // Complete or not, a form about somebody else's request says nothing of it.
            foreach (var text in new[] { "Bonjour", string.Empty })
            {
                var page = await browser.PostAsync(address, [.. token, KeyValuePair.Create("Text", text)]);
                Assert.True(page.Status is HttpStatusCode.NotFound, $"POST {address}: {page.Status}");
                tried++;
            }
        }

        Assert.True(tried >= 18, $"Only {tried} addresses were tried.");
        Assert.Equal(before, await site.SnapshotAsync());
    }

    private List<string> Routes(string root, string method) =>
    [
        .. site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Where(a => a.ControllerTypeInfo.Namespace!.StartsWith(typeof(OwnRequestController).Namespace!, StringComparison.Ordinal))
            .Where(a => a.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains(method)) is true)
            .Select(a => a.AttributeRouteInfo!.Template!)
            .Where(t => t.StartsWith(root, StringComparison.Ordinal)),
    ];

    private static string Address(string route, string reference, Guid document) =>
        "/" + route.Replace("{reference}", reference, StringComparison.Ordinal).Replace("{id:guid}", document.ToString(), StringComparison.Ordinal);

    private static async Task<List<KeyValuePair<string, string>>> TokenAsync(Browser browser, TestRequest mine, string root)
    {
        var page = await browser.OpenAsync($"/{root}/{mine.Reference}/message");
        return [KeyValuePair.Create("__RequestVerificationToken", page.Value("__RequestVerificationToken")!)];
    }

    private Task<Guid> DocumentOfAsync(TestRequest request) => site.InDatabaseAsync(async db =>
    {
        var document = new CaseDocument
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
            CaseId = request.Id.Value,
            Name = "statuts.pdf",
            ContentType = "application/pdf",
            Bytes = 10,
            StoreKey = "abcdef",
            At = site.Clock.GetUtcNow(),
        };
        db.CaseDocuments.Add(document);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return document.Id;
    });

    private async Task<Browser> AccountOfAsync(TestRequest request)
    {
        var email = $"espace-{request.Id.Value:N}@exemple.test";
        var browser = await site.SignedInAsync(Roles.Association, email);
        var account = await site.InDatabaseAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken));
        await site.ChangeAsync(request, r => r.AttachAccount(account, FollowUpSite.Coordinator, site.Clock.GetUtcNow()));
        return browser;
    }
}
