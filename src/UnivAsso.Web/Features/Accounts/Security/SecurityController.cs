using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.Sessions;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Security;

/// <summary>How one's account is protected, and the other sessions to end.</summary>
[Route("espace/securite")]
[Allow<SignedIn>]
public sealed class SecurityController(
    UserManager<User> users, PortalSignIn session, AccountJournal journal, IHostEnvironment environment) : AccountController(users)
{
    private readonly UserManager<User> _users = users;

    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var me = await MeAsync();
        var isStaff = Roles.Staff.Any(User.IsInRole);
        return View("Security", new SecurityPage(
            me.TwoFactorEnabled,
            me.TwoFactorEnabled ? await _users.CountRecoveryCodesAsync(me) : 0,
            isStaff && !me.TwoFactorEnabled && !environment.IsDevelopment(),
            isStaff));
    }

    [HttpPost("sessions")]
    public async Task<IActionResult> EndOthers()
    {
        var me = await MeAsync();
        journal.Write(User.Actor, me.Id, AccountActs.SessionsEnded);
        await _users.UpdateSecurityStampAsync(me);
        await session.RefreshSignInAsync(me);
        this.SayDone("Vos autres sessions sont fermées : elles s’arrêtent en moins d’une minute.");
        return LocalRedirect("/espace/securite");
    }
}

/// <summary>What the security page shows.</summary>
public sealed record SecurityPage(bool HasSecondFactor, int RecoveryCodesLeft, bool MustEnrol, bool IsStaff);
