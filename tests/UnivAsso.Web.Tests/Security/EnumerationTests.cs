using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Accounts.SignIn;
using UnivAsso.Web.Tests.Accounts;
using UnivAsso.Web.Tests.FollowUp;
using UnivAsso.Web.Tests.JoinRequests.Association;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>
/// S13: no door tells whether somebody is known. Known, unknown, locked, unconfirmed: the same answer to the letter, after the same work
/// counted in password hashes, statements and mails.
/// </summary>
public sealed class EnumerationTests(EnumerationTests.ListeningSite site) : IClassFixture<EnumerationTests.ListeningSite>
{
    private const string Wrong = "une autre phrase secrète";

    [Fact]
    public async Task The_door_of_accounts_tells_nothing()
    {
        var throttled = await site.AccountAsync();
        for (var i = 0; i < SignInThrottle.Tries; i++)
        {
            await AccountsSite.SignInAsync(site.VisitorFrom("198.51.100.60"), throttled.Email!, Wrong);
        }

        await AssertSameAsync(
            "/connexion",
            hashes: 1,
            ("unknown", SignIn("inconnue@exemple.test", Wrong)),
            ("known, wrong password", SignIn((await site.AccountAsync()).Email!, Wrong)),
            ("unconfirmed, right password", SignIn((await site.AccountAsync(change: u => u.EmailConfirmed = false)).Email!, AccountsSite.Password)),
            ("closed, right password", SignIn((await site.AccountAsync(change: u => u.DisabledAt = u.CreatedAt)).Email!, AccountsSite.Password)),
            ("without a password", SignIn(await WithoutPasswordAsync(), Wrong)),
            ("throttled, right password", SignIn(throttled.Email!, AccountsSite.Password)));
    }

    [Fact]
    public async Task A_forgotten_password_tells_nothing()
    {
        var throttled = await site.AccountAsync();
        for (var i = 0; i < SignInThrottle.Tries; i++)
        {
            var browser = site.Visitor();
            await browser.SubmitAsync(await browser.OpenAsync("/mot-de-passe-oublie"), AccountsSite.Fields(("Email", throttled.Email)));
        }

        await AssertSameAsync(
            "/mot-de-passe-oublie",
            hashes: 0,
            ("unknown", [("Email", "inconnue@exemple.test")]),
            ("known", [("Email", (await site.AccountAsync()).Email!)]),
            ("unconfirmed", [("Email", (await site.AccountAsync(change: u => u.EmailConfirmed = false)).Email!)]),
            ("closed", [("Email", (await site.AccountAsync(change: u => u.DisabledAt = u.CreatedAt)).Email!)]),
            ("without a password", [("Email", await WithoutPasswordAsync())]),
            ("asked too often", [("Email", throttled.Email!)]));
    }

    [Fact]
    public async Task The_door_of_requests_tells_nothing()
    {
        var (known, locked) = (await site.ReceivedNeedAsync(), await site.ReceivedNeedAsync());
        for (var i = 0; i < AccessCode.MaxPerHour; i++)
        {
            await FollowUpSite.AskAsync(site.Visitor(), locked.Reference, locked.Email);
        }

        await AssertSameAsync(
            "/suivi",
            hashes: 0,
            ("unknown reference", [("Reference", SomeReference(9_997)), ("Email", "inconnue@exemple.test")]),
            ("known", [("Reference", known.Reference), ("Email", known.Email)]),
            ("known reference, another address", [("Reference", known.Reference), ("Email", "inconnue@exemple.test")]),
            ("known address, another reference", [("Reference", SomeReference(9_996)), ("Email", known.Email)]),
            ("asked too often", [("Reference", locked.Reference), ("Email", locked.Email)]));
    }

