using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>A fictional association that tells a need. The places are real, the structures and the people are not.</summary>
public sealed record DemoNeed(
    string Organisation,
    string CommuneCode,
    string FirstName,
    string LastName,
    string Theme,
    string Situation,
    string Question,
    string Purpose,
    int DaysAgo,
    JoinRequestAct? Then = null,
    bool OfDemoAccount = false);

/// <summary>A fictional person of research.</summary>
public sealed record DemoResearcher(
    string FirstName,
    string LastName,
    string Position,
    string Institution,
    bool InRegion,
    string? Department,
    string[] Themes,
    string[] Methods,
    string[] Keywords,
    int DaysAgo,
    JoinRequestAct? Then = null,
    bool OfDemoAccount = false);

/// <summary>What the demonstration tells. Every name says that it is invented.</summary>
public static class DemoStories
{
    public static readonly IReadOnlyList<DemoNeed> Needs =
    [
        new("Démo – Les Jardins partagés", "80021", "Alix", "Démo-Association", "gouvernance",
            "Nous gérons quatre jardins de quartier avec une petite équipe salariée et une soixantaine de bénévoles. Depuis deux ans, les personnes nouvelles restent quelques mois puis ne viennent plus aux réunions.",
            "Qu’est-ce qui fait qu’une personne bénévole prend des responsabilités, ou au contraire s’éloigne ? Nous aimerions comprendre ce qui se joue entre l’accueil, les réunions et la manière dont nous décidons.",
            "Nous voulons revoir notre façon d’accueillir et de décider avant la prochaine assemblée générale. Une réponse nous aiderait aussi à parler de ce sujet avec les autres jardins de la ville.",
            34, JoinRequestAct.TakeOn, OfDemoAccount: true),
        new("Démo – Radio des Quais", "59350", "Bérénice", "Démo", "modele-socio-economique",
            "Notre radio associative vit de subventions, d’ateliers facturés et de dons. La part des subventions baisse chaque année et les ateliers prennent la place des émissions faites par les habitants et les habitantes.",
            "Comment d’autres associations culturelles tiennent-elles ensemble leur projet et leurs recettes ? Nous voudrions comprendre à partir de quand une activité payante change le sens de ce que nous faisons.",
            "Le conseil d’administration doit choisir entre trois scénarios en juin. Nous aimerions nous appuyer sur autre chose que nos impressions, et partager le résultat avec les radios voisines.",
            2),
        new("Démo – Entraide du Bassin", "62498", "Charlie", "Démo", "pouvoirs-publics",
            "Nous distribuons de l’aide alimentaire dans huit communes. Chaque commune nous demande un bilan différent, dans un format différent, et les règles changent après chaque élection municipale.",
            "Comment se construit la relation entre une petite association et plusieurs communes ? Nous voudrions savoir ce qui rend cette relation stable, et ce qui la fragilise quand les personnes changent.",
            "Nous préparons une convention commune avec les huit communes. Comprendre ce qui a marché ailleurs nous aiderait à l’écrire, puis à la faire vivre après les prochaines élections.",
            6, JoinRequestAct.Take),
        new("Démo – Sport pour toutes", "60057", "Danielle", "Démo", "mesure-et-evaluation",
            "On nous demande de mesurer l’impact de nos séances pour les femmes éloignées du sport. Nous comptons des présences, mais ces chiffres ne disent rien de ce qui change vraiment dans leur vie.",
            "Comment rendre compte de ce que produit une activité comme la nôtre sans la réduire à des nombres ? Nous voudrions construire avec les participantes une manière de raconter les effets dans la durée.",
            "Nos financeurs nous demandent un rapport au printemps. Nous aimerions leur proposer une méthode partagée, que d’autres clubs pourraient reprendre sans y passer tout leur temps.",
            9, JoinRequestAct.AskQuestion),
        new("Démo – Ludothèque itinérante", "02691", "Élie", "Démo", "modele-socio-economique",
            "Notre ludothèque circule dans vingt villages avec un camion. Le carburant et l’assurance coûtent plus cher chaque année et les communes rurales ont peu de moyens pour participer.",
            "Quels modèles permettent à un service itinérant de durer dans un territoire rural ? Nous aimerions comparer plusieurs formes de mise en commun, entre associations et avec les intercommunalités.",
            "Nous devons renouveler le camion dans deux ans. Savoir quelles formes de mise en commun tiennent dans le temps nous aiderait à bâtir un projet avec d’autres structures.",
            12),
        new("Démo – Atelier vélo des Hortillons", "80021", "Farida", "Démo", "gouvernance",
            "Notre atelier a grandi vite : trois personnes salariées en quatre ans. Les bénévoles disent ne plus savoir qui décide, et l’équipe salariée se sent seule devant les choix difficiles.",
            "Que devient la gouvernance d’une association quand elle commence à employer ? Nous voudrions comprendre comment d’autres ont réparti les rôles entre bureau, bénévoles et équipe salariée.",
            "Nous allons réécrire notre règlement intérieur cet hiver. Des repères issus de la recherche nous éviteraient de recopier des modèles qui ne nous ressemblent pas.",
            20, JoinRequestAct.Redirect),
        new("Démo – Chœur de la Thiérache", "02381", "Gaël", "Démo", "mesure-et-evaluation",
            "Nous voudrions savoir combien de personnes chantent dans un chœur amateur en Thiérache et ce que cela leur apporte. Personne ne semble avoir de chiffres, ni sur le nombre ni sur les effets.",
            "Existe-t-il des études sur la pratique du chant choral en milieu rural ? Nous cherchons d’abord à savoir ce qui est déjà connu avant de lancer quoi que ce soit nous-mêmes.",
            "Nous souhaitons écrire un dossier pour le projet culturel du territoire. Des éléments déjà publiés suffiraient peut-être à nous aider, sans nouvelle recherche.",
            27, JoinRequestAct.NotRetain),
        new("Démo – Café citoyen de la Côte", "62160", "Habib", "Démo", "pouvoirs-publics",
            "Notre café associatif accueille des débats sur la vie locale. Certaines personnes élues nous soutiennent, d’autres nous trouvent trop critiques, et notre subvention dépend de cet équilibre fragile.",
            "Comment une association peut-elle garder sa liberté de parole tout en étant financée par ceux dont elle parle ? Nous voudrions comprendre ce que d’autres lieux ont mis en place.",
            "Nous aimerions ouvrir un dialogue avec la municipalité sur des bases claires. Une recherche avec d’autres cafés associatifs donnerait du poids à cette démarche.",
            4, JoinRequestAct.Take),
    ];

    public static readonly IReadOnlyList<DemoResearcher> Researchers =
    [
        new("Sacha", "Démo-Recherche", "enseignement-recherche", "Université de Démonstration", true, "80", ["gouvernance", "pouvoirs-publics"],
            ["entretiens", "observation"], ["bénévolat", "démocratie interne", "associations de quartier"], 30, JoinRequestAct.TakeOn, OfDemoAccount: true),
        new("Inès", "Démo", "doctorat", "École fictive des hautes études", true, "59", ["modele-socio-economique"],
            ["etudes-de-cas", "questionnaires"], ["hybridation des ressources", "culture"], 3),
        new("Jordan", "Démo", "post-doctorat", "Institut imaginaire du lien social", false, null, ["mesure-et-evaluation"],
            ["recherche-action-participative"], ["utilité sociale", "évaluation participative"], 8, JoinRequestAct.Take),
        new("Kim", "Démo", "independante", "Atelier de recherche inventé", true, "62", ["gouvernance", "modele-socio-economique"],
            ["entretiens"], ["coopération", "territoires ruraux"], 15, JoinRequestAct.AskQuestion),
    ];
}
