using System.Text.Json;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>Writes what happens to accounts and settings in the journal: codes and ids, never addresses nor secrets.</summary>
public sealed class AccountJournal(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>Adds a line to the current unit of work: it is kept only if the change it tells is kept.</summary>
    public void Write(Actor by, Guid subjectId, string act, object? details = null)
    {
        var now = clock.GetUtcNow();
        db.Journal.Add(new JournalEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorKind = by.Kind,
            ActorId = by.Id,
            ActorName = by.Name,
            SubjectId = subjectId,
            Act = act,
            Details = JsonSerializer.Serialize(details ?? new { }),
        });
    }
}

/// <summary>The acts on accounts and settings, as the journal names them.</summary>
public static class AccountActs
{
    public const string SignedIn = "AccountSignedIn";
    public const string SignedOut = "AccountSignedOut";
    public const string LinkAsked = "AccountPasswordLinkAsked";
    public const string PasswordSet = "AccountPasswordSet";
    public const string SecondFactorOn = "AccountSecondFactorOn";
    public const string SecondFactorOff = "AccountSecondFactorOff";
    public const string RecoveryCodesRenewed = "AccountRecoveryCodesRenewed";
    public const string RecoveryCodeUsed = "AccountRecoveryCodeUsed";
    public const string SessionsEnded = "AccountSessionsEnded";
    public const string Renamed = "AccountRenamed";
    public const string Opened = "AccountOpened";
    public const string Invited = "AccountInvited";
    public const string RolesChanged = "AccountRolesChanged";
    public const string Closed = "AccountClosed";
    public const string Reopened = "AccountReopened";
    public const string SecondFactorReset = "AccountSecondFactorReset";
}