    [Fact]
    public async Task Wrong_codes_tell_nothing_from_the_first_to_the_last()
    {
        var known = await site.ReceivedNeedAsync();
        var tries = new List<(string Case, IReadOnlyList<Seen> Seen)>();
        foreach (var (name, reference, email) in new[]
        {
            ("unknown", SomeReference(9_995), "inconnue@exemple.test"), ("known", known.Reference, known.Email), ("another address", known.Reference, "autre@exemple.test"),
        })
        {
            var browser = site.Visitor();
            var page = await FollowUpSite.AskAsync(browser, reference, email);
            var seen = new List<Seen>();
            for (var i = 0; i <= AccessCode.MaxTries; i++)
            {
                seen.Add(await SeeAsync(browser, page, [("Code", "AAAA AAAA")], [reference, email]));
            }

            tries.Add((name, seen));
        }

        Assert.NotEqual(tries[0].Seen[0].Answer.Body, tries[0].Seen[^1].Answer.Body);
        foreach (var (name, seen) in tries.Skip(1))
        {
            Assert.All(seen.Zip(tries[0].Seen), pair => AssertSame(name, pair.First, pair.Second, hashes: 0));
        }
    }

    [Fact]
    public async Task Joining_tells_nothing_of_the_address_given()
    {
        var emails = new[]
        {
            ("unknown", "zoe-rivage@exemple.test"),
            ("author of a request", (await site.ReceivedNeedAsync("zoe-papier@exemple.test")).Email),
            ("account", (await site.AccountAsync(email: "zoe-carton@exemple.test")).Email!),
            ("unconfirmed account", (await site.AccountAsync(change: u => u.EmailConfirmed = false, email: "zoe-bocage@exemple.test")).Email!),
            ("closed account", (await site.AccountAsync(change: u => u.DisabledAt = u.CreatedAt, email: "zoe-fleuve@exemple.test")).Email!),
        };
        var tries = new List<(string Case, List<Seen> Seen)>();
        foreach (var (name, email) in emails)
        {
            var visit = new AssociationVisit(site);
            var you = await visit.OpenedAsync("vous", AssociationVisit.Need);
            string[] own = [email, you.Value("Brouillon")!, visit.Name];
            var seen = new List<Seen> { await SeeAsync(visit.Browser, you, [.. visit.AnswersTo("vous").Where(a => a.Name != "Email"), ("Email", email)], own) };
            var later = await visit.Browser.OpenAsync($"{AssociationVisit.StartAddress}/plus-tard?brouillon={own[1]}");
            seen.Add(await SeeAsync(visit.Browser, later, [("Email", email)], own));
            var page = await visit.Browser.OpenAsync($"{AssociationVisit.StartAddress}/besoin?brouillon={own[1]}");
            while (AssociationVisit.SlugOf(page) != "verifier")
            {
                page = await visit.ContinueAsync(page);
            }

            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await SkipReferencesShortOfAWordAsync();
            seen.Add(await SeeAsync(visit.Browser, page, [], own));
            tries.Add((name, seen));
        }

        Assert.StartsWith("/rejoindre/association/merci/", tries[0].Seen[^1].Answer.Location, StringComparison.Ordinal);
        foreach (var (name, seen) in tries.Skip(1))
        {
            Assert.All(seen.Zip(tries[0].Seen), pair => AssertSame(name, WithoutNumber(pair.First), WithoutNumber(pair.Second), hashes: 0));
        }
    }

    /// <summary>The comparison sees a statement more, a hash less, and a word.</summary>
    [Fact]
    public async Task The_comparison_sees_a_difference()
    {
        var browser = site.Visitor();
        var form = await browser.OpenAsync("/connexion");
        var refused = await SeeAsync(browser, form, SignIn("inconnue@exemple.test", Wrong), ["inconnue@exemple.test"]);

        AssertSame("same", refused, refused, hashes: 1);
        Assert.ThrowsAny<Exception>(() => AssertSame("hash", refused with { Hashes = 0 }, refused, hashes: 1));
        Assert.ThrowsAny<Exception>(() => AssertSame("statement", refused with { Statements = [.. refused.Statements, "SELECT 1"] }, refused, hashes: 1));
        Assert.ThrowsAny<Exception>(() => AssertSame("mail", refused with { MailsSent = 1 }, refused, hashes: 1));
        Assert.ThrowsAny<Exception>(() => AssertSame("word", refused with { Answer = refused.Answer with { Body = refused.Answer.Body + " " } }, refused, hashes: 1));
    }

