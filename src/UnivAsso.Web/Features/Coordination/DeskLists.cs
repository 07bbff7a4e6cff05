using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>The lists of the coordination, as its views know them.</summary>
public static class DeskLists
{
    /// <summary>Where the views are kept.</summary>
    public const string Keeping = "/coordination/vues";

    public static readonly DeskList Structures = new(StructureFilter.Slug, "/coordination/structures", "Structures");

    public static IReadOnlyList<DeskList> All { get; } = [.. DeskRoom.All.Select(r => new DeskList(r.Slug, r.Address, r.Title)), Structures];

    public static DeskList Of(DeskRoom room) => All.First(l => l.Slug == room.Slug);
}
