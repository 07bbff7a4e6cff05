namespace UnivAsso.Data;

/// <summary>The filters of a desk list, kept under a name by the person who works with them. Nobody else sees it.</summary>
public sealed class SavedView
{
    public const int ListMaxLength = 20;
    public const int NameMaxLength = 60;
    public const int QueryMaxLength = 600;

    /// <summary>At most this many per person and list: beyond, a menu is longer to read than the filters.</summary>
    public const int MaxCount = 20;

    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>Which list: the last word of its address.</summary>
    public required string List { get; init; }

    public required string Name { get; set; }

    /// <summary>The query of the address, as the list itself would write it.</summary>
    public required string Query { get; set; }

    /// <summary>Raised at each change; two tabs cannot overwrite each other in silence.</summary>
    public int Version { get; set; } = 1;
}
