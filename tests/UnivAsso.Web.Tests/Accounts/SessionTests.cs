using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Accounts.Sessions;
using Xunit;
using static UnivAsso.Web.Tests.Accounts.AccountsSite;

namespace UnivAsso.Web.Tests.Accounts;

/// <summary>How long a session lasts, and what ends it before.</summary>
public sealed class SessionTests(AccountsSite site) : IClassFixture<AccountsSite>
{
    private static readonly TimeSpan AMinute = TimeSpan.FromSeconds(61);

    [Fact]
    public async Task An_hour_without_a_page_ends_the_session()
    {
        var browser = await OpenAsync(await site.AccountAsync());
        site.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.True(await IsOpenAsync(browser));
        site.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.True(await IsOpenAsync(browser));

        site.Clock.Advance(SessionRules.Idle + AMinute);

        Assert.False(await IsOpenAsync(browser));
    }

    [Fact]
    public async Task A_staff_session_ends_after_a_working_day_however_busy()
    {
        var (browser, _, _) = await site.EnrolledAsync(await site.AccountAsync(Roles.Coordinator));
        var member = await OpenAsync(await site.AccountAsync());
        for (var spent = TimeSpan.Zero; spent < SessionRules.StaffAtMost - TimeSpan.FromMinutes(30); spent += TimeSpan.FromMinutes(30))
        {
            Assert.True(await IsOpenAsync(browser), $"Closed after {spent}.");
            Assert.True(await IsOpenAsync(member));
            site.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.False(await IsOpenAsync(browser));
        Assert.True(await IsOpenAsync(member));
    }

    [Fact]
    public async Task A_second_factor_outlives_the_minute_checks()
    {
        var (browser, _, _) = await site.EnrolledAsync(await site.AccountAsync(Roles.Administrator));

        site.Clock.Advance(AMinute);
        var page = await browser.OpenAsync("/administration");
        site.Clock.Advance(AMinute);
        var again = await browser.OpenAsync("/administration");

        Assert.Equal("/administration", page.Path);
        Assert.Equal("/administration", again.Path);
    }

    [Fact]
    public async Task A_role_taken_away_closes_its_pages_within_the_minute()
    {
        var user = await site.AccountAsync(Roles.Administrator);
        var (browser, _, _) = await site.EnrolledAsync(user);
        var administrator = await site.SignedInAsync(Roles.Administrator);
        Assert.Equal("/administration", (await browser.OpenAsync("/administration")).Path);

        var check = await administrator.OpenAsync($"/administration/comptes/{user.Id}/roles?roles={Roles.Association}");
        await administrator.SubmitAsync(check, Fields());
        site.Clock.Advance(AMinute);

        Assert.StartsWith("/connexion", (await browser.OpenAsync("/administration")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_is_out_within_the_minute_and_stays_out()
    {
        var user = await site.AccountAsync();
        var browser = await OpenAsync(user);
        var administrator = await site.SignedInAsync(Roles.Administrator);

        await administrator.SubmitAsync(await administrator.OpenAsync($"/administration/comptes/{user.Id}/fermer"), Fields());
        site.Clock.Advance(AMinute);

        Assert.False(await IsOpenAsync(browser));
        Assert.Equal("/connexion", (await SignInAsync(site.Visitor(), user.Email!)).Path);

        var sheet = await administrator.OpenAsync($"/administration/comptes/{user.Id}");
        await administrator.SubmitAsync(sheet, Fields(), "form[action$='/rouvrir']");
        Assert.Equal("/espace", (await SignInAsync(site.Visitor(), user.Email!)).Path);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var user = await site.AccountAsync();
        var (here, elsewhere) = (await OpenAsync(user), await OpenAsync(user));

        var done = await here.SubmitAsync(
            await here.OpenAsync("/espace/securite/mot-de-passe"), Fields(("Current", Password), ("Chosen", "rivage froid et carton 12")));
        site.Clock.Advance(AMinute);

        Assert.Equal("/espace/securite", done.Path);
        Assert.True(await IsOpenAsync(here));
        Assert.False(await IsOpenAsync(elsewhere));
        Assert.Equal("/espace", (await SignInAsync(site.Visitor(), user.Email!, "rivage froid et carton 12")).Path);
        await site.DeliverMailsAsync();
        Assert.Contains("a changé", site.Mails.LastTo(user.Email!).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_sessions_can_be_ended_from_here()
    {
        var user = await site.AccountAsync();
        var (here, elsewhere) = (await OpenAsync(user), await OpenAsync(user));

        await here.SubmitAsync(await here.OpenAsync("/espace/securite"), Fields(), "form[action='/espace/securite/sessions']");
        site.Clock.Advance(AMinute);

        Assert.True(await IsOpenAsync(here));
        Assert.False(await IsOpenAsync(elsewhere));
    }

    [Fact]
    public async Task A_changed_name_is_seen_at_once()
    {
        var browser = await OpenAsync(await site.AccountAsync());

        var space = await browser.SubmitAsync(
            await browser.OpenAsync("/espace/compte"), Fields(("FirstName", " Noé "), ("LastName", "L’Exemple")));

        Assert.Equal("/espace", space.Path);
        Assert.Contains("Noé L’Exemple", space.Words, StringComparison.Ordinal);
    }

    private async Task<Browser> OpenAsync(User user)
    {
        var browser = site.Visitor();
        Assert.Equal("/espace", (await SignInAsync(browser, user.Email!)).Path);
        return browser;
    }

    private static async Task<bool> IsOpenAsync(Browser browser) => (await browser.OpenAsync("/espace")).Path == "/espace";
}
