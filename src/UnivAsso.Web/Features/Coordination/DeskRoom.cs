using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>One of the two lists of requests: its address and its words.</summary>
public sealed record DeskRoom(string Slug, JoinRequestKind Kind, string Title, string One, string Many)
{
    /// <summary>The beginning of the address of a request of either list.</summary>
    public const string Route = "coordination/{room:regex(^(besoins|profils)$)}";

    public static readonly DeskRoom Needs =
        new("besoins", JoinRequestKind.Association, "Demandes des associations", "demande", "demandes");

    public static readonly DeskRoom Profiles =
        new("profils", JoinRequestKind.Research, "Profils de recherche", "profil", "profils");

    public static IReadOnlyList<DeskRoom> All { get; } = [Needs, Profiles];

    public string Address => "/coordination/" + Slug;

    /// <summary>The room of an address that the route has already checked.</summary>
    public static DeskRoom Of(string slug) => All.First(r => string.Equals(r.Slug, slug, StringComparison.OrdinalIgnoreCase));

    public static DeskRoom Of(JoinRequestKind kind) => All.First(r => r.Kind == kind);

    public string AddressOf(string reference) => $"{Address}/{reference}";
}
