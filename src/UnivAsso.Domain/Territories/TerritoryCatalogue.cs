using System.Collections.Frozen;

namespace UnivAsso.Domain.Territories;

/// <summary>The region, its départements, groupings and communes: read once, never changed, safe to share.</summary>
public sealed class TerritoryCatalogue
{
    private readonly CommuneIndex _index;
    private readonly FrozenDictionary<string, Commune> _communes;
    private readonly FrozenDictionary<string, Commune> _communesByDisplayName;
    private readonly FrozenDictionary<string, Epci> _epcis;
    private readonly FrozenDictionary<string, Department> _departments;
    private readonly ILookup<string, Commune> _communesByEpci;

    public TerritoryCatalogue(
        IEnumerable<Department> departments,
        IEnumerable<Epci> epcis,
        IEnumerable<Commune> communes)
    {
        Departments = [.. departments.OrderBy(d => d.Code, StringComparer.Ordinal)];
        Epcis = [.. epcis.OrderBy(e => CommuneName.Fold(e.FullName), StringComparer.Ordinal)];
        _departments = Departments.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);
        _epcis = Epcis.ToFrozenDictionary(e => e.Siren, StringComparer.Ordinal);

        Communes = Named(communes);
        _communes = Communes.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        _communesByDisplayName = Communes.ToFrozenDictionary(c => c.DisplayName, StringComparer.Ordinal);
        _communesByEpci = Communes.ToLookup(c => c.EpciSiren, StringComparer.Ordinal);
        _index = new CommuneIndex(Communes);
    }

    /// <summary>By code.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>By full name.</summary>
    public IReadOnlyList<Epci> Epcis { get; }

    /// <summary>By name, then by code.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>The commune of an INSEE code, or null outside the region.</summary>
    public Commune? Find(string? code) => code is null ? null : _communes.GetValueOrDefault(code);

    public Commune? Find(CommuneCode? code) => Find(code?.Value);

    public Epci? FindEpci(string? siren) => siren is null ? null : _epcis.GetValueOrDefault(siren);

    public Department? FindDepartment(string? code) => code is null ? null : _departments.GetValueOrDefault(code);

    public Department? FindDepartmentBySlug(string? slug) => Departments.FirstOrDefault(d => d.Slug == slug);

    public Department DepartmentOf(Commune commune) => _departments[commune.DepartmentCode];

    public Epci EpciOf(Commune commune) => _epcis[commune.EpciSiren];

    /// <summary>The communes of a grouping that are in the region, by name.</summary>
    public IEnumerable<Commune> CommunesOf(Epci epci) => _communesByEpci[epci.Siren];

    /// <summary>The communes that a name, a postal code or both may mean, the likeliest first.</summary>
    public IReadOnlyList<Commune> Search(string? query, int max = 10) =>
        _index.Search(CommuneQuery.Read(query, Departments), max);

    /// <summary>The one commune that a text means beyond doubt, for a form sent without script; else null.</summary>
    public Commune? FindExact(string? typed)
    {
        if (typed is not null && _communesByDisplayName.TryGetValue(typed.Trim(), out var shown))
        {
            return shown;
        }

        var query = CommuneQuery.Read(typed, Departments);

        if (!query.HasName && query.PostalCode is not { Length: 5 })
        {
            return null;
        }

        var same = _index.Same(query);
        return same.Count == 1 ? same[0] : null;
    }

    private Commune[] Named(IEnumerable<Commune> communes)
    {
        var byName = communes.ToLookup(c => CommuneName.Fold(c.Name), StringComparer.Ordinal);

        return
        [
            .. byName
                .OrderBy(twins => twins.Key, StringComparer.Ordinal)
                .SelectMany(twins => twins
                    .OrderBy(c => c.Code, StringComparer.Ordinal)
                    .Select(c => c with { DisplayName = NameFor(c, hasTwins: twins.Skip(1).Any()) })),
        ];
    }

    private string NameFor(Commune commune, bool hasTwins)
    {
        if (!_epcis.ContainsKey(commune.EpciSiren) || !_departments.ContainsKey(commune.DepartmentCode))
        {
            throw new ArgumentException($"Commune {commune.Code} belongs to an unknown territory.", nameof(commune));
        }

        var postalCode = commune.PostalCodes[0] + (commune.PostalCodes.Count > 1 ? "…" : "");
        var department = hasTwins ? ", " + DepartmentOf(commune).Name : "";

        return $"{commune.Name} ({postalCode}{department})";
    }
}
