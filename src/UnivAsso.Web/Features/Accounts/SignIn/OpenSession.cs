using Microsoft.AspNetCore.Identity;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Accounts.Passwords;
using UnivAsso.Web.Features.Accounts.SecondFactor;
using UnivAsso.Web.Features.Accounts.Sessions;

namespace UnivAsso.Web.Features.Accounts.SignIn;

/// <summary>What comes after a try to sign in.</summary>
public enum SignInStep
{
    /// <summary>No, for a reason that is never told.</summary>
    Refused,

    /// <summary>The password is right; a code is needed.</summary>
    CodeNeeded,

    /// <summary>The session is open.</summary>
    Open,
}

/// <summary>Opens a session. Whatever the reason of a refusal, the same work is done and the same answer given.</summary>
public sealed class OpenSession(
    UnivAssoDb db,
    UserManager<User> users,
    PortalSignIn session,
    SignInThrottle throttle,
    PasswordCheck passwords,
    CodeCheck codes,
    AccountJournal journal,
    AccountLetters letters)
{
    public async Task<SignInStep> WithPasswordAsync(string email, string password, string place, CancellationToken ct)
    {
        var account = users.NormalizeEmail(email.Trim()) ?? string.Empty;
        var mayTry = throttle.TryBegin(account, place);
        var user = await users.FindByEmailAsync(account);
        var mayEnter = mayTry && user is not null && await session.CanSignInAsync(user);
        if (!await passwords.MatchesAsync(mayEnter ? user : null, password, ct))
        {
            return SignInStep.Refused;
        }

        throttle.Forget(account, place);
        if ((await session.BeginAsync(user!)).RequiresTwoFactor)
        {
            return SignInStep.CodeNeeded;
        }

        await NoteAsync(user!, ct);
        return SignInStep.Open;
    }

    /// <summary>The person whose password was right a moment ago, in this browser.</summary>
    public async Task<User?> WaitingForCodeAsync() =>
        await session.GetTwoFactorAuthenticationUserAsync() is { } user && await session.CanSignInAsync(user) ? user : null;

    public async Task<SignInStep> WithCodeAsync(User user, string code, string place, CancellationToken ct)
    {
        var account = $"code:{user.Id:N}";
        if (!throttle.TryBegin(account, place))
        {
            return SignInStep.Refused;
        }

        if (CodeCheck.LooksLikeRecovery(code))
        {
            journal.Write(ActorOf(user), user.Id, AccountActs.RecoveryCodeUsed);
            letters.PostSecondFactorChanged(user, "Un code de secours vient de servir à ouvrir votre compte. Il ne servira plus.");
            if (!await codes.UseRecoveryCodeAsync(user, code))
            {
                return SignInStep.Refused;
            }
        }
        else if (!await codes.UseAppCodeAsync(user, code))
        {
            return SignInStep.Refused;
        }

        throttle.Forget(account, place);
        await session.CompleteAsync(user);
        await NoteAsync(user, ct);
        return SignInStep.Open;
    }

    private async Task NoteAsync(User user, CancellationToken ct)
    {
        journal.Write(ActorOf(user), user.Id, AccountActs.SignedIn);
        await db.SaveChangesAsync(ct);
    }

    private static Actor ActorOf(User user) => new(ActorKind.Member, user.Id, user.FullName);
}
