using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Platform.Jobs;

/// <summary>
/// Writes the letters of the drafts left alone. The draft is the due row: claiming it and posting its letter are one transaction, so
/// that two instances write one letter, and after an outage only the letter that still makes sense is written.
/// </summary>
public sealed partial class DraftLetterJob(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<DraftLetterJob> logger) : BackgroundService
{
    private const int BatchSize = 50;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Writes every letter that is due; returns how many.</summary>
    public async Task<int> WriteDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        var letters = scope.ServiceProvider.GetRequiredService<DraftLetters>();
        var journeys = scope.ServiceProvider.GetServices<Journey>().ToDictionary(j => j.Kind, StringComparer.Ordinal);
        var written = 0;
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await db.Drafts.AsNoTracking()
                .Where(d => d.NextLetterAt <= now && d.ExpiresAt > now)
                .OrderBy(d => d.NextLetterAt).ThenBy(d => d.Id)
                .Take(BatchSize)
                .ToListAsync(ct);
            if (due.Count == 0)
            {
                return written;
            }

            foreach (var draft in due)
            {
                written += await db.InTransactionAsync(inner => WriteAsync(db, letters, journeys[draft.Kind], draft, now, inner), ct);
                db.ChangeTracker.Clear();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                LogWritten(logger, await WriteDueAsync(stoppingToken));
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task<int> WriteAsync(
        UnivAssoDb db, DraftLetters letters, Journey journey, Draft draft, DateTimeOffset now, CancellationToken ct)
    {
        var letter = draft.LetterDue(now)!.Value;
        var (next, nextAt) = draft.After(letter);
        var seen = draft.NextLetterAt;
        var claimed = await db.Drafts
            .Where(d => d.Id == draft.Id && d.NextLetterAt == seen)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(d => d.Nudged, true)
                    .SetProperty(d => d.NextLetter, next)
                    .SetProperty(d => d.NextLetterAt, nextAt),
                ct);
        if (claimed == 0 || (letter is DraftLetter.LeftAlone && await HasSentSinceAsync(db, draft, ct)))
        {
            return 0;
        }

        letters.PostLetter(journey, draft, letter);
        await db.SaveChangesAsync(ct);
        return 1;
    }

    // Somebody who left one draft and sent another is not waiting for us to remind them.
    private static async Task<bool> HasSentSinceAsync(UnivAssoDb db, Draft draft, CancellationToken ct)
    {
        var key = EmailAddress.Parse(draft.Email!).Normalized;
        return await db.JoinRequests.AnyAsync(r => r.Contact.EmailKey == key && r.ReceivedAt >= draft.UpdatedAt, ct);
    }

    [LoggerMessage(LogLevel.Debug, "{Count} letters about drafts written")]
    private static partial void LogWritten(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "The letters about drafts could not be written")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
