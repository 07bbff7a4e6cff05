using UnivAsso.Data;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Platform.Outbox;

/// <summary>Where a use case leaves its letters: rows of the transaction that holds the change they tell.</summary>
public sealed class Outbox(UnivAssoDb db, LetterRenderer renderer, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>
    /// Adds a letter to the current unit of work; nothing leaves before the save. <paramref name="key"/> says once and for all what the
    /// letter tells: a second row with the same key is refused by the database. <paramref name="calendar"/> goes with it for calendars to read.
    /// </summary>
    public void Post(
        string key,
        string to,
        Letter letter,
        Guid? caseId = null,
        string? copy = null,
        DateTimeOffset? notBefore = null,
        string? calendar = null)
    {
        var now = clock.GetUtcNow();
        var (text, html) = renderer.Render(letter);
        db.OutboxMails.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            Key = key,
            CaseId = caseId,
            To = to,
            Copy = copy,
            Subject = letter.Subject,
            Text = text,
            Html = html,
            CalendarText = calendar,
            CreatedAt = now,
            DueAt = notBefore ?? now,
        });
        signal.WakeUp();
    }
}

/// <summary>Wakes the worker up after a save, so that a code arrives at once; the worker also comes by on its own.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(0, 1);

    public void WakeUp()
    {
        lock (_semaphore)
        {
            if (_semaphore.CurrentCount == 0)
            {
                _semaphore.Release();
            }
        }
    }

    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct) => await _semaphore.WaitAsync(atMost, ct);

    public void Dispose() => _semaphore.Dispose();
}
