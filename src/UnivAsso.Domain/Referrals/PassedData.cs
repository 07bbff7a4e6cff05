namespace UnivAsso.Domain.Referrals;

/// <summary>What a structure allows us to pass on, each its own tick.</summary>
[Flags]
public enum DataScope
{
    None = 0,

    /// <summary>The name of the structure and of the person.</summary>
    Name = 1,
    Phone = 2,
    Email = 4,

    /// <summary>The text of the need.</summary>
    Need = 8,
}

/// <summary>
/// What was passed on: a copy of what the structure agreed to, made when it agreed. What it did not tick was never copied, so that no
/// page can show it.
/// </summary>
public sealed record PassedData
{
    public string? StructureName { get; init; }

    public string? PersonName { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Need { get; init; }

    /// <summary>Whether an actor could reach the structure with this.</summary>
    public bool CanBeReached => Phone is not null || Email is not null;

    /// <summary>The part of what we know that lies inside the scope.</summary>
    public static PassedData Of(ReferralStructure structure, string? need, DataScope scope) => new()
    {
        StructureName = scope.HasFlag(DataScope.Name) ? structure.Name : null,
        PersonName = scope.HasFlag(DataScope.Name) ? structure.PersonName : null,
        Phone = scope.HasFlag(DataScope.Phone) ? structure.Phone : null,
        Email = scope.HasFlag(DataScope.Email) ? structure.Email : null,
        Need = scope.HasFlag(DataScope.Need) ? need : null,
    };
}
