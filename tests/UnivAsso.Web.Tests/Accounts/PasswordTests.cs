using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Features.FollowUp.OpenAccount;
using Xunit;
using static UnivAsso.Web.Tests.Accounts.AccountsSite;

namespace UnivAsso.Web.Tests.Accounts;

/// <summary>Links that let choose a password, and passwords that may be chosen.</summary>
public sealed class PasswordTests(AccountsSite site) : IClassFixture<AccountsSite>
{
    private const string Chosen = "rivage froid et carton 12";

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_mailed_link_that_serves_once()
    {
        var user = await site.AccountAsync();
        await AskAsync(user.Email!);
        var link = await site.MailedLinkAsync(user.Email!);
        var browser = site.Visitor();

        var choose = await browser.OpenAsync(link);
        var done = await browser.SubmitAsync(choose, Fields(("Password", Chosen)));
        var again = await site.Visitor().OpenAsync(link);
        var twice = await browser.SubmitAsync(choose, Fields(("Password", "encore une autre idée 9")));

        Assert.Equal(HttpStatusCode.OK, choose.Status);
        Assert.Equal("no-store", choose.Headers["Cache-Control"]);
        Assert.Equal("/connexion", done.Path);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Equal(HttpStatusCode.Gone, twice.Status);
        Assert.Equal("/espace", (await SignInAsync(site.Visitor(), user.Email!, Chosen)).Path);
    }

