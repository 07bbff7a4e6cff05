using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Domain.Referrals;

/// <summary>The words by which an actor is found.</summary>
public static class ActorTerms
{
    // A long description says its subject early; small words find everything.
    private const int MostWordsOfText = 40;
    private const int LeastLetters = 4;

    public static IReadOnlyList<SearchTerm> Of(ResourceActor actor, TerritoryCatalogue territories) => SearchTerm.For(
        SearchScope.ResourceActors,
        actor.Id.Value,
        [
            actor.Name,
            ActorType.Find(actor.Type)?.Label,
            .. actor.Themes.Select(t => ActorTheme.Find(t)?.Label),
            actor.Address,
            territories.Find(actor.CommuneCode)?.Name,
            actor.Phone is { } phone ? FrenchPhone.Parse(phone).Display : null,
            actor.Phone?.TrimStart('+'),
            actor.Email,
            actor.ContactName,
            .. FrenchText.Words(actor.Does).Where(w => w.Length >= LeastLetters).Distinct(StringComparer.Ordinal).Take(MostWordsOfText),
        ]);
}
