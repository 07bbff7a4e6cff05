using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>
/// The secret of a mailed link: which account, until when, and the stamp that the password change replaces, so that a link serves once.
/// </summary>
public sealed class PasswordLinks(IDataProtectionProvider protection, TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    public const string Provider = "PasswordLink";

    private static readonly TimeSpan Reset = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPassword = TimeSpan.FromDays(7);

    private readonly IDataProtector _protector = protection.CreateProtector("UnivAsso.PasswordLink");

    /// <summary>How long a link opens the page where a password is chosen.</summary>
    public static TimeSpan LifetimeOf(User user) => user.PasswordHash is null ? FirstPassword : Reset;

    /// <summary>As the mail says it.</summary>
    public static string LifetimeInWords(User user) => user.PasswordHash is null ? "7 jours" : "1 heure";

    /// <summary>The account a link was made for, read before it is known to be valid.</summary>
    public Guid? AccountOf(string? token) => Read(token)?.Account;

    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user)
    {
        var until = clock.GetUtcNow() + LifetimeOf(user);
        return Task.FromResult(_protector.Protect(string.Create(
            CultureInfo.InvariantCulture, $"{purpose}|{user.Id:N}|{until.UtcTicks}|{user.SecurityStamp}")));
    }

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user) => Task.FromResult(
        Read(token) is { } link
        && link.Purpose == purpose
        && link.Account == user.Id
        && link.Stamp == user.SecurityStamp
        && link.Until > clock.GetUtcNow()
        && user.DisabledAt is null);

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => Task.FromResult(false);

    private Link? Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(token).Split('|');
            return new Link(
                parts[0],
                Guid.ParseExact(parts[1], "N"),
                new DateTimeOffset(long.Parse(parts[2], CultureInfo.InvariantCulture), TimeSpan.Zero),
                parts[3]);
        }
        catch (CryptographicException)
        {
            // Not one of our links, or cut by a mail program: the page says how to get another.
            return null;
        }
    }

    private sealed record Link(string Purpose, Guid Account, DateTimeOffset Until, string Stamp);
}
