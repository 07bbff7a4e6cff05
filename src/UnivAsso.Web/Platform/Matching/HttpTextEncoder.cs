using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using UnivAsso.Matching.Affinity;

namespace UnivAsso.Web.Platform.Matching;

/// <summary>
/// Asks a text encoder that the operator runs, in the protocol of text-embeddings-inference: POST <c>/embed</c> with the texts, answered by one
/// vector for each. A server that fails or is slow is left alone for a minute, and the matching does without it.
/// </summary>
public sealed partial class HttpTextEncoder(HttpClient http, IOptions<UnivAssoOptions> options, TimeProvider clock, ILogger<HttpTextEncoder> logger) : ITextEncoder
{
    /// <summary>What the server accepts at once by default.</summary>
    private const int TextsAtOnce = 32;

    /// <summary>The works of some thousand people; beyond, the oldest answers are asked again.</summary>
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan LeftAlone = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, float[]> _remembered = new(StringComparer.Ordinal);
    private readonly EncoderOptions _options = options.Value.Encoder;
    private long _notBeforeTicks;

    public string Fingerprint => $"{_options.Address} {_options.Version}";

    public IReadOnlyList<float[]>? Encode(IReadOnlyList<string> texts)
    {
        var now = clock.GetUtcNow();
        if (now.Ticks < Interlocked.Read(ref _notBeforeTicks))
        {
            return null;
        }

        try
        {
            if (_remembered.Count > MostRemembered)
            {
                _remembered.Clear();
            }

            var known = new Dictionary<string, float[]>(StringComparer.Ordinal);
            foreach (var some in texts.Distinct(StringComparer.Ordinal).Where(t => !Recall(t, known)).ToList().Chunk(TextsAtOnce))
            {
                foreach (var (text, vector) in some.Zip(Ask(some)))
                {
                    known[text] = _remembered[text] = vector;
                }
            }

            return [.. texts.Select(text => known[text])];
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException or InvalidDataException)
        {
            Interlocked.Exchange(ref _notBeforeTicks, (now + LeftAlone).Ticks);
            LogSilent(logger, _options.Address, e);
            return null;
        }
    }

    private bool Recall(string text, Dictionary<string, float[]> known) => _remembered.TryGetValue(text, out var vector) && known.TryAdd(text, vector);

    private float[][] Ask(string[] texts)
    {
#pragma warning disable MA0045 // The engine compares in memory and does not wait for anything else; the time-out is short.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_options.Address), "/embed"))
        {
            Content = JsonContent.Create(new { inputs = texts, truncate = true }),
        };
        using var answer = http.Send(request);
        answer.EnsureSuccessStatusCode();
        using var body = answer.Content.ReadAsStream();
        var vectors = JsonSerializer.Deserialize<float[][]>(body);
#pragma warning restore MA0045
        return vectors is not null && vectors.Length == texts.Length && Array.TrueForAll(vectors, v => v is { Length: > 0 } && v.Length == vectors[0].Length)
            ? vectors
            : throw new InvalidDataException($"The encoder did not give one vector of the same length for each of {texts.Length} texts.");
    }

    [LoggerMessage(LogLevel.Warning, "The text encoder at {Address} did not answer as it should; the matching does without it for a minute")]
    private static partial void LogSilent(ILogger logger, string address, Exception exception);
}
