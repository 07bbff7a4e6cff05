using System.Globalization;
using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.SecondFactor;

/// <summary>Uses codes up: one of the application serves once in its half minute, a recovery code once for ever.</summary>
public sealed class CodeCheck(UserManager<User> users, IUserStore<User> store, Secrets secrets, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    private const int RecoveryLength = 12;
    private const string TokenProvider = "UnivAsso";
    private const string LastStepName = "LastStep";

    /// <summary>Six figures come from the application; anything longer was written down.</summary>
    public static bool LooksLikeRecovery(string typed) => Secrets.CleanCode(typed).Length > Totp.Digits;

    public async Task<bool> UseAppCodeAsync(User user, string typed)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is not { } key || Totp.Match(key, Secrets.CleanCode(typed), clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var last = await users.GetAuthenticationTokenAsync(user, TokenProvider, LastStepName);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture))
        {
            return false;
        }

        var noted = await users.SetAuthenticationTokenAsync(user, TokenProvider, LastStepName, step.ToString(CultureInfo.InvariantCulture));
        return noted.Succeeded;
    }

    public async Task<bool> UseRecoveryCodeAsync(User user, string typed) =>
        (await users.RedeemTwoFactorRecoveryCodeAsync(user, Hash(user, Secrets.CleanCode(typed)))).Succeeded;

    /// <summary>Ten new codes, to be shown once: only their hashes are kept. Saved with the next change of the account.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(User user, CancellationToken ct)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => secrets.NewCode(RecoveryLength)).ToList();
        await ((IUserTwoFactorRecoveryCodeStore<User>)store).ReplaceCodesAsync(user, codes.Select(code => Hash(user, code)), ct);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    private static string Hash(User user, string code) => Secrets.Hash($"{user.Id:N}:{code}");
}