    [Fact]
    public async Task A_link_lives_one_hour()
    {
        var user = await site.AccountAsync();
        await AskAsync(user.Email!);
        var link = await site.MailedLinkAsync(user.Email!);

        site.Clock.Advance(TimeSpan.FromMinutes(59));
        var intime = await site.Visitor().OpenAsync(link);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await site.Visitor().OpenAsync(link);

        Assert.Equal(HttpStatusCode.OK, intime.Status);
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Contains("Ce lien ne sert plus", late.Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?jeton=")]
    [InlineData("?jeton=abc")]
    [InlineData("?jeton=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_is_not_ours_opens_nothing(string query)
    {
        var page = await site.Visitor().OpenAsync($"/mot-de-passe-oublie/choisir{query}");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
    }

    [Fact]
    public async Task The_link_names_the_configured_host_whatever_the_request_says()
    {
        var user = await site.AccountAsync();
        var browser = site.Visitor();
        var form = await browser.OpenAsync("/mot-de-passe-oublie");
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", "mechant.test");
        await browser.SubmitAsync(form, Fields(("Email", user.Email)));

        await site.DeliverMailsAsync();

        Assert.DoesNotContain("mechant", site.Mails.LastTo(user.Email!).Text, StringComparison.Ordinal);
        Assert.Contains("https://localhost/mot-de-passe-oublie/choisir?jeton=", site.Mails.LastTo(user.Email!).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_gives_the_same_answer_and_writes_as_much_whether_the_account_exists()
    {
        var user = await site.AccountAsync();
        var before = await LinesAsync();

        var known = await AskAsync(user.Email!);
        var afterKnown = await LinesAsync();
        var unknown = await AskAsync("personne-ici@exemple.test");
        var afterUnknown = await LinesAsync();

        Assert.Equal(known.Html.Length, unknown.Html.Length);
        Assert.Equal((known.Status, known.Path, known.Words), (unknown.Status, unknown.Path, unknown.Words));
        Assert.Equal(afterKnown - before, afterUnknown - afterKnown);
        await site.DeliverMailsAsync();
        Assert.DoesNotContain(site.Mails.Received, m => m.To == "personne-ici@exemple.test");
    }

    [Fact]
    public async Task One_mailbox_gets_five_links_in_a_quarter_of_an_hour_at_most()
    {
        var user = await site.AccountAsync();
        for (var i = 0; i < 8; i++)
        {
            await AskAsync(user.Email!);
        }

        await site.DeliverMailsAsync();

        Assert.Equal(5, site.Mails.Received.Count(m => m.To == user.Email));
    }

    [Theory]
    [InlineData("court", "14 caractères")]
    [InlineData("", "Choisissez un mot de passe")]
    [InlineData("motdepasse2026!!", "plus personnel")]
    [InlineData("M0tDeP@sse-2026", "plus personnel")]
    [InlineData("univasso-univasso-1", "plus personnel")]
    [InlineData("azertyuiop1234567", "plus personnel")]
    [InlineData("Lille-Janvier-2026", "plus personnel")]
    [InlineData("12345678901234567", "plus personnel")]
    [InlineData("Andréa.Oeuvrard.59", "plus personnel")]
    [InlineData("zzzzzzzzzzzzzzzzzz", "caractères différents")]
    public async Task A_password_that_is_short_or_guessed_first_is_refused_with_advice(string password, string advice)
    {
        var browser = site.Visitor();
        await SignInAsync(browser, (await site.AccountAsync()).Email!);

        var page = await browser.SubmitAsync(
            await browser.OpenAsync("/espace/securite/mot-de-passe"), Fields(("Current", Password), ("Chosen", password)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(advice, page.ErrorOf("Chosen"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quatre chevaux bleus dansent")]
    [InlineData("пароль из нескольких слов")]
    [InlineData("kq7vdn2xwz9rtb4m")]
    [InlineData("demonstration-univasso")]
    public async Task Nothing_else_is_asked_of_a_password(string password)
    {
        var browser = site.Visitor();
        await SignInAsync(browser, (await site.AccountAsync()).Email!);

        var page = await browser.SubmitAsync(
            await browser.OpenAsync("/espace/securite/mot-de-passe"), Fields(("Current", Password), ("Chosen", password)));

        Assert.Equal("/espace/securite", page.Path);
    }

    [Fact]
    public async Task A_wrong_current_password_is_told_beside_its_field()
    {
        var browser = site.Visitor();
        await SignInAsync(browser, (await site.AccountAsync()).Email!);

        var page = await browser.SubmitAsync(
            await browser.OpenAsync("/espace/securite/mot-de-passe"), Fields(("Current", "pas le bon du tout"), ("Chosen", Chosen)));

        Assert.Contains("mot de passe actuel", page.ErrorOf("Current"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_opened_from_a_request_chooses_its_first_password()
    {
        var email = $"alix-{Guid.CreateVersion7():N}@exemple.test";
        var id = await OpenAccountAsync(email, Roles.Association);
        var browser = site.Visitor();

        var choose = await browser.OpenAsync(await site.MailedLinkAsync(email));
        await browser.SubmitAsync(choose, Fields(("Password", Chosen)));
        var space = await SignInAsync(browser, email, Chosen);
        var again = await OpenAccountAsync(email, Roles.Researcher);
        await site.DeliverMailsAsync();
        var both = await SignInAsync(site.Visitor(), email, Chosen);

        Assert.Contains("Bienvenue", choose.Heading, StringComparison.Ordinal);
        Assert.Contains("membre d’une association", space.Words, StringComparison.Ordinal);
        Assert.Equal(id, again);
        Assert.Contains("déjà un compte", site.Mails.LastTo(email).Subject, StringComparison.Ordinal);
        Assert.Contains("membre d’une association, membre de la recherche", both.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_staff_role_is_never_given_by_a_request() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => OpenAccountAsync("alix@exemple.test", Roles.Coordinator));

    private async Task<Guid> OpenAccountAsync(string email, string role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var opening = scope.ServiceProvider.GetRequiredService<IAccountOpening>();
        return await opening.OpenAsync(email, "Alix", "Exemple", role, TestContext.Current.CancellationToken);
    }

    private async Task<Page> AskAsync(string email)
    {
        var browser = site.Visitor();
        return await browser.SubmitAsync(await browser.OpenAsync("/mot-de-passe-oublie"), Fields(("Email", email)));
    }

    private Task<int> LinesAsync() => site.InDatabaseAsync(db => db.Journal.CountAsync(TestContext.Current.CancellationToken));
}
