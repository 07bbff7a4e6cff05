namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>What each answer of the journey is called once given: on the check page and on the pages that show what was sent.</summary>
public static class ResearchQuestions
{
    public const string Intention = "Ce que vous souhaitez";
    public const string FullName = "Prénom et nom";
    public const string Salutation = "Formule d’appel";
    public const string Email = "Adresse électronique";
    public const string Phone = "Téléphone";
    public const string Position = "Statut";
    public const string Orcid = "Identifiant ORCID";
    public const string Institution = "Établissement";
    public const string ResearchUnit = "Unité de recherche";
    public const string Site = "Ville ou site";
    public const string InRegion = "Dans les Hauts-de-France";
    public const string Themes = "Axes";
    public const string Keywords = "Mots-clés";
    public const string Disciplines = "Disciplines";
    public const string Methods = "Méthodes";
    public const string Works = "Travaux";
    public const string Languages = "Langues";
    public const string Experience = "Expérience de la recherche participative";
    public const string Roles = "Rôles recherchés";
    public const string Territories = "Territoires";
    public const string HoursPerMonth = "Temps par mois";
    public const string GroupsAtOnce = "Groupes en même temps";
    public const string AvailableFrom = "Disponibilité à partir du";
    public const string AvailableUntil = "Disponibilité jusqu’au";
    public const string NotBefore = "Ne pas me solliciter avant le";
    public const string Directory = "Annuaire public";
    public const string PublicFields = "Ce qui est public";
    public const string Charter = "Charte";
}
