using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace UnivAsso.Data.SqlServer;

/// <summary>The production database: how it is opened.</summary>
public static class SqlServerDatabase
{
    /// <summary>Compatibility level 160 (SQL Server 2022) keeps lists in JSON text that older servers also read.</summary>
    private const int CompatibilityLevel = 160;

    /// <summary>From this severity on, the server ends the connection, or there is none.</summary>
    private const byte ConnectionLost = 20;

    // Time out, deadlock, lock time out, no space in the files, no space in the log.
    private static readonly int[] PassingTroubles = [-2, 1205, 1222, 1105, 9002];

    /// <summary>Points the context at a server.</summary>
    public static void Use(DbContextOptionsBuilder options, string connectionString, WriteGate gate)
    {
        options.UseSqlServer(connectionString, sql =>
        {
            sql.MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name);
            sql.UseCompatibilityLevel(CompatibilityLevel);
        });
        WriteGateExtension.AddTo(options, gate);
    }

    /// <summary>True for a failure that says nothing of what was asked, and that may be over in a minute.</summary>
    public static bool IsUnavailable(Exception exception) =>
        exception is SqlException sql && (sql.Class >= ConnectionLost || PassingTroubles.Contains(sql.Number));
}

/// <summary>Used by the migration tool only.</summary>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<UnivAssoDb>
{
    public UnivAssoDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<UnivAssoDb>();
        SqlServerDatabase.Use(options, "Server=design;Database=UnivAsso", new WriteGate(singleWriter: false));
        DesignServices.AddTo(options);
        return new UnivAssoDb(options.Options);
    }
}
