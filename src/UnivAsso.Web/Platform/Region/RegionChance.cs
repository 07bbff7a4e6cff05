using System.Buffers.Binary;
using UnivAsso.Matching.Vectors;

namespace UnivAsso.Web.Platform.Region;

/// <summary>
/// Chance for one row: the same seed, kind and number always draw the same. Sixty-four bits of state, so that no two of a million rows draw
/// alike.
/// </summary>
public sealed class RegionChance
{
    /// <summary>What follows a request has had the time to happen.</summary>
    private const int DaysSettled = 10;

    private const int DaysSpread = 720;

    private SplitMix _bits;

    public RegionChance(int seed, char kind, int number)
    {
        _bits = new SplitMix((ulong)seed);
        _bits = new SplitMix(Next() ^ kind);
        _bits = new SplitMix(Next() ^ (ulong)number);
    }

    public int Below(int most) => (int)(Next() % (ulong)most);

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Some of a list, in its order, none twice.</summary>
    public List<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        var drawn = Enumerable.Range(0, of.Count).Select(place => (Place: place, Draw: Next())).ToList();
        return [.. drawn.OrderBy(d => d.Draw).Take(count).Select(d => d.Place).Order().Select(place => of[place])];
    }

    /// <summary>A moment of an office day within the two years before a day.</summary>
    public DateTimeOffset Moment(DateOnly today) =>
        new DateTimeOffset(today.AddDays(-DaysSettled - Below(DaysSpread)), new TimeOnly(7, 0), TimeSpan.Zero).AddSeconds(Below(36_000));

    /// <summary>An id of version 7, in the order of time as those of the application.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (at.ToUnixTimeMilliseconds() << 16) | 0x7000 | (long)(Next() & 0x0FFF));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (Next() >> 2) | 0x8000000000000000);
        return new Guid(bytes, bigEndian: true);
    }

    private ulong Next() => _bits.Next();
}
