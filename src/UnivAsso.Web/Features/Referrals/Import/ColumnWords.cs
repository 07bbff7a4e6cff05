using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals.Import;

/// <summary>What each column of the file holds, as the page of the import says it.</summary>
public static class ColumnWords
{
    public static IReadOnlyList<(string Column, string Meaning)> All { get; } =
    [
        (ActorColumns.Source, "Obligatoire. Qui tient la liste d’origine ; « univasso » pour une fiche écrite ici."),
        (ActorColumns.Id, "Obligatoire. Numéro de l’acteur dans cette liste : un second import le reconnaît."),
        (ActorColumns.Name, "Obligatoire. Nom de l’acteur."),
        (ActorColumns.Type, $"Un code parmi : {Codes(ActorType.All.Select(t => t.Code))}."),
        (ActorColumns.Does, "Ce que fait l’acteur."),
        (ActorColumns.Themes, $"Codes séparés par une barre droite, parmi : {Codes(ActorTheme.All.Select(t => t.Code))}. Vide : tous."),
        (ActorColumns.Structures, $"Codes séparés par une barre droite, parmi : {Codes(ServedStructure.All.Select(s => s.Code))}. Vide : toutes."),
        (ActorColumns.Territories, "Codes de communes, de départements, numéros SIREN d’intercommunalités ; « region », « ailleurs » ou « france »."),
        (ActorColumns.Address, "Adresse, sans la commune."),
        (ActorColumns.CommuneCode, "Code INSEE de la commune."),
        (ActorColumns.Commune, "Nom de la commune, pour la lecture : l’import regarde le code."),
        (ActorColumns.Phone, "Un numéro."),
        (ActorColumns.Email, "Une adresse."),
        (ActorColumns.Website, "Une adresse en http ou https."),
        (ActorColumns.ContactName, "Personne à contacter ; jamais montrée au public."),
        (ActorColumns.SourceText, "D’où viennent ces informations."),
        (ActorColumns.SourceAddress, "Adresse de la page d’où elles viennent."),
        (ActorColumns.CheckedOn, "Jour où la source les a vérifiées : 2026-03-31."),
        (ActorColumns.ReviewMonths, "Nombre de mois entre deux vérifications."),
    ];

    private static string Codes(IEnumerable<string> codes) => string.Join(", ", codes);
}
