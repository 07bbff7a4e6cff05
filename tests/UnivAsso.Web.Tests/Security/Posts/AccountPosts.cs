using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Accounts;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What people send about their own account.</summary>
internal static class AccountPosts
{
    private const string Chosen = "rivage froid et carton 12";

    public static IReadOnlyList<PostCase> All { get; } =
    [
        new("connexion", "sign in", Owner.Nobody, async site =>
        {
            var user = await site.AccountAsync();
            var browser = site.Visitor();
            return new ReadyPost(browser, (await browser.OpenAsync("/connexion")).Fill(MainForm, ("Email", user.Email!), ("Password", AccountsSite.Password)));
        }),
        new("connexion/code", "give the second factor", Owner.Nobody, async site =>
        {
            var user = await site.AccountAsync();
            var (_, key, _) = await site.EnrolledAsync(user);

            // A code serves once: the next one is shown half a minute later.
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            var browser = site.Visitor();
            var page = await AccountsSite.SignInAsync(browser, user.Email!);
            return new ReadyPost(browser, page.Fill(MainForm, ("Code", site.CodeNow(key))));
        }),
        new("deconnexion", "sign out", Owner.Nobody, async site =>
        {
            // Not a session of the page of sign-in: those are remembered as ended, and the same post could not be sent twice.
            var browser = await site.SignedInAsync(Roles.Association);
            return new ReadyPost(browser, (await browser.OpenAsync("/espace")).Fill("form[action='/deconnexion']"));
        }),
        new("espace/compte", "change one's name", Owner.Nobody, async site => await FromAsync(site, "/espace/compte", MainForm, ("FirstName", "Noa"), ("LastName", "Exemple"))),
        new("espace/securite/application", "begin the second factor", Owner.Nobody, async site =>
            await FromAsync(site, "/espace/securite", "form[action='/espace/securite/application']")),
        new("espace/securite/application/confirmer", "end the second factor", Owner.Nobody, async site =>
        {
            var browser = await SignedInAsync(site);
            var security = await browser.OpenAsync("/espace/securite");
            var page = await browser.SubmitAsync(security, AccountsSite.Fields(), "form[action='/espace/securite/application']");
            var key = page.Text("#cle").Replace(" ", string.Empty, StringComparison.Ordinal);
            return new ReadyPost(browser, page.Fill(MainForm, ("Code", site.CodeNow(key))));
        }),
        new("espace/securite/codes/nouveaux", "renew the recovery codes", Owner.Nobody, site => WithSecondFactorAsync(site, "/espace/securite/codes/nouveaux")),
        new("espace/securite/desactiver", "remove the second factor", Owner.Nobody, site => WithSecondFactorAsync(site, "/espace/securite/desactiver")),
        new("espace/securite/mot-de-passe", "change one's password", Owner.Nobody, async site =>
            await FromAsync(site, "/espace/securite/mot-de-passe", MainForm, ("Current", AccountsSite.Password), ("Chosen", Chosen))),
        new("espace/securite/sessions", "end the other sessions", Owner.Nobody, async site =>
            await FromAsync(site, "/espace/securite", "form[action='/espace/securite/sessions']")),
        new("mot-de-passe-oublie", "ask for a link", Owner.Nobody, async site =>
        {
            var user = await site.AccountAsync();
            var browser = site.Visitor();
            return new ReadyPost(browser, (await browser.OpenAsync("/mot-de-passe-oublie")).Fill(MainForm, ("Email", user.Email!)));
        }),
        new("mot-de-passe-oublie/choisir", "choose a password", Owner.Nobody, async site =>
        {
            var user = await site.AccountAsync();
            var browser = site.Visitor();
            await browser.SubmitAsync(await browser.OpenAsync("/mot-de-passe-oublie"), AccountsSite.Fields(("Email", user.Email!)));
            var page = await browser.OpenAsync(await site.MailedLinkAsync(user.Email!));
            return new ReadyPost(browser, page.Fill(MainForm, ("Password", Chosen)));
        }),
    ];

    private static async Task<Browser> SignedInAsync(GuardedSite site)
    {
        var browser = site.Visitor();
        await AccountsSite.SignInAsync(browser, (await site.AccountAsync()).Email!);
        return browser;
    }

    private static async Task<ReadyPost> FromAsync(GuardedSite site, string address, string form, params (string Name, string Value)[] answers)
    {
        var browser = await SignedInAsync(site);
        return new ReadyPost(browser, (await browser.OpenAsync(address)).Fill(form, answers));
    }

    private static async Task<ReadyPost> WithSecondFactorAsync(GuardedSite site, string address)
    {
        var (browser, _, _) = await site.EnrolledAsync(await site.AccountAsync());
        return new ReadyPost(browser, (await browser.OpenAsync(address)).Fill(MainForm, ("Password", AccountsSite.Password)));
    }
}
