using Microsoft.AspNetCore.Identity;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Accounts.SignIn;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>Sends the link of a forgotten password, and sets the password that its holder chooses.</summary>
public sealed class PasswordChange(
    UnivAssoDb db,
    UserManager<User> users,
    PasswordLinks links,
    PasswordPace pace,
    AccountLetters letters,
    AccountJournal journal,
    SignInThrottle throttle)
{
    // One counter for all places: what is spared here is the owner's mailbox.
    private const string AnyPlace = "courriel";

    /// <summary>Mails a link if there is such an account; the same rows are written in every case, so that time tells nothing.</summary>
    public Task AskAsync(string email, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var user = await users.FindByEmailAsync(email);
            var mayRead = throttle.TryBegin(users.NormalizeEmail(email) ?? email, AnyPlace) && user is { DisabledAt: null };
            await letters.PostPasswordLinkAsync(mayRead ? user : null);
            journal.Write(Actor.System, user?.Id ?? Guid.Empty, AccountActs.LinkAsked);
            return await db.SaveChangesAsync(inner);
        },
        ct);

    /// <summary>The account whose password this link lets choose, or nobody.</summary>
    public async Task<User?> FindAsync(string? token)
    {
        if (links.AccountOf(token) is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return null;
        }

        return await users.VerifyUserTokenAsync(user, PasswordLinks.Provider, UserManager<User>.ResetPasswordTokenPurpose, token!) ? user : null;
    }

    /// <summary>Sets the password; the link proved the address, and serves no more.</summary>
    public Task<IdentityResult> ChooseAsync(User user, string token, string password, CancellationToken ct) => pace.RunAsync(
        async () =>
        {
            if (user.PasswordHash is not null)
            {
                letters.PostPasswordChanged(user);
            }

            user.EmailConfirmed = true;
            journal.Write(Self(user), user.Id, AccountActs.PasswordSet);
            return await users.ResetPasswordAsync(user, token, password);
        },
        ct);

    /// <summary>Replaces the password of somebody who gave the current one.</summary>
    public Task<IdentityResult> ReplaceAsync(User user, string current, string chosen, Actor by, CancellationToken ct) => pace.RunAsync(
        async () =>
        {
            letters.PostPasswordChanged(user);
            journal.Write(by, user.Id, AccountActs.PasswordSet);
            return await users.ChangePasswordAsync(user, current, chosen);
        },
        ct);

    private static Actor Self(User user) => new(ActorKind.Member, user.Id, user.FullName);
}
