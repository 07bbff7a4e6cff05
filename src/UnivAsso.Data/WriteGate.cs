namespace UnivAsso.Data;

/// <summary>
/// Lets one writer at a time into a database that knows only one writer. Waiting here is asynchronous; waiting inside SQLite would
/// hold a thread per writer and freeze the whole site. On SQL Server the gate is always open. Nobody waits longer than
/// <paramref name="patience"/>: a queue that does not move is told to come back later.
/// </summary>
public sealed class WriteGate(bool singleWriter, TimeSpan? patience = null) : IDisposable
{
    /// <summary>How long a writer waits behind others when nothing else was said.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(20);

    private readonly TimeSpan _patience = patience ?? UsualPatience;
    private readonly SemaphoreSlim? _semaphore = singleWriter ? new SemaphoreSlim(1, 1) : null;

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (_semaphore is null)
        {
            return Passage.Open;
        }

        return await _semaphore.WaitAsync(_patience, ct) ? new Passage(_semaphore) : throw new DatabaseBusyException();
    }

    /// <summary>For the one caller that has no asynchronous form: the store of the protection keys.</summary>
    public IDisposable Enter()
    {
        if (_semaphore is null)
        {
            return Passage.Open;
        }

        return _semaphore.Wait(_patience) ? new Passage(_semaphore) : throw new DatabaseBusyException();
    }

    public void Dispose() => _semaphore?.Dispose();

    private sealed class Passage(SemaphoreSlim? semaphore) : IDisposable
    {
        public static readonly Passage Open = new(null);

        private SemaphoreSlim? _held = semaphore;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
