using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Accounts.SecondFactor;
using Xunit;

namespace UnivAsso.Web.Tests.Accounts;

/// <summary>A site that counts password hashes, and whose visitors say from which address they come.</summary>
public class AccountsSite : Site
{
    public const string Password = "lune-verte-et-papier-27";

    private const string AddressHeader = "X-Test-Address";

    /// <summary>The hash each password was compared with, in order.</summary>
    public ConcurrentQueue<string> Compared { get; } = new();

    /// <summary>A visitor at an address of their own.</summary>
    public Browser VisitorFrom(string address)
    {
        var browser = Visitor();
        browser.Client.DefaultRequestHeaders.Add(AddressHeader, address);
        return browser;
    }

    public static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    public static async Task<Page> SignInAsync(Browser browser, string email, string password = Password, string? retour = null) =>
        await browser.SubmitAsync(
            await browser.OpenAsync(retour is null ? "/connexion" : $"/connexion?retour={Uri.EscapeDataString(retour)}"),
            Fields(("Email", email), ("Password", password)));

    /// <summary>An account with a password.</summary>
    public async Task<User> AccountAsync(string role = Roles.Association, Action<User>? change = null, string? email = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var id = Guid.CreateVersion7(Clock.GetUtcNow());
        email ??= $"personne-{id:N}@exemple.test";
        var user = new User
        {
            Id = id,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            FirstName = "Andréa",
            LastName = "Œuvrard",
            CreatedAt = Clock.GetUtcNow(),
        };
        change?.Invoke(user);
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
        return user;
    }

    /// <summary>Works with the accounts directly.</summary>
    public async Task<T> WithUsersAsync<T>(Func<UserManager<User>, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<User>>());
    }

    /// <summary>Signs in and sets up the second factor through the pages; returns the key and the recovery codes.</summary>
    public async Task<(Browser Browser, string Key, IReadOnlyList<string> Codes)> EnrolledAsync(User user)
    {
        var browser = Visitor();
        await SignInAsync(browser, user.Email!);
        var security = await browser.OpenAsync("/espace/securite");
        var enrol = await browser.SubmitAsync(security, Fields(), "form[action='/espace/securite/application']");
        Assert.Equal("/espace/securite/application", enrol.Path);
        var key = enrol.Text("#cle").Replace(" ", string.Empty, StringComparison.Ordinal);
        var codes = await browser.SubmitAsync(enrol, Fields(("Code", CodeNow(key))));
        Assert.Equal("/espace/securite/codes", codes.Path);
        return (browser, key, [.. codes.Document.QuerySelectorAll("#codes-de-secours code").Select(c => c.TextContent.Trim())]);
    }

    public string CodeNow(string key) => Totp.CodeAt(key, Totp.StepAt(Clock.GetUtcNow()));

    /// <summary>The local address of the link in the last mail to somebody.</summary>
    public async Task<string> MailedLinkAsync(string email)
    {
        await DeliverMailsAsync();
        return Regex.Match(Mails.LastTo(email).Text, @"https://localhost(/\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<IStartupFilter, AddressFromHeader>();
            services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<User>>(p =>
                new CountingHasher(p.GetRequiredService<IOptions<PasswordHasherOptions>>(), Compared)));
        });
    }

    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options, ConcurrentQueue<string> compared) : IPasswordHasher<User>
    {
        private readonly PasswordHasher<User> _real = new(options);

        public string HashPassword(User user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            compared.Enqueue(hashedPassword);
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private sealed class AddressFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[AddressHeader].FirstOrDefault() ?? "192.0.2.1");
                return following(context);
            });
            next(app);
        };
    }
}
