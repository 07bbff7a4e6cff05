using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnivAsso.Data;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Jobs;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>R8: twenty thousand small writes under a reader that stays. The log grows, the alarm rings; once the reader is gone the job cuts it.</summary>
[Collection(FaultCollection.Name)]
public sealed class WriteAheadLogTests
{
    private const int Writes = 20_000;
    private const int Writers = 8;
    private const long Largest = 64 * 1024 * 1024;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_is_cut_after_twenty_thousand_writes_and_a_reader_that_keeps_it_open_is_told()
    {
        await using var site = new WatchedSite();
        var job = site.Services.GetRequiredService<CheckpointJob>();
        await using var reader = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "univasso.db")};Pooling=False");
        await reader.OpenAsync(Ct);
        await using var snapshot = reader.CreateCommand();
        snapshot.CommandText = "BEGIN; SELECT COUNT(*) FROM Drafts";
        Assert.Equal(0L, await snapshot.ExecuteScalarAsync(Ct));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(site), Ct)));
        var whileReading = await job.CheckpointAsync(Ct);
        var warnedWhileReading = site.Warnings.Count;
        snapshot.CommandText = "SELECT COUNT(*) FROM Drafts";
        var seenByTheReader = await snapshot.ExecuteScalarAsync(Ct);
        snapshot.CommandText = "ROLLBACK";
        await snapshot.ExecuteNonQueryAsync(Ct);
        var afterwards = await job.CheckpointAsync(Ct);

        Assert.Equal(0L, seenByTheReader);
        Assert.True(whileReading > Largest, $"The log held {whileReading} bytes: the reader kept nothing open, the test would prove nothing.");
        Assert.Equal(1, warnedWhileReading);
        Assert.Contains("write-ahead log still holds", Assert.Single(site.Warnings), StringComparison.Ordinal);
        Assert.InRange(afterwards, 0, Largest);
        Assert.Equal(Writes, await site.InDatabaseAsync(db => db.Drafts.CountAsync(Ct)));
    }

    // One row per save, as forms do.
    private static async Task WriteAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        for (var i = 0; i < Writes / Writers; i++)
        {
            var now = site.Clock.GetUtcNow();
            var id = Guid.CreateVersion7(now);
            db.Drafts.Add(new Draft
            {
                Id = id,
                Handle = id.ToString("N")[^16..],
                Kind = "essai",
                SecretHash = id.ToString("N"),
                State = new string('x', 400),
                CreatedAt = now,
                UpdatedAt = now,
                ExpiresAt = now + Draft.Lifetime,
            });
            await db.SaveChangesAsync(Ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>A site that keeps what the checkpoint job warns of.</summary>
    private sealed class WatchedSite : Site
    {
        public List<string> Warnings { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("UnivAsso:Database", "Sqlite");
            builder.ConfigureServices(services => services.AddSingleton<ILogger<CheckpointJob>>(new Alarm(Warnings)));
        }
    }

    private sealed class Alarm(List<string> warnings) : ILogger<CheckpointJob>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            warnings.Add(formatter(state, exception));
    }
}
