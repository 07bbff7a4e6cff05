namespace UnivAsso.Domain.Territories;

/// <summary>A commune of the region, known by its INSEE code because names and postal codes are shared.</summary>
/// <param name="Code">The INSEE code.</param>
/// <param name="Name">The official name.</param>
/// <param name="DepartmentCode">The département.</param>
/// <param name="EpciSiren">The grouping it belongs to.</param>
/// <param name="PostalCodes">One or several; a postal code is often shared by neighbours.</param>
/// <param name="FormerNames">Communes merged or associated with it, which people still name.</param>
/// <param name="Population">The legal population.</param>
public sealed record Commune(
    string Code,
    string Name,
    string DepartmentCode,
    string EpciSiren,
    IReadOnlyList<string> PostalCodes,
    IReadOnlyList<string> FormerNames,
    int Population)
{
    /// <summary>Unique in the region: « Lille (59000…) », « Saint-Aubin (62170, Pas-de-Calais) ».</summary>
    public string DisplayName { get; internal init; } = Name;
}
