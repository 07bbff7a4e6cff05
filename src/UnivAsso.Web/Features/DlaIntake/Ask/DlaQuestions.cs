namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>What each answer of the journey is called once given: on the check page and on the pages that show what was sent.</summary>
public static class DlaQuestions
{
    public const string Name = "Nom de la structure";
    public const string Number = "Numéro RNA, SIREN ou SIRET";
    public const string Seat = "Commune du siège";
    public const string RegionalHead = "Tête d’un réseau régional";
    public const string JoiningContact = "Son contact";
    public const string FirstName = "Prénom";
    public const string LastName = "Nom";
    public const string Role = "Rôle";
    public const string Email = "Adresse électronique";
    public const string Phone = "Téléphone";
    public const string Times = "Moments préférés";
    public const string BoardAware = "La présidence est-elle informée ?";
    public const string LegalForm = "Forme de la structure";
    public const string Staff = "Salariés";
    public const string HiresWithinAYear = "Première embauche dans l’année";
    public const string FullTime = "Équivalents temps plein";
    public const string Budget = "Budget d’une année";
    public const string CreatedIn = "Année de création";
    public const string LastAccounts = "Derniers comptes clos";
    public const string Networks = "Réseaux";
    public const string WhatBrings = "Ce qui vous amène";
    public const string BetterInAYear = "Ce qui irait mieux dans un an";
    public const string Themes = "Sujets";
    public const string Urgency = "Est-ce urgent ?";
    public const string Deadline = "Échéance";
    public const string FormerDla = "Déjà accompagnée par un DLA";
    public const string OtherSupports = "Autres appuis";
    public const string HeardFrom = "Comment vous avez connu le DLA";
}
