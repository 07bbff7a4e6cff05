using Microsoft.EntityFrameworkCore;

namespace UnivAsso.Benchmarks.Bare;

/// <summary>One table.</summary>
public sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
{
    public DbSet<BareRow> Rows => Set<BareRow>();
}

/// <summary>What the bare form inserts.</summary>
public sealed class BareRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    public string? Town { get; init; }

    public string? Role { get; init; }

    public required string Words { get; init; }
}

/// <summary>One writer at a time: without it the rung would be slower, and easier to reach.</summary>
public sealed class BareGate : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await _semaphore.WaitAsync(ct);
        return new Passage(_semaphore);
    }

    public void Dispose() => _semaphore.Dispose();

    private sealed class Passage(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
