using System.Net;
using System.Text.RegularExpressions;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.SignIn;
using Xunit;
using static UnivAsso.Web.Tests.Accounts.AccountsSite;

namespace UnivAsso.Web.Tests.Accounts;

/// <summary>The door: it opens to its owner, tells nothing to others, and nobody can hold it shut.</summary>
public sealed partial class SignInTests(AccountsSite site) : IClassFixture<AccountsSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        var user = await site.AccountAsync();
        var browser = site.VisitorFrom("198.51.100.1");

        var refused = await browser.OpenAsync("/espace/compte");
        var opened = await browser.SubmitAsync(refused, Fields(("Email", user.Email), ("Password", Password)));

        Assert.Equal("/connexion?retour=%2Fespace%2Fcompte", refused.Path);
        Assert.Equal("/espace/compte", opened.Path);
        Assert.Contains(user.Email!, opened.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_read_whatever_its_case()
    {
        var user = await site.AccountAsync();

        var page = await SignInAsync(site.VisitorFrom("198.51.100.2"), user.Email!.ToUpperInvariant());

        Assert.Equal("/espace", page.Path);
    }

    [Fact]
    public async Task Empty_answers_are_told_beside_their_fields()
    {
        var page = await SignInAsync(site.VisitorFrom("198.51.100.3"), string.Empty, string.Empty);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Indiquez", page.ErrorOf("Email"), StringComparison.Ordinal);
        Assert.Contains("Indiquez", page.ErrorOf("Password"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_refusal_gives_the_same_answer_after_the_same_work()
    {
        var known = await site.AccountAsync();
        var unconfirmed = await site.AccountAsync(change: u => u.EmailConfirmed = false);
        var closed = await site.AccountAsync(change: u => u.DisabledAt = u.CreatedAt);
        var withoutPassword = await site.AccountAsync();
        await site.WithUsersAsync(async users => await users.RemovePasswordAsync((await users.FindByIdAsync(withoutPassword.Id.ToString()))!));
        var throttled = await site.AccountAsync();
        for (var i = 0; i < SignInThrottle.Tries; i++)
        {
            await SignInAsync(site.VisitorFrom("198.51.100.10"), throttled.Email!, "une autre phrase secrète");
        }

        (string Case, string Email, string Password)[] cases =
        [
            ("unknown", "inconnue@exemple.test", Password),
            ("wrong", known.Email!, "une autre phrase secrète"),
            ("unconfirmed", unconfirmed.Email!, Password),
            ("closed", closed.Email!, Password),
            ("without password", withoutPassword.Email!, Password),
            ("throttled", throttled.Email!, Password),
        ];
        var answers = new List<(string Case, string Answer, int Hashes)>();
        foreach (var (name, email, password) in cases)
        {
            var browser = site.VisitorFrom("198.51.100.10");
            var form = await browser.OpenAsync("/connexion");
            site.Compared.Clear();
            var page = await browser.SubmitAsync(form, Fields(("Email", email), ("Password", password)));
            var headers = string.Join('\n', page.Headers.Where(h => h.Key is not "Content-Security-Policy" and not "Set-Cookie" and not "Content-Length").Select(h => $"{h.Key}: {h.Value}"));
            answers.Add((name, $"{page.Status}\n{headers}\n{Secrets().Replace(page.Html.Replace(email, "ADRESSE", StringComparison.Ordinal), "SECRET")}", site.Compared.Count));
        }

        Assert.All(answers, a => Assert.True(a.Answer == answers[0].Answer, $"{a.Case} differs:\n{a.Answer}\n---\n{answers[0].Answer}"));
        Assert.All(answers, a => Assert.True(a.Hashes == 1, $"{a.Case}: {a.Hashes} hashes"));
        Assert.Contains("attendez 15 minutes", answers[0].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_wrong_passwords_from_elsewhere_do_not_stop_the_owner()
    {
        var user = await site.AccountAsync();
        var attacker = site.VisitorFrom("203.0.113.7");
        var form = await attacker.OpenAsync("/connexion");
        for (var i = 0; i < 100; i++)
        {
            var refused = await attacker.SubmitAsync(form, Fields(("Email", user.Email), ("Password", $"essai numéro {i} de tous")));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        }

        var stillRefused = await SignInAsync(attacker, user.Email!);
        var owner = await SignInAsync(site.VisitorFrom("198.51.100.20"), user.Email!);

        Assert.Equal("/connexion", stillRefused.Path);
        Assert.Equal("/espace", owner.Path);
    }

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_are_five_tries()
    {
        var user = await site.AccountAsync();
        var browser = site.VisitorFrom("203.0.113.8");
        var form = await browser.OpenAsync("/connexion");
        site.Compared.Clear();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            browser.SubmitAsync(form, Fields(("Email", user.Email), ("Password", $"essai numéro {i} à la fois")))));

        Assert.Equal(50, site.Compared.Count);
        Assert.Equal(SignInThrottle.Tries, site.Compared.Count(hash => hash == user.PasswordHash));
    }

    [Fact]
    public async Task A_quarter_of_an_hour_gives_the_tries_back()
    {
        var user = await site.AccountAsync();
        var browser = site.VisitorFrom("203.0.113.9");
        for (var i = 0; i < SignInThrottle.Tries; i++)
        {
            await SignInAsync(browser, user.Email!, "une autre phrase secrète");
        }

        var tooSoon = await SignInAsync(browser, user.Email!);
        site.Clock.Advance(SignInThrottle.Wait);
        var later = await SignInAsync(browser, user.Email!);

        Assert.Equal("/connexion", tooSoon.Path);
        Assert.Equal("/espace", later.Path);
    }

    [Fact]
    public async Task A_success_gives_the_tries_back()
    {
        var user = await site.AccountAsync();
        for (var i = 0; i < SignInThrottle.Tries - 1; i++)
        {
            await SignInAsync(site.VisitorFrom("203.0.113.10"), user.Email!, "une autre phrase secrète");
        }

        await SignInAsync(site.VisitorFrom("203.0.113.10"), user.Email!);
        await SignInAsync(site.VisitorFrom("203.0.113.10"), user.Email!, "une autre phrase secrète");
        var page = await SignInAsync(site.VisitorFrom("203.0.113.10"), user.Email!);

        Assert.Equal("/espace", page.Path);
    }

    [Fact]
    public void The_counters_have_a_bounded_size()
    {
        var throttle = new SignInThrottle(site.Clock);
        for (var i = 0; i < SignInThrottle.MostPairs * 2; i++)
        {
            Assert.True(throttle.TryBegin($"compte-{i}", "lieu"));
        }

        for (var i = 0; i < SignInThrottle.Tries; i++)
        {
            Assert.True(throttle.TryBegin("dernier", "lieu"));
        }

        Assert.False(throttle.TryBegin("dernier", "lieu"));
    }

    [Fact]
    public async Task A_wrong_hash_cost_is_raised_at_sign_in()
    {
        var user = await site.AccountAsync();
        var old = new Microsoft.AspNetCore.Identity.PasswordHasher<User>(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 500 })).HashPassword(user, Password);
        await site.InDatabaseAsync(async db =>
        {
            (await db.Users.FindAsync([user.Id], Ct))!.PasswordHash = old;
            return await db.SaveChangesAsync(Ct);
        });

        await SignInAsync(site.VisitorFrom("198.51.100.30"), user.Email!);

        var now = await site.InDatabaseAsync(async db => (await db.Users.FindAsync([user.Id], Ct))!.PasswordHash);
        Assert.NotEqual(old, now);
        Assert.Equal("/espace", (await SignInAsync(site.VisitorFrom("198.51.100.31"), user.Email!)).Path);
    }

    [Theory]
    [InlineData("//exemple.test")]
    [InlineData("///exemple.test")]
    [InlineData("/\\exemple.test")]
    [InlineData("\\\\exemple.test")]
    [InlineData("/\t/exemple.test")]
    [InlineData("/\n/exemple.test")]
    [InlineData("https://exemple.test")]
    [InlineData("https:exemple.test")]
    [InlineData("HTTPS://localhost@exemple.test")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("exemple.test")]
    [InlineData(".exemple.test")]
    [InlineData("@exemple.test")]
    [InlineData("~//exemple.test")]
    [InlineData("~/\\exemple.test")]
    [InlineData(" //exemple.test")]
    [InlineData("／／exemple.test")]
    [InlineData("/ /exemple.test")]
    [InlineData("/deconnexion")]
    [InlineData("/connexion?retour=/connexion")]
    [InlineData("")]
    public async Task A_return_address_elsewhere_leads_to_ones_own_space(string retour)
    {
        var user = await site.AccountAsync();

        var page = await SignInAsync(site.VisitorFrom("198.51.100.40"), user.Email!, retour: retour);

        Assert.Equal("https://localhost/espace", page.Address.ToString());
    }

    [Fact]
    public async Task Cookies_are_ours_alone_and_readers_get_none()
    {
        var user = await site.AccountAsync();
        var browser = site.VisitorFrom("198.51.100.50");
        using var home = await browser.Client.GetAsync(new Uri("/", UriKind.Relative), Ct);
        var form = await browser.OpenAsync("/connexion");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Email"] = user.Email!,
            ["Password"] = Password,
            ["__RequestVerificationToken"] = form.Value("__RequestVerificationToken")!,
        };
        using var content = new FormUrlEncodedContent(fields);
        using var signedIn = await browser.Client.PostAsync(new Uri("/connexion", UriKind.Relative), content, Ct);

        var cookies = signedIn.Headers.GetValues("Set-Cookie").Append(form.Headers["Set-Cookie"]).ToList();

        Assert.False(home.Headers.Contains("Set-Cookie"));
        Assert.Contains(cookies, c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_sign_in_without_its_token_is_refused()
    {
        var user = await site.AccountAsync();

        var page = await site.VisitorFrom("198.51.100.51").PostAsync("/connexion", [KeyValuePair.Create("Email", user.Email!), KeyValuePair.Create("Password", Password)]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Signing_out_ends_every_copy_of_the_cookie()
    {
        var user = await site.AccountAsync();
        var browser = site.VisitorFrom("198.51.100.52");
        var form = await browser.OpenAsync("/connexion");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Email"] = user.Email!,
            ["Password"] = Password,
            ["__RequestVerificationToken"] = form.Value("__RequestVerificationToken")!,
        });
        using var signedIn = await browser.Client.PostAsync(new Uri("/connexion", UriKind.Relative), content, Ct);
        var copied = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(copied));

        var space = await browser.OpenAsync("/espace");
        var gone = await browser.SubmitAsync(space, Fields(), "form[action='/deconnexion']");

        Assert.Equal("/connexion", gone.Path);
        Assert.Equal(HttpStatusCode.Found, await StatusWithAsync(copied));
        Assert.StartsWith("/connexion", (await browser.OpenAsync("/espace")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demonstration_accounts_are_shown_in_development_only()
    {
        var page = await site.Visitor().OpenAsync("/connexion");

        Assert.DoesNotContain("demo.univasso", page.Html, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusWithAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/espace");
        request.Headers.Add("Cookie", cookie);
        using var response = await site.Visitor().Client.SendAsync(request, Ct);
        return response.StatusCode;
    }

    // What changes at each answer: tokens and nonces.
    [GeneratedRegex("""value="CfDJ[^"]*"|nonce="[^"]*"|\?v=[\w-]+""", RegexOptions.None, 1000)]
    private static partial Regex Secrets();
}
