using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.JoinRequests.Sending;

/// <summary>Whatever somebody on the phone may say for a request to be found.</summary>
internal static class SearchWords
{
    // The declaration of interests is not among the words: a search must not tell what the coordination alone reads.
    public static IReadOnlyList<string?> Of(JoinRequest request, ResearchProfile? profile, TerritoryCatalogue territories)
    {
        var (contact, told) = (request.Contact, request.StructureTold);
        return
        [
            request.Reference,
            contact.FirstName,
            contact.LastName,
            contact.FullName,
            contact.Email,
            request.CopyEmail,
            contact.Phone,
            FrenchPhone.TryParse(contact.Phone, out var phone) ? phone.Display : null,
            told?.Name,
            told?.Rna,
            told?.Siren,
            told?.Siret,
            territories.Find(told?.CommuneCode)?.Name ?? told?.SeatOutside,
            profile?.Institution,
            profile?.ResearchUnit,
            profile?.Site,
            profile?.Orcid,
            .. profile?.Keywords ?? [],
        ];
    }
}
