using System.Globalization;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Referrals.Import;

/// <summary>
/// The columns of the file of the directory, written and read alike; docs/resource-actors-csv.md tells them one by one. Names that the
/// public data.inclusion schema has are its own.
/// </summary>
public static class ActorColumns
{
    public const string Source = "source";
    public const string Id = "id";
    public const string Name = "nom";
    public const string Type = "type";
    public const string Does = "description";
    public const string Themes = "thematiques";
    public const string Structures = "structures_accueillies";
    public const string Territories = "zone_eligibilite";
    public const string Address = "adresse";
    public const string CommuneCode = "code_insee";
    public const string Commune = "commune";
    public const string Phone = "telephone";
    public const string Email = "courriel";
    public const string Website = "site_web";
    public const string ContactName = "contact_nom_prenom";
    public const string SourceText = "source_texte";
    public const string SourceAddress = "lien_source";
    public const string CheckedOn = "date_maj";
    public const string ReviewMonths = "delai_verification_mois";

    /// <summary>The source of the cards that were written here; their number is that of the card.</summary>
    public const string Ours = "univasso";

    /// <summary>Between the codes of one cell.</summary>
    public const char Between = '|';

    public static IReadOnlyList<string> All { get; } =
    [
        Source, Id, Name, Type, Does, Themes, Structures, Territories, Address, CommuneCode, Commune, Phone, Email, Website, ContactName, SourceText,
        SourceAddress, CheckedOn, ReviewMonths,
    ];

    /// <summary>Without these a line says nothing.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Source, Id, Name];

    public static IReadOnlyList<CsvColumn<ResourceActor>> ToWrite(TerritoryCatalogue territories) =>
    [
        new(Source, a => a.ImportSource ?? Ours),
        new(Id, a => a.ImportId ?? a.Id.Value.ToString()),
        new(Name, a => a.Name),
        new(Type, a => a.Type),
        new(Does, a => a.Does),
        new(Themes, a => string.Join(Between, a.Themes)),
        new(Structures, a => string.Join(Between, a.Structures)),
        new(Territories, a => string.Join(Between, a.ToCard().Territories)),
        new(Address, a => a.Address),
        new(CommuneCode, a => a.CommuneCode),
        new(Commune, a => territories.Find(a.CommuneCode)?.Name),
        new(Phone, a => a.Phone is { } phone ? FrenchPhone.Parse(phone).Display : null),
        new(Email, a => a.Email),
        new(Website, a => a.Website),
        new(ContactName, a => a.ContactName),
        new(SourceText, a => a.Source),
        new(SourceAddress, a => a.SourceAddress),
        new(CheckedOn, a => a.CheckedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new(ReviewMonths, a => a.ReviewMonths.ToString(CultureInfo.InvariantCulture)),
    ];
}
