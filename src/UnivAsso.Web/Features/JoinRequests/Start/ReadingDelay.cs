using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.JoinRequests.Start;

/// <summary>How long the first reading really takes: told beside the promise, once there are enough requests for the figure to mean something.</summary>
public sealed class ReadingDelay(UnivAssoDb db, IMemoryCache cache)
{
    private const int MostRead = 100;
    private const int LeastRead = 10;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>« Sur les 42 dernières demandes lues, la moitié l’a été en 2 jours ouvrés ou moins. », or nothing.</summary>
    public async Task<string?> InWordsAsync(JoinRequestKind kind, CancellationToken ct)
    {
        var key = $"reading-delay:{kind}";
        return cache.TryGetValue(key, out string? kept) ? kept : cache.Set(key, Words(await DaysAsync(kind, ct)), Kept);
    }

    private static string? Words(List<int> days)
    {
        if (days.Count < LeastRead)
        {
            return null;
        }

        days.Sort();
        var median = days[(days.Count - 1) / 2] switch
        {
            0 => "le jour même",
            1 => "en un jour ouvré ou moins",
            var count => $"en {count} jours ouvrés ou moins",
        };
        return $"Sur les {days.Count} dernières demandes lues, la moitié l’a été {median}.";
    }

    private async Task<List<int>> DaysAsync(JoinRequestKind kind, CancellationToken ct)
    {
        var requests = await db.JoinRequests.AsNoTracking()
            .Where(r => r.Kind == kind && r.Status != JoinRequestStatus.Received)
            .OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id)
            .Take(MostRead)
            .Select(r => new { r.Id, r.ReceivedAt })
            .ToListAsync(ct);
        var ids = requests.ConvertAll(r => r.Id.Value);
        var taken = await db.Journal
            .Where(e => ids.Contains(e.SubjectId) && e.Act == nameof(JoinRequestTaken))
            .GroupBy(e => e.SubjectId)
            .Select(g => new { Id = g.Key, At = g.Min(e => e.At) })
            .ToDictionaryAsync(t => t.Id, t => t.At, ct);
        return [.. requests
            .Where(r => taken.ContainsKey(r.Id.Value))
            .Select(r => FrenchCalendar.WorkingDaysBetween(FrenchDates.DayInParis(r.ReceivedAt), FrenchDates.DayInParis(taken[r.Id.Value])))];
    }
}
