using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>Compares a password with an account's, or with nobody's at the same cost.</summary>
public sealed class PasswordCheck(UserManager<User> users, PasswordPace pace)
{
    /// <summary>True when the password is right; for nobody, or an account without password, one hash is computed for nothing.</summary>
    public Task<bool> MatchesAsync(User? user, string password, CancellationToken ct) => pace.RunAsync(
        async () =>
        {
            if (user?.PasswordHash is not null)
            {
                return await users.CheckPasswordAsync(user, password);
            }

            users.PasswordHasher.VerifyHashedPassword(user ?? new User(), pace.Decoy, password);
            return false;
        },
        ct);
}
