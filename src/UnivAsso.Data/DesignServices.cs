using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace UnivAsso.Data;

/// <summary>Identity reads its schema version from the services; a context made without them would silently miss the passkeys table.</summary>
public static class DesignServices
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <summary>Gives the options of Identity to a context made outside the application.</summary>
    public static void AddTo(DbContextOptionsBuilder options) => options.UseApplicationServiceProvider(Services);
}
