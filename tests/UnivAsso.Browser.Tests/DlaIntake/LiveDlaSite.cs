using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>A portal where a meeting, ten minutes of second thoughts and forty-five days of waiting pass at once, listening so that a browser can come.</summary>
public sealed class LiveDlaSite : Site
{
    private string? _address;

    public LiveDlaSite()
    {
        // Every look at the clock is a moment later, so that mails are read in the order in which they were written.
        Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        UseKestrel(0);
    }

    /// <summary>Where it listens; asking for it starts it.</summary>
    public string LiveAddress => _address ??= this.Listen();

    /// <summary>The officer signs in, again when weeks have passed: a session does not last for so long.</summary>
    public async Task SignInAsync(Window window, TestOfficer officer)
    {
        using var browser = await SignedInAsync(Roles.DlaOfficer, officer.Email);
        var session = browser.Cookies.Header.Split('=', 2);
        await window.Page.Context.AddCookiesAsync([new Cookie { Name = session[0], Value = session[1], Url = LiveAddress }]);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}

/// <summary>The walks that share a portal come one after the other: each moves its clock.</summary>
[CollectionDefinition]
public sealed class LiveDlaWalks : ICollectionFixture<LiveDlaSite>;
