using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace UnivAsso.Data;

/// <summary>Carries the write gate with the options of the context, so that pooled contexts share one.</summary>
public sealed class WriteGateExtension(WriteGate gate) : IDbContextOptionsExtension
{
    public WriteGate Gate { get; } = gate;

    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    /// <summary>Adds the gate to the options being built.</summary>
    public static void AddTo(DbContextOptionsBuilder options, WriteGate gate) =>
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new WriteGateExtension(gate));

    public void ApplyServices(IServiceCollection services)
    {
        // Nothing to register: the context reads the gate from its options.
    }

    public void Validate(IDbContextOptions options)
    {
        // A gate is valid by construction.
    }

    private sealed class ExtensionInfo(WriteGateExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "with a write gate ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["UnivAsso:WriteGate"] = "1";
    }
}
