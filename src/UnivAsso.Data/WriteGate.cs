namespace UnivAsso.Data;

/// <summary>
/// Lets one writer at a time into a database that knows only one writer. Waiting here is asynchronous; waiting inside SQLite would
/// hold a thread per writer and freeze the whole site. On SQL Server the gate is always open.
/// </summary>
public sealed class WriteGate(bool singleWriter) : IDisposable
{
    private readonly SemaphoreSlim? _semaphore = singleWriter ? new SemaphoreSlim(1, 1) : null;

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (_semaphore is null)
        {
            return Passage.Open;
        }

        await _semaphore.WaitAsync(ct);
        return new Passage(_semaphore);
    }

    /// <summary>For the one caller that has no asynchronous form: the store of the protection keys.</summary>
    public IDisposable Enter()
    {
        if (_semaphore is null)
        {
            return Passage.Open;
        }

        _semaphore.Wait();
        return new Passage(_semaphore);
    }

    public void Dispose() => _semaphore?.Dispose();

    private sealed class Passage(SemaphoreSlim? semaphore) : IDisposable
    {
        public static readonly Passage Open = new(null);

        private SemaphoreSlim? _held = semaphore;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
