using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Sqlite;
using UnivAsso.Data.SqlServer;

namespace UnivAsso.Data.Tests;

/// <summary>An embedded database of its own, migrated, thrown away at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("univasso-data-").FullName;
    private readonly WriteGate _gate = new(singleWriter: true);

    private TestDatabase()
    {
    }

    public string File => Path.Combine(_folder, "univasso.db");

    /// <summary>A database at the schema of a migration, or at the last one.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken ct, string? migration = null)
    {
        var database = new TestDatabase();
        await using var db = database.Open();
        await SqliteDatabase.PrepareAsync(db, ct);
        await db.Database.MigrateAsync(migration, ct);
        return database;
    }

    /// <summary>A context on the embedded database; all contexts share one gate, as in the application.</summary>
    public UnivAssoDb Open(string? file = null)
    {
        var options = new DbContextOptionsBuilder<UnivAssoDb>();
        SqliteDatabase.Use(options, file ?? File, _gate);
        DesignServices.AddTo(options);
        return new UnivAssoDb(options.Options);
    }

    /// <summary>A context that only writes T-SQL; it never connects.</summary>
    public static UnivAssoDb SqlServerOnPaper()
    {
        var options = new DbContextOptionsBuilder<UnivAssoDb>();
        SqlServerDatabase.Use(options, "Server=paper;Database=UnivAsso", new WriteGate(singleWriter: false));
        DesignServices.AddTo(options);
        return new UnivAssoDb(options.Options);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _gate.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
