using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>
/// How long the desks really took, in their own working days: from the reception to the first contact, to the first meeting and to the
/// first shared decision, for the requests that came to it; for the public, those received in the last twelve months. Too few requests say nothing: then there is no figure.
/// </summary>
public sealed class DlaDelays(UnivAssoDb db, DlaDesks desks, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>Below this many requests, chance speaks louder than the desk.</summary>
    public const int LeastSample = 10;

    private const int Months = 12;
    private const string Key = "dla-delays";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>As they were within the last hour: a public page reads them at each visit.</summary>
    public async Task<RegionDelays> GlanceAsync(CancellationToken ct) =>
        cache.TryGetValue(Key, out RegionDelays? kept) && kept is not null ? kept : cache.Set(Key, await ReadAsync(ct), Kept);

    /// <summary>The region as a whole, then each desk.</summary>
    public async Task<RegionDelays> ReadAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddMonths(-Months);
        return await OfAsync(db.DlaRequests.Where(r => r.ReceivedAt >= since), await desks.AllAsync(ct), ct);
    }

    /// <summary>Some requests as a whole, then those of each desk, in one statement.</summary>
    public async Task<RegionDelays> OfAsync(IQueryable<DlaRequest> requests, IReadOnlyList<DlaDesk> all, CancellationToken ct)
    {
        var calendars = all.ToDictionary(d => d.Id, d => new DeskCalendar(d.Pauses));
        var received = await requests.AsNoTracking()
            .Where(r => r.FirstContactAt != null || r.MetAt != null)
            .Select(r => new { r.DeskId, r.ReceivedAt, r.FirstContactAt, r.MetAt, r.DecidedAt })
            .ToListAsync(ct);
        var taken = received
            .Select(r => new Taken(
                r.DeskId, Days(r.DeskId, r.ReceivedAt, r.FirstContactAt), Days(r.DeskId, r.ReceivedAt, r.MetAt), Days(r.DeskId, r.ReceivedAt, r.DecidedAt)))
            .ToList();
        return new RegionDelays(Of(taken), all.ToDictionary(d => d.Id, d => Of([.. taken.Where(t => t.DeskId == d.Id)])));

        int? Days(DlaDeskId desk, DateTimeOffset from, DateTimeOffset? to) => to is { } end
            ? Math.Max(0, calendars[desk].WorkingDaysBetween(FrenchDates.DayInParis(from), FrenchDates.DayInParis(end)))
            : null;
    }

    private static DeskDelays Of(List<Taken> taken) => new(
        Spread([.. taken.Select(t => t.Contact).OfType<int>()]),
        Spread([.. taken.Select(t => t.Meeting).OfType<int>()]),
        Spread([.. taken.Select(t => t.Decision).OfType<int>()]));

    private static DelaySpread? Spread(List<int> days)
    {
        if (days.Count < LeastSample)
        {
            return null;
        }

        days.Sort();
        return new DelaySpread(Rank(days, 0.5), Rank(days, 0.9), days.Count);
    }

    // The nearest rank: a number of days that really happened.
    private static int Rank(List<int> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private sealed record Taken(DlaDeskId DeskId, int? Contact, int? Meeting, int? Decision);
}

/// <summary>Half of the requests took at most <paramref name="Median"/> working days, nine in ten at most <paramref name="Ninetieth"/>.</summary>
public sealed record DelaySpread(int Median, int Ninetieth, int Sample);

/// <summary>The delays of a desk; none where too few requests came to it.</summary>
public sealed record DeskDelays(DelaySpread? ToFirstContact, DelaySpread? ToMeeting, DelaySpread? ToDecision);

/// <summary>The delays of the region and of each desk.</summary>
public sealed record RegionDelays(DeskDelays Region, IReadOnlyDictionary<DlaDeskId, DeskDelays> Desks);
