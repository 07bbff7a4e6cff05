using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
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
        services.AddSingleton(p => new WriteGate(singleWriter: !sqlServer, QueuePatienceOf(p)));
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
                SqliteDatabase.Use(options, provider.GetRequiredService<DataFolder>().Database, gate, LockPatienceOf(provider));
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

    /// <summary>True when something failed because the database, or the disk, cannot serve now: the same request may pass in a minute.</summary>
    public static bool IsUnavailable(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is DatabaseBusyException || IsDiskFull(e) || SqliteDatabase.IsUnavailable(e) || SqlServerDatabase.IsUnavailable(e))
            {
                return true;
            }
        }

        return false;
    }

    // The number of the system on Linux and macOS, then on Windows.
    private static bool IsDiskFull(Exception exception) => exception is IOException { HResult: 28 or unchecked((int)0x80070070) };

    // Whoever is first in the queue waits for the lock of the other process, the others wait behind: together, no more than was set.
    private static TimeSpan LockPatienceOf(IServiceProvider provider) => Patience(provider) / 3;

    private static TimeSpan QueuePatienceOf(IServiceProvider provider) => Patience(provider) * 2 / 3;

    private static TimeSpan Patience(IServiceProvider provider) =>
        TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<UnivAssoOptions>>().Value.DatabasePatienceSeconds);

    private static bool IsSqlServer(IConfiguration configuration) =>
        string.Equals(configuration["UnivAsso:Database"], "SqlServer", StringComparison.OrdinalIgnoreCase);
}
