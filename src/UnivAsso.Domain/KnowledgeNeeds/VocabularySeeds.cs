namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>
/// The vocabulary an empty database starts with. An acronym has the text that names or defines it; a theme has the page that names it, and
/// its expressions are a first choice that the coordination reviews.
/// </summary>
public static class VocabularySeeds
{
    private const string SocialEconomy = "Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire";
    private const string SocialAction = "Code de l’action sociale et des familles";
    private const string Health = "Code de la santé publique";
    private const string Labour = "Code du travail";
    private const string Axis = "Axe du programme (https://univasso.org/territoire) ; expressions choisies pour le portail, à relire par la coordination";

    public static IReadOnlyList<VocabularyCard> Cards { get; } =
    [
        Of("ESS", "économie sociale et solidaire", $"{SocialEconomy}, article 1er", "social and solidarity economy", "social economy"),
        Of("ESUS", "entreprise solidaire d’utilité sociale", $"{Labour}, article L. 3332-17-1"),
        Of("DLA", "dispositif local d’accompagnement", $"{SocialEconomy}, article 61"),
        Of("PTCE", "pôle territorial de coopération économique", $"{SocialEconomy}, article 9"),
        Of("CRESS", "chambre régionale de l’économie sociale et solidaire", $"{SocialEconomy}, article 6"),
        Of("HCVA", "Haut Conseil à la vie associative", $"{SocialEconomy}, article 63"),
        Of("SCIC", "société coopérative d’intérêt collectif", "Loi n° 47-1775 du 10 septembre 1947 portant statut de la coopération, article 19 quinquies"),
        Of("FDVA", "fonds pour le développement de la vie associative", "Décret n° 2018-460 du 8 juin 2018"),
        Of("CPO", "convention pluriannuelle d’objectifs", "Circulaire du Premier ministre n° 5811-SG du 29 septembre 2015"),
        Of("RNA", "répertoire national des associations", "Arrêté du 14 octobre 2009 portant création du répertoire national des associations"),
        Of("QPV", ["quartier prioritaire de la politique de la ville", "quartier prioritaire"], "Loi n° 2014-173 du 21 février 2014, article 5", "priority neighbourhood", "deprived neighbourhood"),
        Of("EPCI", "établissement public de coopération intercommunale", "Code général des collectivités territoriales, article L. 5210-1-1 A"),
        Of("CCAS", "centre communal d’action sociale", $"{SocialAction}, article L. 123-4"),
        Of("CAF", "caisse d’allocations familiales", "Code de la sécurité sociale, article L. 212-1"),
        Of("EVS", "espace de vie sociale", "Circulaire de la Caisse nationale des allocations familiales n° 2012-013 du 20 juin 2012"),
        Of("EHPAD", "établissement d’hébergement pour personnes âgées dépendantes", $"{SocialAction}, article L. 313-12", "nursing home", "care home"),
        Of("ESAT", ["établissement et service d’accompagnement par le travail", "établissement et service d’aide par le travail"], $"{SocialAction}, article L. 344-2", "sheltered workshop"),
        Of("ASE", "aide sociale à l’enfance", $"{SocialAction}, article L. 221-1", "child welfare"),
        Of("CHRS", "centre d’hébergement et de réinsertion sociale", $"{SocialAction}, article L. 345-1", "homeless shelter"),
        Of("CADA", "centre d’accueil pour demandeurs d’asile", $"{SocialAction}, article L. 348-1", "asylum seekers"),
        Of("MDPH", "maison départementale des personnes handicapées", $"{SocialAction}, article L. 146-3"),
        Of("RSA", "revenu de solidarité active", $"{SocialAction}, article L. 262-1", "minimum income"),
        Of("BAFA", "brevet d’aptitude aux fonctions d’animateur", $"{SocialAction}, article R. 227-12", "youth worker"),
        Of("PMR", "personne à mobilité réduite", "Règlement (CE) n° 1107/2006 du 5 juillet 2006, article 2", "person with reduced mobility"),
        Of("PMI", "protection maternelle et infantile", $"{Health}, article L. 2111-1", "maternal and child health"),
        Of("ARS", "agence régionale de santé", $"{Health}, article L. 1431-1", "regional health agency"),
        Of("CLS", "contrat local de santé", $"{Health}, article L. 1434-10"),
        Of("CPTS", "communauté professionnelle territoriale de santé", $"{Health}, article L. 1434-12"),
        Of("IAE", "insertion par l’activité économique", $"{Labour}, article L. 5132-1", "work integration"),
        Of("SIAE", "structure d’insertion par l’activité économique", $"{Labour}, article L. 5132-4", "work integration social enterprise"),
        Of("ACI", "atelier et chantier d’insertion", $"{Labour}, article L. 5132-15"),
        Of("VAE", "validation des acquis de l’expérience", $"{Labour}, article L. 6411-1", "recognition of prior learning"),
        Of("CSE", "comité social et économique", $"{Labour}, article L. 2311-2", "works council"),
        Of("CDD", "contrat à durée déterminée", $"{Labour}, article L. 1242-1", "fixed-term contract"),
        Of("RPS", "risques psychosociaux", "Protocole d’accord du 22 octobre 2013 relatif à la prévention des risques psychosociaux", "psychosocial risks"),
        Of("TZCLD", ["territoire zéro chômeur de longue durée", "entreprise à but d’emploi"], "Loi n° 2016-231 du 29 février 2016", "long-term unemployment"),
        Of("AESH", "accompagnant des élèves en situation de handicap", "Code de l’éducation, article L. 917-1"),
        Of("PEDT", "projet éducatif territorial", "Code de l’éducation, article L. 551-1"),
        Of("REP", "réseau d’éducation prioritaire", "Circulaire n° 2014-077 du 4 juin 2014 (refondation de l’éducation prioritaire)", "priority education"),
        Of("FALC", "facile à lire et à comprendre", "Inclusion Europe, « L’information pour tous », règles européennes", "easy to read"),
        Of("AMAP", "association pour le maintien d’une agriculture paysanne", "Charte des AMAP, mars 2014", "community-supported agriculture"),
        Of("VSS", ["violences sexistes et sexuelles", "violences sexuelles et sexistes"], "Loi n° 2018-703 du 3 août 2018", "gender-based violence"),
        Of("ODD", "objectifs de développement durable", "Assemblée générale des Nations unies, résolution 70/1 du 25 septembre 2015", "sustainable development goals"),
        Of("RSE", ["responsabilité sociétale des entreprises", "responsabilité sociale des entreprises"], "Commission européenne, COM(2011) 681 final du 25 octobre 2011", "corporate social responsibility"),
        Of("RGPD", "règlement général sur la protection des données", "Règlement (UE) 2016/679 du 27 avril 2016", "general data protection regulation", "data protection"),
        Of("gouvernance", ["conseil d’administration", "démocratie interne", "gouvernance partagée", "instances dirigeantes"], Axis, "governance", "board of directors"),
        Of("modèle socio-économique", ["modèle économique", "ressources propres", "hybridation des ressources"], Axis, "business model", "funding"),
        Of("pouvoirs publics", ["collectivités territoriales", "subvention publique", "commande publique", "politiques publiques"], Axis, "public authorities", "local government"),
        Of("utilité sociale", ["mesure d’impact", "impact social", "évaluation participative"], Axis, "impact measurement", "social impact"),
        Of("bénévolat", ["engagement bénévole", "travail bénévole"], "Avis du Conseil économique et social du 24 février 1993", "volunteering", "volunteer work"),
        Of("pouvoir d’agir", ["participation des habitants", "participation citoyenne"], "Loi n° 2014-173 du 21 février 2014, article 1er ; expressions choisies pour le portail, à relire par la coordination", "empowerment", "citizen participation"),
        Of("recherche participative", ["recherche-action", "sciences participatives", "recherche collaborative"], "Charte des sciences et recherches participatives en France, 20 mars 2017", "participatory research", "action research", "citizen science"),
    ];

    private static VocabularyCard Of(string term, string french, string source, params string[] english) => Of(term, [french], source, english);

    private static VocabularyCard Of(string term, string[] french, string source, params string[] english) => new(term, french, english, source);
}
