using Microsoft.Extensions.Caching.Memory;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>What everybody may read of a year, and when it was counted.</summary>
public sealed record PublicYear(int Year, FiguresPeriod Period, Figure Received, Figure HandedOver, IReadOnlyList<FigureTable> Tables, DateTimeOffset CountedAt);

/// <summary>
/// The public figures of whole civil years, masked and kept for an hour. Periods of one's own choice are not offered: two of them that differ
/// by a day would show whoever came that day.
/// </summary>
public sealed class PublicFigures(FiguresQuery figures, DlaDesks desks, TerritoryCatalogue territories, IMemoryCache cache, TimeProvider clock)
{
    private const string Key = "dla-figures-";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public async Task<PublicYear> GlanceAsync(int year, CancellationToken ct) =>
        cache.TryGetValue(Key + year, out PublicYear? kept) && kept is not null ? kept : cache.Set(Key + year, await CountAsync(year, ct), Kept);

    private async Task<PublicYear> CountAsync(int year, CancellationToken ct)
    {
        var (period, all) = (FiguresPeriod.OfYear(year), await desks.AllAsync(ct));
        var counted = await figures.OfRegionAsync(period, all, ct);
        return new PublicYear(
            year,
            period,
            Figure.Of(SmallCounts.Alone(counted.Received)),
            Figure.Of(SmallCounts.Alone(counted.Loop.HandedOver)),
            PublicFigureTables.Of(counted, all, territories),
            clock.GetUtcNow());
    }
}
