namespace UnivAsso.Web.Features.Accounts.SignIn;

/// <summary>
/// Counts tries by account and by place: five, then a quarter of an hour. Nobody can shut the owner out from somewhere else, and a try is
/// counted before it is evaluated, so that fifty at once are still five.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    public const int Tries = 5;

    /// <summary>More pairs than people can make in a quarter of an hour; beyond, the oldest are forgotten first.</summary>
    public const int MostPairs = 10_000;

    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Account, string Place), (int Count, DateTimeOffset Last)> _tries = [];

    /// <summary>Takes one of the tries left; false when there is none.</summary>
    public bool TryBegin(string account, string place)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var pair = (account, place);
            var known = _tries.TryGetValue(pair, out var tries) && now - tries.Last < Wait;
            if (known && tries.Count >= Tries)
            {
                return false;
            }

            MakeRoom(now);
            _tries[pair] = (known ? tries.Count + 1 : 1, now);
            return true;
        }
    }

    /// <summary>Gives all tries back after a success.</summary>
    public void Forget(string account, string place)
    {
        lock (_lock)
        {
            _tries.Remove((account, place));
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_tries.Count < MostPairs)
        {
            return;
        }

        foreach (var pair in _tries.Where(t => now - t.Value.Last >= Wait).Select(t => t.Key).ToList())
        {
            _tries.Remove(pair);
        }

        // A tenth at once, so that a flood does not pay this sort at every try.
        foreach (var pair in _tries.OrderBy(t => t.Value.Last).Take(Math.Max(0, _tries.Count - (MostPairs * 9 / 10))).Select(t => t.Key).ToList())
        {
            _tries.Remove(pair);
        }
    }
}
