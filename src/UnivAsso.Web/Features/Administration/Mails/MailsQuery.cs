using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Features.Administration.Mails;

/// <summary>Reads what waits in the outbox: subjects and errors, never contents.</summary>
public sealed class MailsQuery(UnivAssoDb db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>A mail that should have left this long ago is told to somebody.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<MailCounts> CountAsync(CancellationToken ct)
    {
        var late = clock.GetUtcNow() - Late;
        return await db.OutboxMails
            .Where(m => m.SentAt == null)
            .GroupBy(_ => 1)
            .Select(all => new MailCounts(
                all.Count(m => m.FailedAt == null),
                all.Count(m => m.FailedAt == null && m.DueAt < late),
                all.Count(m => m.FailedAt != null && m.LastError != MailKeeping.Abandoned && m.LastError != OutboxMail.Expired)))
            .SingleOrDefaultAsync(ct) ?? new MailCounts(0, 0, 0);
    }

    public async Task<MailsPage> ListAsync(string? state, int page, CancellationToken ct)
    {
        var counts = await CountAsync(ct);
        var shown = state is MailsPage.Waiting ? MailsPage.Waiting : MailsPage.Failed;
        var total = shown is MailsPage.Waiting ? counts.Waiting : counts.Failed;
        var current = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await Unsent(shown)
            .OrderBy(m => m.DueAt)
            .ThenBy(m => m.Id)
            .Skip((current - 1) * PageSize)
            .Take(PageSize)
            .Select(m => new MailCard(m.Id, m.Subject, m.To, m.Attempts, m.LastError, m.DueAt, m.Text != OutboxMail.Forgotten))
            .ToListAsync(ct);
        return new MailsPage(counts, shown, rows, total, current);
    }

    private IQueryable<OutboxMail> Unsent(string state) => state is MailsPage.Waiting
        ? db.OutboxMails.Where(m => m.SentAt == null && m.FailedAt == null)
        : db.OutboxMails.Where(m => m.SentAt == null && m.FailedAt != null
            && m.LastError != MailKeeping.Abandoned && m.LastError != OutboxMail.Expired);
}

/// <summary>How many mails stand where.</summary>
public sealed record MailCounts(int Waiting, int Overdue, int Failed);

/// <summary>One page of the outbox.</summary>
public sealed record MailsPage(MailCounts Counts, string State, IReadOnlyList<MailCard> Rows, int Total, int Page)
{
    public const string Failed = "echec";
    public const string Waiting = "attente";
}

/// <summary>A mail without its content; the address shows only enough to recognise it.</summary>
public sealed record MailCard(Guid Id, string Subject, string To, int Attempts, string? LastError, DateTimeOffset DueAt, bool CanRetry)
{
    public string MaskedTo => To.LastIndexOf('@') is > 0 and var at ? $"{To[0]}…{To[at..]}" : "…";
}
