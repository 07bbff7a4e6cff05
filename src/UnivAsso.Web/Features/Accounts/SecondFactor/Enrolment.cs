using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Accounts.Sessions;

namespace UnivAsso.Web.Features.Accounts.SecondFactor;

/// <summary>Sets up, renews and removes somebody's second factor, and keeps their session in step.</summary>
public sealed class Enrolment(
    UnivAssoDb db, UserManager<User> users, CodeCheck codes, PortalSignIn session, AccountJournal journal, AccountLetters letters)
{
    /// <summary>Makes a fresh key, which opens nothing until a code of it is given back.</summary>
    public async Task StartAsync(User user)
    {
        await users.ResetAuthenticatorKeyAsync(user);
        await session.RenewAsync(user, secondFactor: false);
    }

    /// <summary>What the application needs to read, or nothing when no set-up was started.</summary>
    public async Task<EnrolmentKey?> KeyAsync(User user) =>
        !user.TwoFactorEnabled && await users.GetAuthenticatorKeyAsync(user) is { } key ? EnrolmentKey.For(user, key) : null;

    /// <summary>Turns the second factor on if the code is right; returns the recovery codes.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(User user, string code, Actor by, CancellationToken ct)
    {
        var recovery = await db.InTransactionAsync(
            async inner =>
            {
                if (!await codes.UseAppCodeAsync(user, code))
                {
                    return null;
                }

                var fresh = await codes.RenewRecoveryCodesAsync(user, inner);
                journal.Write(by, user.Id, AccountActs.SecondFactorOn);
                letters.PostSecondFactorChanged(user, "La connexion en deux étapes vient d’être activée sur votre compte.");
                return (await users.SetTwoFactorEnabledAsync(user, enabled: true)).Succeeded ? fresh : null;
            },
            ct);
        if (recovery is not null)
        {
            await session.RenewAsync(user, secondFactor: true);
        }

        return recovery;
    }

    /// <summary>Replaces all recovery codes.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(User user, Actor by, CancellationToken ct)
    {
        var recovery = await codes.RenewRecoveryCodesAsync(user, ct);
        journal.Write(by, user.Id, AccountActs.RecoveryCodesRenewed);
        await users.UpdateAsync(user);
        return recovery;
    }

    /// <summary>Turns the second factor off and forgets its key.</summary>
    public async Task RemoveAsync(User user, Actor by, CancellationToken ct)
    {
        await ForgetAsync(user, by, AccountActs.SecondFactorOff, "La connexion en deux étapes vient d’être désactivée sur votre compte.", ct);
        await session.RenewAsync(user, secondFactor: false);
    }

    /// <summary>Turns the second factor of somebody who lost it off; their sessions end.</summary>
    public Task ResetAsync(User user, Actor by, CancellationToken ct) =>
        ForgetAsync(user, by, AccountActs.SecondFactorReset, "L’administration vient de réinitialiser la connexion en deux étapes de votre compte.", ct);

    private Task<bool> ForgetAsync(User user, Actor by, string act, string what, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            journal.Write(by, user.Id, act);
            letters.PostSecondFactorChanged(user, what);
            await users.SetTwoFactorEnabledAsync(user, enabled: false);
            db.UserTokens.RemoveRange(await db.UserTokens.Where(t => t.UserId == user.Id).ToListAsync(inner));
            await db.SaveChangesAsync(inner);
            return true;
        },
        ct);
}

/// <summary>The key to show once, as a picture and as text.</summary>
public sealed record EnrolmentKey(string Groups, string Picture)
{
    private const int PixelsPerDot = 5;

    public static EnrolmentKey For(User user, string key)
    {
        var name = Uri.EscapeDataString($"Univ’Asso:{user.Email}");
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode($"otpauth://totp/{name}?secret={key}&issuer={Uri.EscapeDataString("Univ’Asso")}", QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return new EnrolmentKey(
            string.Join(' ', key.Chunk(4).Select(group => new string(group))),
            $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(PixelsPerDot))}");
    }
}
