using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Sqlite;
using UnivAsso.Domain.Common;
using Xunit;

namespace UnivAsso.Data.Tests.Sqlite;

public sealed class EmbeddedDatabaseTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Ct);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_people_submit_is_on_the_disk_before_they_are_told()
    {
        await using var db = _database.Open();

        Assert.Equal("wal", await ScalarAsync<string>(db, "PRAGMA journal_mode"));
        Assert.Equal(2L, await ScalarAsync<long>(db, "PRAGMA synchronous"));
        Assert.Equal(1L, await ScalarAsync<long>(db, "PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task Two_hundred_references_asked_for_at_once_are_two_hundred_references()
    {
        var given = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            await using var db = _database.Open();
            return await db.InTransactionAsync(ct => db.NextReferenceAsync(ReferenceKind.Need, 2026, ct), Ct);
        }));

        Assert.Equal(Enumerable.Range(1, 200), given.Select(r => r.Number).Order());
        Assert.Equal(200, given.Select(r => r.ToString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_copy_made_while_writing_is_whole()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var written = 0;
        var writer = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await using var db = _database.Open();
                    db.Drafts.Add(NewDraft($"copy-{written}"));
                    await db.SaveChangesAsync(CancellationToken.None);
                    Interlocked.Increment(ref written);
                }
            },
            Ct);
        SpinWait.SpinUntil(() => Volatile.Read(ref written) > 50);

        var acknowledged = Volatile.Read(ref written);
        var copy = Path.Combine(Path.GetDirectoryName(_database.File)!, "copy.db");
        await using (var db = _database.Open())
        {
            await SqliteDatabase.CopyToAsync(db, copy, Ct);
        }

        await stop.CancelAsync();
        await writer;

        await using var restored = _database.Open(copy);
        Assert.True(await restored.Drafts.CountAsync(Ct) >= acknowledged);
        Assert.Equal("ok", await ScalarAsync<string>(restored, "PRAGMA integrity_check"));
        Assert.False(restored.Database.HasPendingModelChanges());
    }

    private static Draft NewDraft(string name) => new()
    {
        Id = Guid.CreateVersion7(Now),
        Handle = name,
        Kind = "test",
        SecretHash = name,
        State = new string('x', 400),
        CreatedAt = Now,
        UpdatedAt = Now,
        ExpiresAt = Now + Draft.Lifetime,
    };

    private static async Task<T> ScalarAsync<T>(UnivAssoDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }
}
