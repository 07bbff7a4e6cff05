namespace UnivAsso.Web.Platform.Region;

/// <summary>A subject with the words that associations and researchers use about it.</summary>
/// <param name="Theme">Slug of the axis it is nearest to.</param>
/// <param name="French">Words and groups of words, all usable after « la question : ».</param>
/// <param name="English">The same subject in English titles.</param>
public sealed record RegionTopic(string Theme, IReadOnlyList<string> French, IReadOnlyList<string> English);

/// <summary>The subjects of the scale data, and the sentences made with them. All is invented; only the words are those of the field.</summary>
public static class RegionTopics
{
    public static IReadOnlyList<RegionTopic> All { get; } =
    [
        Topic("gouvernance", "relève des bénévoles; départs en cours de mandat; recrutement de bénévoles; fidélité des adhérents; épuisement des dirigeants; accueil des nouveaux; motivation; responsabilités partagées; passation; engagement ponctuel; jeunes engagés; reconnaissance du bénévolat", "volunteer turnover; recruiting volunteers; board succession; short-term volunteering; recognition of volunteers"),
        Topic("gouvernance", "conseil d’administration; assemblée générale; décision collective; vote à distance; collégialité; présidence partagée; conflits internes; statuts; règlement intérieur; secret des débats; parité des instances; démocratie interne", "boards of charities; collective decision-making; shared leadership; internal democracy; conflict in boards"),
        Topic("gouvernance", "salariés et bénévoles; lien de subordination; employeur bénévole; direction salariée; entretien professionnel; climat social; temps partiel subi; convention collective; télétravail; usure professionnelle; premiers emplois; délégation", "paid staff and volunteers; nonprofit employers; burnout at work; first hires; remote work in small teams"),
        Topic("modele-socio-economique", "baisse des subventions; recettes propres; tarifs solidaires; mécénat local; fonds propres; trésorerie tendue; diversification; dépendance à un financeur; prix de revient; cotisations; commande publique; modèle hybride", "declining grants; earned income; sliding-scale fees; nonprofit reserves; hybrid business models"),
        Topic("modele-socio-economique", "appels à projets; dossier de candidature; évaluation des projets; financement pluriannuel; concurrence entre associations; ingénierie de projet; coût caché des dossiers; innovation imposée; reporting; consortium; cofinancement; fin de projet", "calls for projects; multi-year funding; competition between charities; reporting burden; grant writing"),
        Topic("modele-socio-economique", "mutualisation de moyens; groupement d’employeurs; locaux partagés; achats communs; fonctions support; fusion; coopération territoriale; pôle associatif; comptabilité partagée; véhicules partagés; économies d’échelle; confiance entre structures", "sharing resources; employer groups; shared premises; mergers of charities; territorial cooperation"),
        Topic("pouvoirs-publics", "relations avec la commune; convention d’objectifs; liberté de parole; contrat d’engagement; instrumentalisation; élus locaux; services municipaux; prêt de salle; alternance politique; concertation; clientélisme; délégation de service", "local government and charities; freedom of speech; contracts with municipalities; consultation; politicisation"),
        Topic("pouvoirs-publics", "quartiers prioritaires; conseil citoyen; politique de la ville; médiation sociale; rénovation urbaine; participation des habitants; régie de quartier; adultes-relais; tranquillité publique; cités éducatives; pied d’immeuble; pouvoir d’agir", "deprived neighbourhoods; urban renewal; residents’ participation; social mediation; community organising"),
        Topic("mesure-et-evaluation", "utilité sociale; mesure d’impact; indicateurs; récits de parcours; évaluation partagée; enquête de satisfaction; effets à long terme; coûts évités; questionnaire aux adhérents; tableau de bord; preuve; sens de l’action", "social impact measurement; indicators; shared evaluation; narratives of change; long-term effects"),
        Topic("mesure-et-evaluation", "comptage du bénévolat; valorisation comptable; emploi associatif local; poids économique; données ouvertes; observatoire; enquête régionale; cartographie des associations; disparition d’associations; naissance d’associations; typologie; séries longues", "counting volunteering; nonprofit employment; mapping of charities; birth and death of associations; open data"),
        Topic("modele-socio-economique", "épicerie solidaire; aide alimentaire; ateliers de cuisine; produits locaux; jardin nourricier; gaspillage; dignité des bénéficiaires; cantine associative; circuits courts; conserverie; précarité alimentaire; glanage", "food aid; community kitchens; short food chains; food insecurity; community gardens"),
        Topic("modele-socio-economique", "insertion par l’activité; chantier d’insertion; encadrants techniques; clause sociale; sortie vers l’emploi; recyclerie; formation en situation; freins à l’emploi; parrainage; entreprise d’insertion; territoire zéro chômeur; qualification", "work integration; social clauses; reuse centres; barriers to employment; on-the-job training"),
        Topic("pouvoirs-publics", "hébergement d’urgence; accès au logement; expulsions locatives; maraudes; pension de famille; bail glissant; sans-abri; logement insalubre; intermédiation locative; gens du voyage; nuit à la rue; domiciliation", "emergency shelter; access to housing; evictions; homelessness; substandard housing"),
        Topic("pouvoirs-publics", "accueil des exilés; demande d’asile; cours de français; mineurs isolés; hospitalité citoyenne; interprétariat; accès aux droits; campements; traumatismes de l’exil; reconnaissance des diplômes; parrainage de familles; littoral", "asylum seekers; language classes; unaccompanied minors; hosting refugees; access to rights"),
        Topic("mesure-et-evaluation", "soutien scolaire; décrochage; lien école-famille; parents éloignés de l’école; réussite éducative; devoirs; lecture partagée; climat scolaire; tutorat étudiant; orientation subie; illettrisme; bibliothèque de rue", "homework support; early school leaving; parents and school; shared reading; mentoring by students"),
        Topic("mesure-et-evaluation", "isolement des aînés; visites à domicile; aidants familiaux; habitat partagé; perte d’autonomie; lien entre générations; maladie d’Alzheimer; portage de repas; deuil; maintien à domicile; colocation étudiante; pension de retraite", "isolation of elders; family carers; dementia; ageing in place; intergenerational housing"),
        Topic("gouvernance", "handicap et participation; accessibilité des salles; pair-aidance; emploi accompagné; loisirs inclusifs; autodétermination; facile à lire; aidants professionnels; vie affective; déni de droits; transports adaptés; représentation des personnes", "disability and participation; peer support; supported employment; accessible leisure; easy-to-read"),
        Topic("mesure-et-evaluation", "santé mentale; groupes d’entraide; prévention du suicide; accès aux soins; médiateurs de santé; renoncement aux soins; addictions; santé des jeunes; désert médical; sport sur ordonnance; vaccination; sommeil", "mental health; mutual help groups; suicide prevention; giving up care; health mediators"),
        Topic("modele-socio-economique", "clubs sportifs; arbitrage; sport féminin; équipements; licence sportive; violences dans le sport; éducateurs; compétition ou loisir; sport en milieu rural; entraîneurs bénévoles; tournois; baignade", "sport clubs; women’s sport; refereeing; volunteer coaches; violence in sport"),
        Topic("pouvoirs-publics", "théâtre amateur; compagnies; salle des fêtes; publics éloignés; droits culturels; festivals; chorales; école de musique; patrimoine ouvrier; mémoire minière; cinéma itinérant; artistes associés", "amateur theatre; cultural rights; music schools; mining heritage; travelling cinema"),
        Topic("pouvoirs-publics", "mobilité solidaire; covoiturage; conducteurs bénévoles; garage associatif; vélo au village; gares rurales; permis de conduire; accès à l’emploi; horaires décalés; navette; aide au déplacement; dernier kilomètre", "rural mobility; volunteer drivers; carpooling; cycling in villages; access to jobs"),
        Topic("gouvernance", "tiers-lieux; café associatif; animation locale; espace de vie sociale; commerce de village; coworking rural; atelier partagé; programmation; gouvernance d’usage; bénévoles de comptoir; propriété des murs; vie de bourg", "third places; community cafés; rural coworking; village shops; shared workshops"),
        Topic("mesure-et-evaluation", "biodiversité; inventaires naturalistes; sciences participatives; marais; haies bocagères; oiseaux migrateurs; trait de côte; éducation à la nature; pesticides; mares; compostage; arbres en ville", "citizen science; wetlands; hedgerows; migrating birds; nature education"),
        Topic("pouvoirs-publics", "transition énergétique; précarité énergétique; coopérative citoyenne; sobriété; rénovation des logements; éolien contesté; toitures solaires; ambassadeurs de l’énergie; chauffage au bois; factures impayées; débat public; îlots de chaleur", "energy transition; fuel poverty; energy cooperatives; home renovation; contested wind farms"),
        Topic("gouvernance", "numérique associatif; logiciels libres; inclusion numérique; démarches en ligne; données personnelles; fracture d’âge; réseaux sociaux; vote électronique; conseillers numériques; intelligence artificielle; archives numériques; visioconférence", "digital inclusion; free software; online forms; personal data; social media use"),
        Topic("pouvoirs-publics", "violences conjugales; écoute; hébergement des femmes; accompagnement juridique; prévention au collège; égalité des genres; stéréotypes; harcèlement; pères; plannings; accueil en commissariat; parole des enfants", "domestic violence; gender equality; legal support; prevention at school; harassment"),
        Topic("mesure-et-evaluation", "prison et sortie; travail d’intérêt général; familles de détenus; justice restaurative; aumôniers; médiation; récidive; ateliers en détention; accès aux droits; hébergement des sortants; jeunes suivis; regard du voisinage", "leaving prison; restorative justice; families of prisoners; community service; reoffending"),
        Topic("modele-socio-economique", "crèche parentale; garde à horaires décalés; parentalité; lieux d’accueil enfants-parents; assistantes maternelles; familles monoparentales; coéducation; vacances; ludothèque; protection de l’enfance; familles d’accueil; petite enfance rurale", "parent-run nurseries; non-standard hours; lone parents; child protection; toy libraries"),
        Topic("pouvoirs-publics", "éducation aux médias; radios locales; journal de quartier; fausses nouvelles; parole des jeunes; liberté d’expression; ateliers vidéo; confiance dans l’information; podcast; écrans; presse régionale; rumeurs", "media education; community radio; fake news; young people’s voice; trust in news"),
        Topic("gouvernance", "service civique; jeunes administrateurs; juniors associations; mobilité internationale; corps européen de solidarité; engagement lycéen; volontariat; colonies de vacances; animateurs; scoutisme; césure; maison des jeunes", "civic service; young trustees; European volunteering; holiday camps; youth work"),
        Topic("mesure-et-evaluation", "langue picarde; parlers locaux; récits de vie; collectage; chants traditionnels; géants et ducasses; mémoire des guerres; toponymie; fêtes populaires; transmission orale; carnaval; archives sonores", "regional languages; oral history; folk festivals; sound archives; memory of war"),
        Topic("modele-socio-economique", "monnaie locale; échanges de services; finance solidaire; microcrédit; épargne citoyenne; coopératives d’habitants; foncier agricole; accorderie; prêt entre associations; garantie d’emprunt; banque du temps; commerce équitable", "local currencies; time banks; solidarity finance; microcredit; housing cooperatives"),
    ];

