using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>A fictional request to the DLA. The places are real, the structures and the people are not.</summary>
public sealed record DemoDlaStory(string Name, string[] Communes, string FirstName, DlaRequestStatus Status, int DaysAgo, string WhatBrings, params string[] Themes)
{
    public string? BetterInAYear { get; init; }

    public DlaUrgency Urgency { get; init; } = DlaUrgency.None;

    public string LegalForm { get; init; } = "loi-1901";

    public string? StaffGroup { get; init; } = "3-9";

    public string? BudgetBand { get; init; } = "150-500";

    public int? CreatedIn { get; init; } = 2009;

    public string? Networks { get; init; }

    public int? FormerYearsAgo { get; init; }

    /// <summary>Followed by the second officer.</summary>
    public bool OfColleague { get; init; }

    public string? Note { get; init; }
}

/// <summary>The requests of the demonstration, one at least at each stage. Every name says that it is invented.</summary>
public static class DemoDlaStories
{
    private const string Lille = "59350";
    private const string Roubaix = "59512";
    private const string Dunkerque = "59183";
    private const string Valenciennes = "59606";
    private const string Douai = "59178";
    private const string Lens = "62498";
    private const string Amiens = "80021";

    public static readonly IReadOnlyList<DemoDlaStory> All =
    [
        new("Démo – La Cantine solidaire", [Lille], "Amel", DlaRequestStatus.Received, 1,
            "Notre principal financeur arrête son soutien en juin. Nous ne savons pas si nous pourrons payer les salaires après l’été.", "finances", "modele-economique")
        {
            Urgency = DlaUrgency.WagesAtRisk, BetterInAYear = "Avoir gardé les quatre emplois.",
        },
        new("Démo – Ressourcerie des Weppes", [Lille, Roubaix, Dunkerque], "Basile", DlaRequestStatus.Received, 2,
            "Nous sommes trois ressourceries et nous aimerions mutualiser la collecte et la comptabilité.", "mutualisation", "organisation")
        {
            BetterInAYear = "Une équipe de collecte commune aux trois lieux.",
        },
        new("Démo – Théâtre du Canal", [Douai], "Clarisse", DlaRequestStatus.Received, 4, "Nous voulons écrire notre projet pour les cinq ans à venir.", "strategie")
        {
            Urgency = DlaUrgency.Deadline,
        },
        new("Démo – Club des aînés", [Valenciennes], "Denis", DlaRequestStatus.Received, 7, "Nous aimerions embaucher une première personne pour l’animation.", "emploi")
        {
            StaffGroup = "0", BudgetBand = "0-50", CreatedIn = null,
        },
        new("Démo – Collectif zéro déchet", [Roubaix], "Eve", DlaRequestStatus.Received, 3, "Nous voulons nous déclarer et trouver un local.", "autre")
        {
            LegalForm = "collectif", StaffGroup = null, BudgetBand = "inconnu", CreatedIn = null,
        },
        new("Démo – Maison des jeunes", [Lille], "Fanny", DlaRequestStatus.Assigned, 6, "L’équipe a doublé en deux ans et personne ne sait plus qui décide.", "gouvernance", "organisation")
        {
            Note = "La direction change en septembre : en parler au premier rendez-vous.",
        },
        new("Démo – Épicerie sociale", [Dunkerque], "Gilles", DlaRequestStatus.Assigned, 15, "Nos réserves baissent et nous cherchons d’autres ressources.", "modele-economique")
        {
            Urgency = DlaUrgency.WagesAtRisk, OfColleague = true,
        },
        new("Démo – Fédération des fanfares", [Lille, Lille], "Hélène", DlaRequestStatus.Assigned, 8, "Deux fanfares voisines veulent se rapprocher.", "mutualisation")
        {
            Networks = "Réseau fictif des musiques de rue",
        },
        new("Démo – Garage associatif", [Valenciennes], "Ivan", DlaRequestStatus.AwaitingComplement, 9, "Nous voulons revoir nos tarifs sans perdre notre public.", "modele-economique")
        {
            StaffGroup = null,
        },
        new("Démo – Jardin d’insertion", [Douai], "Jade", DlaRequestStatus.AwaitingComplement, 30, "Nous préparons l’arrivée de six personnes en insertion.", "emploi", "organisation")
        {
            LegalForm = "siae", StaffGroup = "10-49", BudgetBand = "500-2000", OfColleague = true,
        },
        new("Démo – Crèche parentale", [Lille], "Karim", DlaRequestStatus.MeetingProposed, 10, "Les parents s’essoufflent, le bureau ne se renouvelle pas.", "gouvernance"),
        new("Démo – Radio du beffroi", [Douai], "Léna", DlaRequestStatus.MeetingProposed, 22, "Nous voulons vendre des ateliers sans nous perdre.", "modele-economique", "strategie")
        {
            OfColleague = true,
        },
        new("Démo – Habitat partagé", [Roubaix], "Mehdi", DlaRequestStatus.MeetingFixed, 12, "Nous ouvrons un deuxième lieu et l’organisation craque.", "organisation"),
        new("Démo – Union des ludothèques", [Lille, Dunkerque], "Nadia", DlaRequestStatus.MeetingFixed, 18, "Quatre ludothèques partagent déjà une salariée et voudraient aller plus loin.", "mutualisation", "emploi"),
        new("Démo – Atelier couture", [Valenciennes], "Octave", DlaRequestStatus.Met, 20, "Nous voulons passer de la vente occasionnelle à une vraie boutique.", "modele-economique")
        {
            FormerYearsAgo = 2,
        },
        new("Démo – Centre équestre adapté", [Douai], "Prune", DlaRequestStatus.Met, 45, "Les charges montent plus vite que les cotisations.", "finances")
        {
            OfColleague = true,
        },
        new("Démo – Café des langues", [Lille], "Quentin", DlaRequestStatus.DecisionProposed, 28, "Nous aimerions savoir si le DLA est pour nous.", "strategie"),
        new("Démo – Réseau des tiers-lieux", [Lille, Roubaix, Valenciennes], "Rosa", DlaRequestStatus.DecisionProposed, 33, "Nous voulons construire une offre de formation commune.", "partenariats"),
        new("Démo – Chantier naval", [Dunkerque], "Samir", DlaRequestStatus.SecondReading, 40, "Nous avons besoin d’aide pour embaucher et former.", "emploi"),
        new("Démo – Compagnie des marionnettes", [Lille], "Tess", DlaRequestStatus.Continued, 50, "Notre modèle ne tient que grâce à une subvention qui s’arrête.", "modele-economique")
        {
            FormerYearsAgo = 6,
        },
        new("Démo – Accueil de jour", [Roubaix], "Ugo", DlaRequestStatus.Redirected, 38, "Nous ne savons pas comment changer nos statuts.", "gouvernance"),
        new("Démo – Les Mains vertes", [Valenciennes], "Violette", DlaRequestStatus.Redirected, 55, "Nous cherchons surtout un financement pour du matériel.", "finances")
        {
            OfColleague = true,
        },
        new("Démo – Ciné-club", [Douai], "Wassim", DlaRequestStatus.NotPursued, 60, "Nous voulions comprendre ce que fait le DLA.", "autre"),
        new("Démo – École de cirque", [Lille], "Xavière", DlaRequestStatus.Closed, 75, "Nous avons besoin de structurer notre équipe.", "organisation"),
        new("Démo – Amicale des bateliers", [Dunkerque], "Yann", DlaRequestStatus.Unreachable, 35, "Nous voudrions parler de notre avenir.", "strategie")
        {
            OfColleague = true,
        },
        new("Démo – Judo pour tous", [Roubaix], "Zoé", DlaRequestStatus.Withdrawn, 26, "Nous cherchons de l’aide pour recruter.", "emploi"),
        new("Démo – Bibliothèque de rue", [Lille], "Anouk", DlaRequestStatus.Suspended, 48, "Notre présidente nous quitte et tout repose sur elle.", "gouvernance"),
        new("Démo – Escale numérique", [Lens], "Bruno", DlaRequestStatus.Received, 2, "Nous voulons équiper nos bénévoles et former l’équipe.", "numerique"),
        new("Démo – Coopération des deux rives", [Lille, Amiens], "Cyrille", DlaRequestStatus.Received, 5, "Deux associations de deux départements préparent un rapprochement.", "mutualisation"),
    ];
}
