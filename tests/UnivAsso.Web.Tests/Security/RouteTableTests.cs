using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S7: every route, called for real by everybody, answers those whom the reviewed table names, and nobody else.</summary>
public sealed class RouteTableTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_routes_are_those_that_were_reviewed()
    {
        var drawn = RouteTable.Draw(site);
        if (RouteTable.IsBeingUpdated)
        {
            await File.WriteAllTextAsync(RouteTable.File, drawn, Ct);
        }

        var reviewed = (await File.ReadAllTextAsync(RouteTable.File, Ct)).ReplaceLineEndings("\n");
        Assert.True(reviewed == drawn, $"Routes changed. Read the difference after UPDATE_ROUTES=1.\nMissing or different:\n{Difference(drawn, reviewed)}\nNo longer there:\n{Difference(reviewed, drawn)}");
        Assert.True(drawn.Count(c => c == '\n') > 40, "Hardly any route was found.");
    }

    [Fact]
    public void Every_action_has_exactly_one_audience()
    {
        var actions = RouteTable.ControllerActions(site);

        Assert.True(actions.Count > 40, $"Only {actions.Count} actions were found.");
        Assert.All(actions, action =>
        {
            Assert.Null(action.Metadata.GetMetadata<IAllowAnonymous>());
            Assert.True(AudienceList.All.Any(a => a.Name == RouteTable.AudienceOf(action)), $"{action.DisplayName}: {RouteTable.AudienceOf(action)}");
        });
    }

    [Fact]
    public async Task Everybody_passes_where_the_table_says_and_nowhere_else()
    {
        var audiences = RouteTable.ReviewedAudiences();
        var audienceOf = RouteTable.Of(site).ToLookup(l => (l.Method, l.Template), l => l.Audience);
        var callers = new List<(string Name, Browser Browser)> { (RouteTable.Anonymous, site.Visitor()) };
        foreach (var role in Roles.All)
        {
            callers.Add((role, await site.SignedInAsync(role)));
        }

        var (wrong, calls) = (new List<string>(), 0);
        foreach (var route in SiteRoutes.Of(site).Where(r => audienceOf.Contains((r.Method, r.Template)) && r.Method is "GET" or "POST"))
        {
            var audience = Assert.Single(audienceOf[(route.Method, route.Template)].Distinct(StringComparer.Ordinal));
            foreach (var (name, browser) in callers)
            {
                calls++;
                var answer = await CallAsync(browser, route, audience);
                var expected = audiences[audience].Contains(name, StringComparer.Ordinal) ? Answer.Passed : RefusalOf(name, audience);
                if (answer.Kind != expected)
                {
                    wrong.Add($"{route} ({audience}) as {name}: {answer.Kind} ({answer.Status} {answer.Location}), expected {expected}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(calls > 300, $"Only {calls} calls were made.");
    }

    [Fact]
    public async Task Staff_without_a_second_factor_pass_nowhere_that_needs_it()
    {
        var staff = RouteTable.ReviewedAudiences().Where(a => a.Value.Count == 1 && Roles.Staff.Contains(a.Value[0])).ToList();

        Assert.NotEmpty(staff);
        foreach (var (audience, members) in staff)
        {
            var browser = await SignedInWithPasswordOnlyAsync(members[0]);
            var routes = RouteTable.Of(site).Where(l => l.Audience == audience).ToList();
            foreach (var route in SiteRoutes.Of(site).Where(r => routes.Any(l => l.Template == r.Template && l.Method == r.Method)))
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address);
                using var response = await browser.Client.SendAsync(request, Ct);
                Assert.True(response.Headers.Location?.OriginalString == RefusalPages.SecondFactorPage, $"{route}: {(int)response.StatusCode}");
            }
        }
    }

    private static Answer RefusalOf(string caller, string audience) =>
        caller == RouteTable.Anonymous || audience == nameof(Follower) ? Answer.AskedWhoTheyAre : Answer.Forbidden;

    private static async Task<(Answer Kind, int Status, string? Location)> CallAsync(Browser browser, SiteRoute route, string audience)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address);
        using var response = await browser.Client.SendAsync(request, Ct);
        var location = response.Headers.Location is { } address ? address.IsAbsoluteUri ? address.PathAndQuery : address.OriginalString : null;
        var kind = response.StatusCode switch
        {
            HttpStatusCode.Forbidden => Answer.Forbidden,
            HttpStatusCode.Unauthorized => Answer.AskedWhoTheyAre,
            HttpStatusCode.Found when location!.StartsWith("/connexion?retour=", StringComparison.Ordinal) => Answer.AskedWhoTheyAre,
            HttpStatusCode.Found when audience == nameof(Follower) && (location == "/suivi" || location!.StartsWith("/suivi?", StringComparison.Ordinal)) => Answer.AskedWhoTheyAre,
            _ => Answer.Passed,
        };

        // The page that shows a 403 says 403 to everybody.
        return (kind is Answer.Forbidden && route.Template.StartsWith("erreur/", StringComparison.Ordinal) ? Answer.Passed : kind, (int)response.StatusCode, location);
    }

    private async Task<Browser> SignedInWithPasswordOnlyAsync(string role)
    {
        var browser = site.Visitor();
        var email = $"{role}-sans-code@exemple.test";
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, FirstName = "Test", LastName = role };
        Assert.True((await users.CreateAsync(user, Accounts.AccountsSite.Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
        Assert.Equal("/espace", (await Accounts.AccountsSite.SignInAsync(browser, email)).Path);
        return browser;
    }

    private static string Difference(string here, string there)
    {
        var known = there.Split('\n').ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', here.Split('\n').Where(line => !known.Contains(line)));
    }

    private enum Answer
    {
        Passed,
        AskedWhoTheyAre,
        Forbidden,
    }
}
