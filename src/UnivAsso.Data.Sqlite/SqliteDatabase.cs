using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace UnivAsso.Data.Sqlite;

/// <summary>The embedded database: how it is opened, kept small and copied.</summary>
public static class SqliteDatabase
{
    /// <summary>How long a statement waits for another process when nothing else was said.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(10);

    // What SQLite answers when the database exists but cannot serve now: busy, locked, read-only, disk error, disk full, cannot be opened.
    private static readonly int[] PassingTroubles = [5, 6, 8, 10, 13, 14];

    /// <summary>Points the context at a file; <paramref name="patience"/> is how long a statement waits for another process.</summary>
    public static void Use(DbContextOptionsBuilder options, string file, WriteGate gate, TimeSpan? patience = null)
    {
        options.UseSqlite(ConnectionString(file, patience ?? UsualPatience), sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name));
        WriteGateExtension.AddTo(options, gate);
    }

    /// <summary>Private cache and pooling: a shared cache and WAL do not go together.</summary>
    public static string ConnectionString(string file, TimeSpan patience) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = (int)patience.TotalSeconds,
    }.ToString();

    /// <summary>True for a failure that says nothing of what was asked, and that may be over in a minute.</summary>
    public static bool IsUnavailable(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: var code } && PassingTroubles.Contains(code);

    /// <summary>Write-ahead logging is a property of the file: set once, before anything else.</summary>
    public static async Task PrepareAsync(DbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL;", ct);
    }

    /// <summary>Writes the log back into the file and cuts it; single-row inserts never do it by themselves.</summary>
    public static async Task CheckpointAsync(DbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_size_limit = 67108864;", ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", ct);
    }

    /// <summary>Copies the living database into a new file, whole and consistent, while writers go on.</summary>
    public static async Task CopyToAsync(DbContext db, string file, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", ct);
}

/// <summary>Used by the migration tool only.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<UnivAssoDb>
{
    public UnivAssoDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<UnivAssoDb>();
        SqliteDatabase.Use(options, "design.db", new WriteGate(singleWriter: true));
        DesignServices.AddTo(options);
        return new UnivAssoDb(options.Options);
    }
}
