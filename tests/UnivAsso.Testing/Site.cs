using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Platform.Jobs;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Testing;

/// <summary>
/// The whole application on its own database, with a clock that only tests move and a mail server that keeps what it gets. It runs as
/// in production (secure cookies, second factor), without background jobs: a test sends mails when it wants to.
/// </summary>
public class Site : WebApplicationFactory<Program>, IPortalData
{
    private readonly string _folder = Directory.CreateTempSubdirectory("univasso-test-").FullName;

    public Site() => ClientOptions.BaseAddress = Address;

    /// <summary>Where every visitor comes from and goes to.</summary>
    public static Uri Address { get; } = new("https://localhost");

    /// <summary>Tuesday 3 March 2026, 10:00 in Paris.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));

    TimeProvider IPortalData.Clock => Clock;

    /// <summary>What the mail server received.</summary>
    public RecordingMailSender Mails { get; } = new();

    /// <summary>The data folder of this site.</summary>
    public string Folder => _folder;

    /// <summary>A visitor with their own cookies.</summary>
    public Browser Visitor()
    {
        var cookies = new CookieJar();
        return new Browser(CreateDefaultClient(Address, cookies), cookies);
    }

    /// <summary>A visitor already signed in under a role, second factor given, as a person of their own.</summary>
    public async Task<Browser> SignedInAsync(string role, string? email = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        email ??= $"{role.ToLowerInvariant()}-{Guid.CreateVersion7():N}@exemple.test";
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            user = new User
            {
                Id = Guid.CreateVersion7(Clock.GetUtcNow()),
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                FirstName = "Test",
                LastName = role,
                CreatedAt = Clock.GetUtcNow(),
            };
            Assert.True((await users.CreateAsync(user)).Succeeded);
            Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
        }

        var browser = Visitor();
        var (name, value) = await SessionCookieAsync(scope.ServiceProvider, user);
        browser.Cookies.Put(name, value);
        return browser;
    }

    /// <summary>Works on the database directly, outside any request.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<UnivAssoDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UnivAssoDb>());
    }

    /// <summary>Calls a service as the rooms do, outside any request.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Sends everything that is due, as the job would.</summary>
    public async Task DeliverMailsAsync()
    {
        var worker = Services.GetRequiredService<OutboxWorker>();
        while (await worker.SendDueAsync(TestContext.Current.CancellationToken) > 0)
        {
            // Until nothing is due.
        }
    }

    /// <summary>Does every task that is due, as the job would.</summary>
    public async Task DoDueTasksAsync()
    {
        var worker = Services.GetRequiredService<DueTaskWorker>();
        while (await worker.DoDueAsync(TestContext.Current.CancellationToken) > 0)
        {
            // Until nothing is due.
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("UNIVASSO_DATA", _folder);
        builder.UseSetting("UnivAsso:RunJobs", "false");
        builder.UseSetting("UnivAsso:PublicAddress", "https://localhost");
        builder.UseSetting("UnivAsso:RateLimits:FormsPerMinute", "100000");
        builder.UseSetting("UnivAsso:RateLimits:SignInsPerMinute", "100000");
        if (Environment.GetEnvironmentVariable("UNIVASSO_TEST_SQLSERVER") is { Length: > 0 } server)
        {
            builder.UseSetting("UnivAsso:Database", "SqlServer");
            builder.UseSetting("ConnectionStrings:UnivAsso", $"{server};Database=UnivAssoTest{Guid.CreateVersion7():N}");
        }

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton<IMailSender>(Mails));

            // A hash that costs a third of a second is right for people and useless for hundreds of test accounts.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<(string Name, string Value)> SessionCookieAsync(IServiceProvider services, User user)
    {
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(user);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(ClaimNames.AuthenticationMethod, "mfa"));
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddDays(1) };
        var ticket = new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme);
        return (cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket));
    }
}

/// <summary>A mail server that keeps a copy of what it gets, and can be down. What the outbox erases afterwards, the receiver still has.</summary>
public sealed class RecordingMailSender : IMailSender
{
    private readonly Lock _lock = new();
    private readonly List<OutboxMail> _received = [];

    public bool CanSend => true;

    /// <summary>When set, sending throws it.</summary>
    public Exception? Failure { get; set; }

    public IReadOnlyList<OutboxMail> Received
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>The last mail to an address.</summary>
    public OutboxMail LastTo(string address) => Received.Last(m => m.To.Equals(address, StringComparison.OrdinalIgnoreCase));

    public Task SendAsync(OutboxMail mail, CancellationToken ct)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        lock (_lock)
        {
            _received.Add(CopyOf(mail));
        }

        return Task.CompletedTask;
    }

    private static OutboxMail CopyOf(OutboxMail mail) => new()
    {
        Id = mail.Id,
        Key = mail.Key,
        CaseId = mail.CaseId,
        To = mail.To,
        Copy = mail.Copy,
        Subject = mail.Subject,
        Text = mail.Text,
        Html = mail.Html,
        SecretUntil = mail.SecretUntil,
        CalendarText = mail.CalendarText,
        CreatedAt = mail.CreatedAt,
        DueAt = mail.DueAt,
        Attempts = mail.Attempts,
    };
}
