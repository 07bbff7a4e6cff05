using UnivAsso.Domain.Common;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>The words by which the desks find a request; written with the request when it is sent.</summary>
public static class DlaSearchTerms
{
    public static IReadOnlyList<SearchTerm> Of(DlaRequest request, TerritoryCatalogue territories) => SearchTerm.For(
        SearchScope.DlaRequests,
        request.Id.Value,
        [request.Reference, .. request.Participations.SelectMany(p => Texts(p, territories))]);

    private static IEnumerable<string?> Texts(DlaParticipation participation, TerritoryCatalogue territories)
    {
        var (structure, contact) = (participation.Structure, participation.Contact);
        return
        [
            structure.Name, structure.Rna, structure.Siren, structure.Siret, territories.Find(structure.CommuneCode)?.Name,
            contact.FullName, contact.Email, contact.Phone?.TrimStart('+'),
        ];
    }
}
