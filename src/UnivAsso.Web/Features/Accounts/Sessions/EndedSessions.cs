using System.Collections.Concurrent;

namespace UnivAsso.Web.Features.Accounts.Sessions;

/// <summary>
/// Sessions closed by « Se déconnecter », so that a copied cookie dies with them at once. Kept in memory: a cookie that is no longer
/// renewed expires by itself within the hour.
/// </summary>
public sealed class EndedSessions(TimeProvider clock)
{
    private static readonly TimeSpan Kept = SessionRules.Idle + SessionRules.Idle;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    public void End(string session)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, at) in _ended)
        {
            if (now - at > Kept)
            {
                _ended.TryRemove(old, out _);
            }
        }

        _ended[session] = now;
    }

    public bool Has(string session) => _ended.ContainsKey(session);
}