    public static IReadOnlyList<string> FrenchTitles { get; } =
    [
        "{0} et {1} : une enquête dans {3}", "Ce que {0} change pour {1}", "{0} : récits et pratiques", "Sociologie de {0} et de {1}", "Histoire de {0}, de {1} à {2}", "{0} ou {1} ? Une comparaison entre {3} et la Wallonie",
        "Les mondes de {0}", "Évaluer {0} avec les personnes concernées", "{0}, {1}, {2} : une approche ethnographique", "Gouverner {0}", "Vers une économie de {0}", "Le droit face à {0} et {1}", "{0} à l’épreuve de {1}",
        "Cartographier {0} dans {3}", "Travailler sur {0} : métiers et savoirs", "{0} en milieu rural", "Qui porte {0} ? Enquête par questionnaire", "Penser {0} avec {1}",
    ];

    public static IReadOnlyList<string> EnglishTitles { get; } =
    [
        "{0} and {1}: evidence from a regional survey", "Rethinking {0}", "{0} in rural France", "What {0} does to {1}", "A qualitative study of {0}", "Measuring {0}: a review", "Between {0} and {1}", "The politics of {0}",
    ];

    /// <summary>Ends of titles, so that two people seldom have the same.</summary>
    public static IReadOnlyList<string> FrenchEnds { get; } =
    [
        "", ", enquête de terrain", ", étude de cas", ", récits croisés", ", une comparaison", ", regards de bénévoles", ", approche historique", ", lectures critiques",
        ", questions de méthode", ", le point de vue des habitants", ", dix ans après", ", premiers résultats", ", essai de typologie", ", notes de recherche", ", un état des savoirs", ", perspectives",
    ];

