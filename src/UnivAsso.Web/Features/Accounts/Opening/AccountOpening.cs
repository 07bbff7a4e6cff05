using Microsoft.AspNetCore.Identity;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.FollowUp.OpenAccount;

namespace UnivAsso.Web.Features.Accounts.Opening;

/// <summary>Makes accounts: for the author of a request who asks for one, and for people whom the administration invites.</summary>
public sealed class AccountOpening(UnivAssoDb db, UserManager<User> users, AccountLetters letters, AccountJournal journal, TimeProvider clock)
    : IAccountOpening
{
    /// <summary>
    /// Opens an account for somebody who proved the address with a mailed code, or finds the one they have, and mails what to do next.
    /// Returns its id; nothing tells the caller whether it existed. Only the roles of members can be given here.
    /// </summary>
    public Task<Guid> OpenAsync(string email, string firstName, string lastName, string role, CancellationToken ct)
    {
        if (Roles.Staff.Contains(role, StringComparer.Ordinal))
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "A staff role is given by the administration only.");
        }

        return db.InTransactionAsync(
            async inner =>
            {
                var user = await users.FindByEmailAsync(email);
                if (user is null)
                {
                    user = New(email, firstName, lastName, confirmed: true);
                    journal.Write(ActorOf(user), user.Id, AccountActs.Opened, new { role });
                    Must(await users.CreateAsync(user));
                    Must(await users.AddToRoleAsync(user, role));
                    await letters.PostOpenedAsync(user);
                }
                else
                {
                    await JoinAsync(user, role);
                }

                await db.SaveChangesAsync(inner);
                return user.Id;
            },
            ct);
    }

    /// <summary>Makes an account for a colleague and mails the invitation; the address is proved when its link is used.</summary>
    public Task<Result<Guid>> InviteAsync(string email, string firstName, string lastName, IReadOnlyList<string> roles, Actor by, CancellationToken ct) =>
        db.InTransactionAsync<Result<Guid>>(
            async inner =>
            {
                if (await users.FindByEmailAsync(email) is not null)
                {
                    return new AccountExists();
                }

                var user = New(email, firstName, lastName, confirmed: false);
                journal.Write(by, user.Id, AccountActs.Invited, new { roles });
                Must(await users.CreateAsync(user));
                Must(await users.AddToRolesAsync(user, roles));
                await letters.PostInvitationAsync(user);
                await db.SaveChangesAsync(inner);
                return user.Id;
            },
            ct);

    private async Task JoinAsync(User user, string role)
    {
        if (!await users.IsInRoleAsync(user, role))
        {
            journal.Write(ActorOf(user), user.Id, AccountActs.RolesChanged, new { added = new[] { role } });
            Must(await users.AddToRoleAsync(user, role));
        }

        if (user.PasswordHash is null && user.DisabledAt is null)
        {
            await letters.PostOpenedAsync(user);
        }
        else
        {
            letters.PostAlreadyThere(user);
        }
    }

    private User New(string email, string firstName, string lastName, bool confirmed)
    {
        var now = clock.GetUtcNow();
        return new User
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            Email = email,
            EmailConfirmed = confirmed,
            FirstName = firstName,
            LastName = lastName,
            CreatedAt = now,
        };
    }

    private static Actor ActorOf(User user) => new(ActorKind.Member, user.Id, user.FullName);

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }
}

/// <summary>Somebody already has this address.</summary>
public sealed record AccountExists() : Refusal("Indiquez une autre adresse : un compte existe déjà à celle-ci.");
