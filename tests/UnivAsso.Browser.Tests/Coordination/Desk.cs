namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>What the walks of the desk share.</summary>
internal static class Desk
{
    /// <summary>The coordinator of the demonstration.</summary>
    public const string Coordinator = "coordination@demo.univasso.test";
}
