using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.Territories;

/// <summary>What the words of a commune field mean: one commune, several to choose from, a place outside the region, or nothing known.</summary>
public sealed record CommuneReading
{
    public const int OutsideMaxLength = Organisation.SeatOutsideMaxLength;

    private const int MostCandidates = 10;

    /// <summary>The one commune meant.</summary>
    public Commune? Found { get; private init; }

    /// <summary>The communes to choose from, also once one of them was chosen.</summary>
    public IReadOnlyList<Commune> Candidates { get; private init; } = [];

    /// <summary>The name of a commune outside the region, as typed.</summary>
    public string? Outside { get; private init; }

    public bool IsSettled => Found is not null || Outside is not null;

    /// <summary>The name to show: official in the region, as typed outside.</summary>
    public string? Name => Found?.DisplayName ?? Outside;

    public static CommuneReading Of(IAsksCommune asked, TerritoryCatalogue territories)
    {
        if (FrenchText.CleanLine(asked.CommuneText) is not { } text)
        {
            return new CommuneReading();
        }

        if (asked.OutsideRegion)
        {
            return new CommuneReading { Outside = text };
        }

        if (territories.Find(asked.CommuneCode) is { } suggested && suggested.DisplayName == text)
        {
            return new CommuneReading { Found = suggested };
        }

        if (territories.FindExact(text) is { } exact)
        {
            return new CommuneReading { Found = exact };
        }

        var candidates = territories.Search(text, MostCandidates);
        return candidates.Count == 1
            ? new CommuneReading { Found = candidates[0] }
            : new CommuneReading
            {
                Found = candidates.FirstOrDefault(c => c.Code == asked.CommuneChoice),
                Candidates = candidates,
            };
    }
}
