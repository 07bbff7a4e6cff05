using System.Diagnostics;
using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Storage;

namespace UnivAsso.Web.Platform.Matching;

/// <summary>
/// Keeps the snapshot that pages use, and puts a newer one in its place at once when the database has changed. It is computed from the
/// database alone: two instances come to the same one.
/// </summary>
public sealed partial class MatchingIndexKeeper(IServiceScopeFactory scopes, IndexStore store, TimeProvider clock, ILogger<MatchingIndexKeeper> logger) : IDisposable
{
    private static readonly TimeSpan WorthWaitingFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private MatchingSnapshot? _current;
    private long _tookTicks;

    /// <summary>The newest snapshot; nothing before the first is built.</summary>
    public MatchingSnapshot? Latest => Volatile.Read(ref _current);

    /// <summary>
    /// The snapshot of the database as it is now when reading it again takes less than a second, as it does for a few thousand people; beyond,
    /// the newest one, which is some seconds old at most. The very first is built while the caller waits.
    /// </summary>
    public async Task<MatchingSnapshot> CurrentAsync(CancellationToken ct) => Latest is { } latest && LastBuild > WorthWaitingFor ? latest : await RefreshAsync(ct);

    /// <summary>How long the last reading of the database took.</summary>
    public TimeSpan LastBuild => TimeSpan.FromTicks(Interlocked.Read(ref _tookTicks));

    /// <summary>Builds a new snapshot when the database has changed since the last.</summary>
    public async Task<MatchingSnapshot> RefreshAsync(CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<MatchingReader>();
            var mark = await reader.MarkAsync(ct);
            if (_current is { } current && current.Mark == mark)
            {
                return current;
            }

            var start = Stopwatch.GetTimestamp();
            var people = await reader.PeopleAsync(ct);
            var needs = await reader.NeedsAsync(ct);
            var questions = await reader.OpenQuestionsAsync(ct);
            List<KnownText> known =
            [
                .. needs,
                .. questions.Select(q => new KnownText(q.Reference, q.Title, q.Facts.Text, KnownKind.Question)),
                .. await reader.ResourcesAsync(ct),
            ];
            var making = AffinityMaking.Current with
            {
                Vocabulary = Vocabulary.Of(await reader.VocabularyAsync(ct)),
                Encoder = scope.ServiceProvider.GetService<ITextEncoder>(),
            };
            var built = await Task.Run(
                () => MatchingSnapshot.Build(mark, people, known, questions, (name, texts) => Read(name, texts, making), clock.GetUtcNow()), ct);
            var took = Stopwatch.GetElapsedTime(start);
            Interlocked.Exchange(ref _tookTicks, took.Ticks);
            LogBuilt(logger, people.Count, needs.Count, (long)took.TotalMilliseconds);
            Volatile.Write(ref _current, built);
            return built;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private AffinityIndex Read(string name, IReadOnlyList<Subject> texts, AffinityMaking making)
    {
        var stored = store.Get(name, texts, making);
        if (stored.Problem is { } problem)
        {
            LogProblem(logger, name, stored.Origin, problem);
        }

        return stored.Index;
    }

    public void Dispose() => _oneAtATime.Dispose();

    [LoggerMessage(LogLevel.Warning, "The file of the matching index of {Name} could not serve ({Origin}); the index was made again from the database")]
    private static partial void LogProblem(ILogger logger, string name, IndexOrigin origin, Exception exception);

    [LoggerMessage(LogLevel.Information, "The matching index holds {People} people and {Needs} needs, read in {Milliseconds} ms")]
    private static partial void LogBuilt(ILogger logger, int people, int needs, long milliseconds);
}
