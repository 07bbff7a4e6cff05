using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Platform.Desk;

/// <summary>Who has which sheet open, so that two people do not answer the same person without knowing.</summary>
public interface IPresence
{
    /// <summary>Notes that somebody opened a sheet; returns who else is there.</summary>
    IReadOnlyList<SomebodyHere> Arrive(Guid caseId, Actor who);
}

/// <summary>A colleague on the same sheet.</summary>
public sealed record SomebodyHere(string Name, DateTimeOffset Since);

/// <summary>
/// Presence in the memory of one instance, forgotten two minutes after the last page opened. It is a courtesy, not a lock: the version
/// of the request is what keeps a decision safe, so an instance that knows nothing of another loses nothing but the courtesy.
/// </summary>
public sealed class PresenceInMemory(TimeProvider clock) : IPresence
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<(Guid Case, Guid Person), Visit> _visits = [];

    public IReadOnlyList<SomebodyHere> Arrive(Guid caseId, Actor who)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            foreach (var (key, visit) in _visits)
            {
                if (now - visit.LastSeen >= Kept)
                {
                    _visits.Remove(key);
                }
            }

            var mine = (caseId, who.Id);
            var since = _visits.TryGetValue(mine, out var earlier) ? earlier.Since : now;
            _visits[mine] = new Visit(who.Name, since, now);
            return [.. _visits
                .Where(v => v.Key.Case == caseId && v.Key.Person != who.Id)
                .OrderBy(v => v.Value.Since)
                .Select(v => new SomebodyHere(v.Value.Name, v.Value.Since))];
        }
    }

    private readonly record struct Visit(string Name, DateTimeOffset Since, DateTimeOffset LastSeen);
}
