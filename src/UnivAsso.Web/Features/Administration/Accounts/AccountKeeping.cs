using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Accounts;
using UnivAsso.Web.Features.Accounts.SecondFactor;

namespace UnivAsso.Web.Features.Administration.Accounts;

/// <summary>What the administration does to an account. Each act is in the journal, and each that takes rights away ends the sessions.</summary>
public sealed class AccountKeeping(
    UnivAssoDb db, UserManager<User> users, Enrolment enrolment, AccountLetters letters, AccountJournal journal, TimeProvider clock)
{
    public Task<Result> ChangeRolesAsync(Guid id, IReadOnlyList<string> wanted, Actor by, CancellationToken ct) => ActAsync(
        id,
        async (user, inner) =>
        {
            var current = await users.GetRolesAsync(user);
            var (added, removed) = (wanted.Except(current).ToList(), current.Except(wanted).ToList());
            if (removed.Contains(Roles.Administrator, StringComparer.Ordinal) && await IsLastAdministratorAsync(id, inner))
            {
                return new LastAdministrator();
            }

            if (added.Count + removed.Count > 0)
            {
                journal.Write(by, id, AccountActs.RolesChanged, new { added, removed });
                Must(await users.RemoveFromRolesAsync(user, removed));
                Must(await users.AddToRolesAsync(user, added));
                Must(await users.UpdateSecurityStampAsync(user));
            }

            return Result.Done;
        },
        ct);

    public Task<Result> CloseAsync(Guid id, Actor by, CancellationToken ct) => ActAsync(
        id,
        async (user, inner) =>
        {
            if (id == by.Id)
            {
                return new NotOneself();
            }

            if (await IsLastAdministratorAsync(id, inner))
            {
                return new LastAdministrator();
            }

            user.DisabledAt ??= clock.GetUtcNow();
            journal.Write(by, id, AccountActs.Closed);
            Must(await users.UpdateSecurityStampAsync(user));
            return Result.Done;
        },
        ct);

    public Task<Result> ReopenAsync(Guid id, Actor by, CancellationToken ct) => ActAsync(
        id,
        async (user, _) =>
        {
            user.DisabledAt = null;
            journal.Write(by, id, AccountActs.Reopened);
            Must(await users.UpdateSecurityStampAsync(user));
            return Result.Done;
        },
        ct);

    public Task<Result> ResetSecondFactorAsync(Guid id, Actor by, CancellationToken ct) => ActAsync(
        id,
        async (user, inner) =>
        {
            await enrolment.ResetAsync(user, by, inner);
            return Result.Done;
        },
        ct);

    public Task<Result> InviteAgainAsync(Guid id, Actor by, CancellationToken ct) => ActAsync(
        id,
        async (user, _) =>
        {
            if (user.PasswordHash is not null)
            {
                return new AlreadyHasPassword();
            }

            journal.Write(by, id, AccountActs.Invited);
            await letters.PostInvitationAsync(user);
            return Result.Done;
        },
        ct);

    private Task<Result> ActAsync(Guid id, Func<User, CancellationToken, Task<Result>> act, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            if (await users.FindByIdAsync(id.ToString()) is not { } user)
            {
                return new NoSuchAccount();
            }

            var result = await act(user, inner);
            if (result.IsDone)
            {
                await db.SaveChangesAsync(inner);
            }

            return result;
        },
        ct);

    private async Task<bool> IsLastAdministratorAsync(Guid id, CancellationToken ct)
    {
        var administrators = await db.Users
            .Where(u => u.DisabledAt == null
                && db.UserRoles.Any(ur => ur.UserId == u.Id && db.Roles.Any(r => r.Id == ur.RoleId && r.Name == Roles.Administrator)))
            .Select(u => u.Id)
            .Take(2)
            .ToListAsync(ct);
        return administrators is [var only] && only == id;
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }
}

/// <summary>Somebody must remain who can open accounts.</summary>
public sealed record LastAdministrator() : Refusal("Donnez d’abord le rôle d’administration à une autre personne : ce compte est le dernier à l’avoir.");

/// <summary>Nobody closes the account they act with.</summary>
public sealed record NotOneself() : Refusal("Demandez à une autre personne de l’administration de fermer votre compte.");

/// <summary>An invitation is for a first password.</summary>
public sealed record AlreadyHasPassword() : Refusal("Cette personne a déjà choisi son mot de passe : « Mot de passe oublié » lui en donne un autre.");

/// <summary>The account is not there.</summary>
public sealed record NoSuchAccount() : Refusal("Ce compte n’existe pas.");
