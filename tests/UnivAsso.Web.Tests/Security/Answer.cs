using System.Text.RegularExpressions;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>
/// All that a visitor can see of an answer, without what changes each time (tokens, nonces, dates), and with one name for what was asked:
/// two answers that should tell nothing apart are equal.
/// </summary>
internal sealed partial record Answer(int Status, string Location, string Headers, string Cookies, string Body)
{
    /// <summary>What stands in place of the ids and addresses asked for.</summary>
    public const string Name = "(name)";

    private static readonly string[] Changing = ["Content-Security-Policy", "Set-Cookie", "Location", "Date", "Content-Length"];

    public static async Task<Answer> OfAsync(HttpResponseMessage response, params IReadOnlyList<string> asked)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(h => !Changing.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
            .Order(StringComparer.Ordinal);
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(Shape).Order(StringComparer.Ordinal).ToArray() : [];
        return new Answer(
            (int)response.StatusCode,
            Named(response.Headers.Location?.ToString() ?? string.Empty, asked),
            Named(string.Join('\n', headers), asked),
            string.Join('\n', cookies),
            Named(Secrets().Replace(body, string.Empty), asked));
    }

    /// <summary>What tells this answer from another, or nothing.</summary>
    public IEnumerable<string> DifferencesFrom(Answer other)
    {
        if (Status != other.Status)
        {
            yield return $"{Status}, not {other.Status}";
        }
        else if (Location != other.Location)
        {
            yield return $"leads to {Location}, not {other.Location}";
        }
        else if (Headers != other.Headers)
        {
            yield return $"headers differ:\n{Headers}\n---\n{other.Headers}";
        }
        else if (Cookies != other.Cookies)
        {
            yield return $"cookies differ:\n{Cookies}\n---\n{other.Cookies}";
        }
        else if (Body != other.Body)
        {
            yield return $"pages differ:\n{Body}\n---\n{other.Body}";
        }
    }

    // The name of a cookie, whether it is given or taken back, and its attributes but the date.
    private static string Shape(string cookie)
    {
        var parts = cookie.Split("; ");
        var pair = parts[0].Split('=', 2);
        var attributes = parts.Skip(1).Where(p => !p.StartsWith("expires", StringComparison.OrdinalIgnoreCase));
        return $"{pair[0]}={(pair[1].Length == 0 ? "taken back" : "given")}; {string.Join("; ", attributes)}";
    }

    private static string Named(string text, IReadOnlyList<string> asked) =>
        asked.Aggregate(text, (all, name) => all.Replace(name, Name, StringComparison.OrdinalIgnoreCase));

    // Tokens, nonces, and the number of the request that an error page gives to be quoted.
    [GeneratedRegex("""value="CfDJ[^"]*"|nonce="[^"]*"|<code>[^<]*</code>""", RegexOptions.None, 1000)]
    private static partial Regex Secrets();
}
