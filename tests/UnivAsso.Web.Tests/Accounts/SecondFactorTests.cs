using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.SecondFactor;
using Xunit;
using static UnivAsso.Web.Tests.Accounts.AccountsSite;

namespace UnivAsso.Web.Tests.Accounts;

/// <summary>The code of an application, and the codes kept for the day it is lost.</summary>
public sealed class SecondFactorTests(AccountsSite site) : IClassFixture<AccountsSite>
{
    private static readonly TimeSpan NextCode = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public async Task Staff_without_a_second_factor_are_led_to_it_then_let_in()
    {
        var user = await site.AccountAsync(Roles.Administrator);
        var browser = site.Visitor();
        await SignInAsync(browser, user.Email!);

        var before = await browser.OpenAsync("/administration");
        var (enrolled, _, codes) = await site.EnrolledAsync(user);
        var after = await enrolled.OpenAsync("/administration");

        Assert.Equal("/espace/securite", before.Path);
        Assert.Contains("Une étape avant d’aller plus loin", before.Words, StringComparison.Ordinal);
        Assert.Equal("/administration", after.Path);
        Assert.Equal(CodeCheck.RecoveryCodes, codes.Distinct().Count());
    }

    [Fact]
    public async Task The_key_is_shown_as_a_picture_and_as_letters_and_a_wrong_code_is_told()
    {
        var browser = site.Visitor();
        await SignInAsync(browser, (await site.AccountAsync()).Email!);

        var enrol = await browser.SubmitAsync(await browser.OpenAsync("/espace/securite"), Fields(), "form[action='/espace/securite/application']");
        var wrong = await browser.SubmitAsync(enrol, Fields(("Code", "000 00")));
        var refused = await browser.SubmitAsync(enrol, Fields(("Code", "123456")));

        Assert.StartsWith("data:image/png;base64,", enrol.Document.QuerySelector("main img")!.GetAttribute("src")!, StringComparison.Ordinal);
        Assert.Matches("^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$", enrol.Text("#cle"));
        Assert.Contains("6 chiffres", wrong.ErrorOf("Code"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(enrol.Text("#cle"), refused.Text("#cle"));
    }

    [Fact]
    public async Task Signing_in_asks_for_the_code_and_a_code_serves_once()
    {
        var user = await site.AccountAsync(Roles.Coordinator);
        var (_, key, _) = await site.EnrolledAsync(user);
        site.Clock.Advance(NextCode);
        var code = site.CodeNow(key);
        var (first, second) = (site.Visitor(), site.Visitor());

        var asked = await SignInAsync(first, user.Email!, retour: "/espace/compte");
        var notYet = await first.OpenAsync("/espace");
        var opened = await first.SubmitAsync(asked, Fields(("Code", $"{code[..3]} {code[3..]}")));
        var again = await second.SubmitAsync(await SignInAsync(second, user.Email!), Fields(("Code", code)));

        Assert.StartsWith("/connexion/code", asked.Path, StringComparison.Ordinal);
        Assert.StartsWith("/connexion", notYet.Path, StringComparison.Ordinal);
        Assert.Equal("/espace/compte", opened.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Fact]
    public async Task A_recovery_code_serves_once_however_it_is_typed()
    {
        var user = await site.AccountAsync();
        var (_, _, codes) = await site.EnrolledAsync(user);
        var (first, second) = (site.Visitor(), site.Visitor());

        var opened = await first.SubmitAsync(await SignInAsync(first, user.Email!), Fields(("Code", codes[0].ToLowerInvariant().Replace('-', ' '))));
        var again = await second.SubmitAsync(await SignInAsync(second, user.Email!), Fields(("Code", codes[0])));
        var security = await first.OpenAsync("/espace/securite");

        Assert.Equal("/espace", opened.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("encore utilisables : 9", security.Words, StringComparison.Ordinal);
        await site.DeliverMailsAsync();
        Assert.Contains(site.Mails.Received, m => m.To == user.Email && m.Text.Contains("code de secours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recovery_codes_are_shown_once_and_kept_as_hashes()
    {
        var user = await site.AccountAsync();
        var (browser, _, codes) = await site.EnrolledAsync(user);

        var again = await browser.OpenAsync("/espace/securite/codes");

        Assert.Equal("/espace/securite", again.Path);
        var kept = await site.InDatabaseAsync(db => Task.FromResult(string.Join('|', db.UserTokens.Where(t => t.UserId == user.Id).Select(t => t.Value))));
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", string.Empty, StringComparison.Ordinal), kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Codes_are_tried_five_times_from_one_place()
    {
        var user = await site.AccountAsync();
        var (_, key, _) = await site.EnrolledAsync(user);
        site.Clock.Advance(NextCode);
        var browser = site.VisitorFrom("203.0.113.77");
        var asked = await SignInAsync(browser, user.Email!);
        for (var i = 0; i < 5; i++)
        {
            await browser.SubmitAsync(asked, Fields(("Code", "ABCDEFGHJKLM")));
        }

        var refused = await browser.SubmitAsync(asked, Fields(("Code", site.CodeNow(key))));
        var elsewhere = site.VisitorFrom("198.51.100.78");
        var opened = await elsewhere.SubmitAsync(await SignInAsync(elsewhere, user.Email!), Fields(("Code", site.CodeNow(key))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("/espace", opened.Path);
    }

    [Fact]
    public async Task The_code_page_is_not_open_without_the_password()
    {
        var page = await site.Visitor().OpenAsync("/connexion/code");

        Assert.Equal("/connexion", page.Path);
    }

    [Fact]
    public async Task Turning_it_off_or_renewing_codes_needs_the_password_again()
    {
        var user = await site.AccountAsync(Roles.Administrator);
        var (browser, _, codes) = await site.EnrolledAsync(user);

        var wrong = await browser.SubmitAsync(await browser.OpenAsync("/espace/securite/desactiver"), Fields(("Password", "pas le bon du tout")));
        var renewed = await browser.SubmitAsync(await browser.OpenAsync("/espace/securite/codes/nouveaux"), Fields(("Password", Password)));
        var fresh = renewed.Document.QuerySelectorAll("#codes-de-secours code").Select(c => c.TextContent.Trim()).ToList();
        var off = await browser.SubmitAsync(await browser.OpenAsync("/espace/securite/desactiver"), Fields(("Password", Password)));
        var administration = await browser.OpenAsync("/administration");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(CodeCheck.RecoveryCodes, fresh.Count);
        Assert.Empty(fresh.Intersect(codes));
        Assert.Equal("/espace/securite", off.Path);
        Assert.Equal("/espace/securite", administration.Path);
    }

    [Fact]
    public async Task A_lost_second_factor_is_reset_by_the_administration()
    {
        var user = await site.AccountAsync(Roles.Coordinator);
        await site.EnrolledAsync(user);
        var administrator = await site.SignedInAsync(Roles.Administrator);

        await administrator.SubmitAsync(await administrator.OpenAsync($"/administration/comptes/{user.Id}/second-facteur"), Fields());
        var page = await SignInAsync(site.Visitor(), user.Email!);

        Assert.Equal("/espace", page.Path);
        await site.DeliverMailsAsync();
        Assert.Contains(site.Mails.Received, m => m.To == user.Email && m.Text.Contains("réinitialiser", StringComparison.Ordinal));
    }
}
