using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Territories;
using UnivAsso.Data.Sqlite;
using UnivAsso.Data.SqlServer;

namespace UnivAsso.Web.Platform.Database;

/// <summary>Chooses the database by configuration and brings it to the current schema.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var sqlServer = IsSqlServer(configuration);
        services.AddSingleton(_ => new WriteGate(singleWriter: !sqlServer));
        services.AddDbContextPool<UnivAssoDb>((provider, options) =>
        {
            var gate = provider.GetRequiredService<WriteGate>();
            if (sqlServer)
            {
                var connection = configuration.GetConnectionString("UnivAsso")
                    ?? throw new InvalidOperationException("UnivAsso:Database is SqlServer but ConnectionStrings:UnivAsso is empty.");
                SqlServerDatabase.Use(options, connection, gate);
            }
            else
            {
                SqliteDatabase.Use(options, provider.GetRequiredService<DataFolder>().Database, gate);
            }

            options.AddInterceptors(provider.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>());
        });
        services.AddSingleton(_ => TerritoryFiles.Load());
        services.AddScoped<ReferenceDataLoader>();
        return services;
    }

    /// <summary>Creates what is missing, migrates, loads reference data. Safe to repeat; an interrupted run goes on where it stopped.</summary>
    public static async Task MigrateAsync(IServiceProvider provider, CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        if (db.Database.IsSqlite())
        {
            await SqliteDatabase.PrepareAsync(db, ct);
        }

        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
        }

        await scope.ServiceProvider.GetRequiredService<ReferenceDataLoader>().LoadAsync(ct);
    }

    private static bool IsSqlServer(IConfiguration configuration) =>
        string.Equals(configuration["UnivAsso:Database"], "SqlServer", StringComparison.OrdinalIgnoreCase);
}