    private static (string, string)[] SignIn(string email, string password) => [("Email", email), ("Password", password)];

    private static string SomeReference(int number) => Domain.Common.Reference.Create(Domain.Common.ReferenceKind.Need, 2026, number).ToString();

    private async Task<string> WithoutPasswordAsync()
    {
        var user = await site.AccountAsync();
        await site.WithUsersAsync(async users => await users.RemovePasswordAsync((await users.FindByIdAsync(user.Id.ToString()))!));
        return user.Email!;
    }

    private async Task AssertSameAsync(string address, int hashes, params (string Case, (string Name, string Value)[] Fields)[] cases)
    {
        Seen? first = null;
        foreach (var (name, fields) in cases)
        {
            var browser = site.VisitorFrom("198.51.100.60");
            var seen = await SeeAsync(browser, await browser.OpenAsync(address), fields, [.. fields.Where(f => f.Name != "Password").Select(f => f.Value)]);
            AssertSame(name, seen, first ??= seen, hashes);
        }
    }

    private static void AssertSame(string name, Seen seen, Seen first, int hashes)
    {
        var difference = string.Join('\n', seen.Answer.DifferencesFrom(first.Answer));
        Assert.True(difference.Length == 0, $"{name}: {difference}");
        Assert.True(seen.Hashes == hashes, $"{name}: {seen.Hashes} hashes");
        Assert.True(seen.MailsSent == 0, $"{name}: a mail was sent before the answer");
        Assert.True(
            seen.Statements.SequenceEqual(first.Statements, StringComparer.Ordinal),
            $"{name}: the statements differ:\n{string.Join('\n', seen.Statements)}\n---\n{string.Join('\n', first.Statements)}");
    }

    // A check letter that is also a word of the answers makes one word less to be found by: the next number is then given to nobody.
    private async Task SkipReferencesShortOfAWordAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        while (await site.InDatabaseAsync(db => db.InTransactionAsync(
            async inner =>
            {
                var last = await db.ReferenceCounters.Where(c => c.Kind == (int)Domain.Common.ReferenceKind.Need).Select(c => c.Last).SingleOrDefaultAsync(inner);
                var isShort = "ABDL".Contains(SomeReference(last + 1)[^1], StringComparison.Ordinal);
                if (isShort)
                {
                    await db.NextReferenceAsync(Domain.Common.ReferenceKind.Need, 2026, inner);
                }

                return isShort;
            },
            ct)))
        {
            // Until the next number brings as many words as any other.
        }
    }

    // A new request gets the next number.
    private static Seen WithoutNumber(Seen seen) => seen with { Answer = seen.Answer with { Location = seen.Answer.Location.Split("/merci/")[0] } };

    private async Task<Seen> SeeAsync(Browser browser, Page page, (string Name, string Value)[] fields, IReadOnlyList<string> asked)
    {
        var form = page.Fill("main form[method=post]", new Dictionary<string, string?>(StringComparer.Ordinal)).With(fields);
        var sent = site.Mails.Received.Count;
        site.Compared.Clear();
        Answer? answer = null;
        var statements = await site.Sql.ListenToAllAsync(async () =>
        {
            using var content = new FormUrlEncodedContent(form.Fields);
            using var response = await browser.Client.PostAsync(new Uri(form.Address, UriKind.Relative), content, TestContext.Current.CancellationToken);
            answer = await Answer.OfAsync(response, asked);
        });
        return new Seen(answer!, site.Compared.Count, [.. statements.Select(s => s.Text)], site.Mails.Received.Count - sent);
    }

    /// <summary>An answer, and the work that it took.</summary>
    private sealed record Seen(Answer Answer, int Hashes, IReadOnlyList<string> Statements, int MailsSent);

    /// <summary>A site whose statements can be heard.</summary>
    public sealed class ListeningSite : FollowUpSite
    {
        public SqlLog Sql { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Sql));
        }
    }
}
