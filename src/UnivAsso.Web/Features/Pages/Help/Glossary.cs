namespace UnivAsso.Web.Features.Pages.Help;

/// <summary>The words of the programme, in alphabetical order.</summary>
public static class Glossary
{
    public static IReadOnlyList<GlossaryWord> Words { get; } =
    [
        new("axe", "Axe", "Un des quatre thèmes de recherche du programme. Il sert à rapprocher des besoins voisins.",
            Sources.Territory),
        new("besoin-de-connaissance", "Besoin de connaissance",
            "Ce qu’une association voudrait comprendre, dit avec ses mots. Il part d’une situation vécue."),
        new("cafe-recherche", "Café recherche",
            "Une rencontre en petit groupe, ouverte à tout le monde. On y discute d’une recherche avec la personne "
            + "qui l’a menée.", Sources.ResearchCafes),
        new("charte", "Charte",
            "Le texte que les membres d’un groupe acceptent ensemble. Il dit les rôles, le temps donné, l’usage des "
            + "données et la façon de partager les résultats."),
        new("comite-de-pilotage", "Comité de pilotage",
            "Le cercle qui veille à la stratégie d’ensemble et à l’application des décisions. Le Mouvement associatif "
            + "et l’Institut français du Monde associatif le président ensemble.", Sources.Programme),
        new("conseil-scientifique", "Conseil scientifique",
            "Le cercle qui veille à la qualité des recherches. Ses chercheurs et chercheuses travaillent hors des "
            + "Hauts-de-France.", Sources.Programme),
        new("conseil-strategique", "Conseil stratégique",
            "Le cercle qui fixe la stratégie et décide du financement des recherches. Les associations y sont les plus "
            + "nombreuses.", Sources.Programme),
        new("diagnostic-partage", "Diagnostic partagé",
            "La deuxième étape du DLA. La structure et la personne chargée du DLA regardent ensemble les forces, les "
            + "freins et les besoins. Ce n’est pas un audit.", Sources.DlaDiagnosis),
        new("dla", "DLA",
            "Le dispositif local d’accompagnement. Il aide les structures d’utilité sociale qui emploient, ou vont "
            + "employer, à consolider leur activité et leurs emplois.", Sources.DlaWho),
        new("epci", "EPCI",
            "Un établissement public de coopération intercommunale : communauté de communes, communauté "
            + "d’agglomération, communauté urbaine ou métropole."),
        new("fait-associatif", "Fait associatif",
            "Tout ce qui se joue dans les associations et par elles : l’engagement, le travail, l’argent, la décision, "
            + "les liens avec la société."),
        new("groupe-mixte", "Groupe mixte",
            "Un groupe de recherche qui réunit des associations et des équipes de recherche autour d’une question."),
        new("mise-en-relation", "Mise en relation",
            "Le moment où nous présentons une association et une équipe de recherche. Les coordonnées ne circulent "
            + "qu’après l’accord des deux côtés."),
        new("orcid", "ORCID",
            "Un identifiant de seize caractères, propre à une personne qui fait de la recherche. Il évite de la "
            + "confondre avec une autre. Il reste facultatif ici."),
        new("question-de-recherche", "Question de recherche",
            "Un ou plusieurs besoins, reformulés pour que la recherche puisse les étudier. Chaque question reste liée "
            + "aux besoins dont elle vient."),
        new("recherche-participative", "Recherche participative",
            "Une façon de produire des connaissances où des personnes de la société civile participent activement, en "
            + "le sachant et en le voulant.", Sources.ParticipatoryResearch),
        new("reference", "Référence",
            "Le code de votre demande, donné à l’envoi. Il permet de la retrouver sans compte, avec votre adresse "
            + "électronique."),
        new("reorientation", "Réorientation",
            "La suite proposée quand un autre acteur peut mieux vous aider. Nous disons lequel et pourquoi. Rien ne "
            + "lui est transmis sans votre accord."),
        new("restitution", "Restitution",
            "Le partage des résultats avec les structures qui ont participé, puis avec le public, sous une forme facile "
            + "à lire."),
        new("rna", "RNA",
            "Le répertoire national des associations. Son numéro commence par W, suivi de neuf caractères. Toutes les "
            + "associations n’en ont pas. Il reste facultatif ici.", Sources.AssociationNumbers),
        new("seminaire-de-precision", "Séminaire de précision",
            "Une rencontre où l’on passe des résultats d’une enquête à des besoins clairement exprimés.",
            Sources.RefinementSeminar),
        new("siren", "SIREN",
            "Le numéro à neuf chiffres d’un organisme. Une association en a un si elle emploie, demande une subvention "
            + "ou paie certains impôts.", Sources.AssociationNumbers),
        new("siret", "SIRET",
            "Le numéro à quatorze chiffres d’un établissement : le SIREN de l’organisme, puis cinq chiffres."),
        new("terrain", "Terrain",
            "Le lieu ou l’activité qu’une association ouvre à un groupe de recherche pour qu’il y travaille.",
            Sources.Launch),
        new("tiers-veilleur", "Tiers-veilleur",
            "Une personne extérieure au groupe, qui aide à bien travailler ensemble. Elle apporte du recul et une aide "
            + "de méthode.", Sources.ThirdPartyObserver),
    ];

    public static IReadOnlyList<GlossaryLetter> ByLetter { get; } =
        [.. Words.GroupBy(word => char.ToUpperInvariant(word.Word[0])).Select(g => new GlossaryLetter(g.Key, [.. g]))];
}
