using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>Faults are measured on a quiet machine: these tests run alone, after the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultCollection
{
    public const string Name = "Faults";
}
