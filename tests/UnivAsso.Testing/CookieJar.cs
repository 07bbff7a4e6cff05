namespace UnivAsso.Testing;

/// <summary>The cookies of a browser, in plain sight: kept by name as the site sets them, sent back, dropped when the site says so.</summary>
public sealed class CookieJar : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly List<string> _set = [];
    private readonly Lock _lock = new();

    /// <summary>What the next request carries: « a=1; b=2 ».</summary>
    public string Header
    {
        get
        {
            lock (_lock)
            {
                return string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));
            }
        }
    }

    /// <summary>Every cookie as the site wrote it, attributes included, in order.</summary>
    public IReadOnlyList<string> Set
    {
        get
        {
            lock (_lock)
            {
                return [.. _set];
            }
        }
    }

    /// <summary>Puts a cookie in by hand.</summary>
    public void Put(string name, string value)
    {
        lock (_lock)
        {
            _cookies[name] = value;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Header is { Length: > 0 } header)
        {
            request.Headers.TryAddWithoutValidation("Cookie", header);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            Keep(set);
        }

        return response;
    }

    private void Keep(IEnumerable<string> set)
    {
        lock (_lock)
        {
            foreach (var cookie in set)
            {
                _set.Add(cookie);
                var pair = cookie.Split(';', 2)[0].Split('=', 2);

                // The framework empties a cookie that it takes back.
                if (pair[1].Length == 0)
                {
                    _cookies.Remove(pair[0]);
                }
                else
                {
                    _cookies[pair[0]] = pair[1];
                }
            }
        }
    }
}
