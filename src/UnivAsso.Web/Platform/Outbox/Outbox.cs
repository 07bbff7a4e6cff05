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
        Add(now, key, to, letter, caseId, copy, notBefore ?? now).CalendarText = calendar;
    }

    /// <summary>
    /// Does the work of <see cref="Post"/> for a letter that has no reader: the same row is written, with nothing to send. Whoever asks about
    /// an address that is not known here waits as long as for one that is.
    /// </summary>
    public void PostToNobody(Letter letter)
    {
        var now = clock.GetUtcNow();
        Add(now, $"nobody:{Guid.CreateVersion7(now):N}", OutboxMail.Nobody, letter, null, null, now).SentAt = now;
    }

    private OutboxMail Add(DateTimeOffset now, string key, string to, Letter letter, Guid? caseId, string? copy, DateTimeOffset due)
    {
        var (text, html) = renderer.Render(letter);
        var mail = new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            Key = key,
            CaseId = caseId,
            To = to,
            Copy = copy,
            Subject = letter.Subject,
            Text = text,
            Html = html,
            SecretUntil = letter.SecretUntil,
            CreatedAt = now,
            DueAt = due,
        };
        db.OutboxMails.Add(mail);
        signal.WakeUp();
        return mail;
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