    public static IReadOnlyList<string> EnglishEnds { get; } =
    [
        "", ", a case study", ", a comparison", ", field notes", ", a historical view", ", first results", ", ten years on", ", questions of method", ", residents’ views", ", a typology", ", open questions", ", a critical reading",
    ];

    public static IReadOnlyList<string> Situations { get; } =
    [
        "Depuis {4} ans, notre équipe est confrontée à ceci : {0}. Nous en parlons souvent avec nos voisins, et {1} revient dans chaque réunion sans que nous sachions par où commencer.",
        "Nous sommes une petite équipe dans {3}. La question de {0} occupe nos réunions ; celle de {1} aussi. Chacun a son avis, personne n’a de vue d’ensemble, et nous manquons de recul.",
        "Nos membres nous disent la même chose : {0}, puis {1}. L’année dernière, nous avons essayé d’y répondre seuls, avec peu de moyens ; {2} est venu s’y ajouter et nous a découragés.",
    ];

    public static IReadOnlyList<string> Questions { get; } =
    [
        "Comment d’autres associations font-elles avec {0} ? Nous voudrions savoir ce qui, dans {1}, tient à notre façon de faire et ce qui tient au territoire, et si quelqu’un a déjà étudié cela de près.",
        "Qu’est-ce qui explique {0} chez nous ? Nous aimerions comparer avec d’autres lieux, comprendre le rôle que joue {1}, et entendre des personnes qui en ont une longue expérience.",
        "Que sait-on de {0} ? Nous cherchons des travaux que nous pourrions lire et discuter, sur {1} en particulier, et une personne qui accepterait de venir en parler avec notre conseil.",
    ];

    public static IReadOnlyList<string> Purposes { get; } =
    [
        "Une réponse nous aiderait à préparer notre prochain projet, à en parler avec nos partenaires, et à former celles et ceux qui arrivent. Nous partagerions volontiers ce que nous aurions appris sur {0}.",
        "Nous voulons décider en connaissance de cause, au lieu de refaire chaque année la même chose. Mieux comprendre {0} nous permettrait d’expliquer nos choix à la commune et à nos adhérents.",
    ];

    private static RegionTopic Topic(string theme, string french, string english) => new(theme, french.Split("; "), english.Split("; "));
}
