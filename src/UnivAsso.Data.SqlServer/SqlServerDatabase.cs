using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace UnivAsso.Data.SqlServer;

/// <summary>The production database: how it is opened.</summary>
public static class SqlServerDatabase
{
    /// <summary>Compatibility level 160 (SQL Server 2022) keeps lists in JSON text that older servers also read.</summary>
    private const int CompatibilityLevel = 160;

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
