using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Features.Accounts;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.Administration.Mails;

/// <summary>Sends a mail again, or gives it up. A mail that left, or that a worker holds right now, is left alone.</summary>
public sealed class MailKeeping(UnivAssoDb db, AccountJournal journal, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>What stands in place of an error once a person gave the mail up.</summary>
    public const string Abandoned = "Abandonné par l’administration.";

    public async Task<Result> RetryAsync(Guid id, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var result = await ActAsync(
            id,
            by,
            "MailRetried",
            mail =>
            {
                if (mail.Text == OutboxMail.Forgotten)
                {
                    return new MailForgotten();
                }

                (mail.FailedAt, mail.Attempts, mail.DueAt) = (null, 0, now);
                return Result.Done;
            },
            ct);
        signal.WakeUp();
        return result;
    }

    public Task<Result> AbandonAsync(Guid id, Actor by, CancellationToken ct) => ActAsync(
        id,
        by,
        "MailAbandoned",
        mail =>
        {
            (mail.FailedAt, mail.LastError) = (clock.GetUtcNow(), Abandoned);
            mail.ForgetSecret();
            return Result.Done;
        },
        ct);

    private Task<Result> ActAsync(Guid id, Actor by, string act, Func<OutboxMail, Result> change, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var now = clock.GetUtcNow();
            var mail = await db.OutboxMails.SingleOrDefaultAsync(
                m => m.Id == id && m.SentAt == null && (m.LeasedUntil == null || m.LeasedUntil < now), inner);
            if (mail is null)
            {
                return new MailGone();
            }

            if (change(mail).Refusal is { } refusal)
            {
                return refusal;
            }

            journal.Write(by, mail.CaseId ?? Guid.Empty, act, new { mail = id });
            return await db.TrySaveAsync(inner);
        },
        ct);
}

/// <summary>The code or the link inside was erased when the mail failed for good.</summary>
public sealed record MailForgotten() : Refusal("Ce courriel portait un code ou un lien, effacé depuis. La personne peut en demander un autre.");

/// <summary>There is nothing left to do about this mail.</summary>
public sealed record MailGone() : Refusal("Rechargez la liste : ce courriel vient de partir ou part en ce moment.");
