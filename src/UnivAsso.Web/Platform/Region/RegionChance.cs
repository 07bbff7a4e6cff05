using System.Buffers.Binary;

namespace UnivAsso.Web.Platform.Region;

/// <summary>Chance for one row: the same seed, kind and number always draw the same.</summary>
public sealed class RegionChance(int seed, char kind, int number)
{
    /// <summary>What follows a request has had the time to happen.</summary>
    private const int DaysSettled = 10;

    private const int DaysSpread = 720;

    private readonly Random _random = new(unchecked((seed * 397) ^ (kind * 7_919) ^ (number * 31)));

    public int Below(int most) => _random.Next(most);

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>Some of a list, in its order, none twice.</summary>
    public List<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        var kept = Enumerable.Range(0, of.Count).OrderBy(_ => _random.Next()).Take(count).Order();
        return [.. kept.Select(i => of[i])];
    }

    /// <summary>A moment of an office day within the two years before a day.</summary>
    public DateTimeOffset Moment(DateOnly today) =>
        new DateTimeOffset(today.AddDays(-DaysSettled - _random.Next(DaysSpread)), new TimeOnly(7, 0), TimeSpan.Zero).AddSeconds(_random.Next(36_000));

    /// <summary>An id of version 7, in the order of time as those of the application.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, at.ToUnixTimeMilliseconds());
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
