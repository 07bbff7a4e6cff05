namespace UnivAsso.Web.Features.Pages;

/// <summary>The public pages that the site's facts and figures rest on.</summary>
public static class Sources
{
    private const string Read = "page consultée en novembre 2026";

    public static Source WhoWeAre { get; } =
        new("Univ’Asso, « Qui sommes-nous ? »", "https://univasso.org/qui-sommes-nous/", Read);

    public static Source Programme { get; } =
        new("Univ’Asso, « Le programme »", "https://univasso.org/le-programme/", Read);

    public static Source Territory { get; } =
        new("Univ’Asso, « Territoire »", "https://univasso.org/territoire", Read);

    public static Source ResearchCafes { get; } =
        new("Univ’Asso, « Cafés recherche »", "https://univasso.org/cafes-recherche", Read);

    public static Source Survey { get; } = new(
        "Univ’Asso, rendu synthétique de l’enquête sur les besoins de connaissances",
        "https://univasso.org/rendu-synthetique-de-lenquete-sur-les-besoins-de-connaissances-des-associations-dans-les-hauts-de-france",
        "enquête du 1er juillet au 6 septembre 2020");

    public static Source RefinementSeminar { get; } =
        new("Univ’Asso, « Séminaire de précision »", "https://univasso.org/seminaire-de-precision", Read);

    public static Source StrategicCouncil { get; } = new(
        "Univ’Asso, conseil stratégique, priorités pour 2023",
        "https://univasso.org/conseil-strategique-nos-priorites-pour-2023",
        "composition de 2023");

    public static Source Launch { get; } = new(
        "ESS Hauts-de-France, lancement du programme Univ’Asso",
        "https://www.esshdf.org/index.php/a-propos-ess/evenements/lancement-du-programme-univasso",
        Read);

    public static Source RegionalScheme { get; } =
        new("Univ’Asso, contribution au schéma régional de la recherche", "https://univasso.org/?p=4319", "2022");

    public static Source MiningBasin { get; } = new(
        "IF2RT, projet « Méthodologie de recherche participative »",
        "https://www.if2rt.fr/recherche-et-etudes/appel-a-projets-if2rt/projets-clotures/ami-if2rt-2022/mrp",
        "appel de 2022");

    public static Source RegionCount { get; } = new(
        "Région Hauts-de-France, assises de la vie associative",
        "http://www.hautsdefrance.fr/assises-vie-associative/",
        "chiffre de 2016");

    public static Source InstitutePartner { get; } = new(
        "Appels à projets recherche, fiche de l’Institut français du Monde associatif",
        "https://appelsprojetsrecherche.fr/partenaire/institut-francais-du-monde-associatif",
        Read);

    public static Source InstituteMissions { get; } = new(
        "Institut français du Monde associatif, « Nos missions »",
        "https://institutfrancaisdumondeassociatif.org/nos-missions/",
        Read);

    public static Source InstituteReport { get; } = new(
        "Institut français du Monde associatif, rapport d’activité 2019-2021",
        "https://123dok.net/document/y8gnv660-rapport-d-activite-perspectives.html",
        "chiffres de 2019 à 2021");

    public static Source InstituteNeeds { get; } = new(
        "Associations mode d’emploi, « Milieu associatif et chercheurs »",
        "https://www.associationmodeemploi.fr/article/milieu-associatif-et-chercheurs-quels-sont-les-besoins.72559",
        Read);

    public static Source InstituteCall { get; } = new(
        "Institut français du Monde associatif, appel à projets de 2020",
        "https://ifma.sciencescall.org/page/page_personnalisable_3?lang=fr",
        Read);

    public static Source InstituteValue { get; } = new(
        "Symmachia, « La connaissance du monde associatif »",
        "https://www.symmachia.fr/post/la-connaissance-du-monde-associatif-une-ressource-stratégique",
        Read);

    public static Source InstituteNetwork { get; } = new(
        "Réseau RÉIUNIS, école d’automne 2023",
        "https://reiunis.org/retour-sur-lecole-dautomne-internationale-et-francophone-2023-du-reseau-international-universites-societes/",
        Read);

    public static Source DlaSteps { get; } = new(
        "DLA Hauts-de-France, « Comment être accompagné »",
        "http://dla-hdf.org/comment-etre-accompagne/?bloc=3",
        Read);

    public static Source DlaDiagnosis { get; } = new(
        "DLA Hauts-de-France, le diagnostic partagé",
        "http://dla-hdf.org/comment-etre-accompagne/?bloc=2",
        Read);

    public static Source DlaWho { get; } = new(
        "Info DLA, « Qui peut être accompagné ? »",
        "https://www.info-dla.fr/beneficiaires/qui-peut-etre-accompagne/",
        Read);

    public static Source DlaQuestions { get; } =
        new("Info DLA, questions fréquentes", "https://www.info-dla.fr/faq-2/", Read);

    public static Source DlaRegion { get; } = new(
        "Info DLA, « Des belles histoires en format vidéo »",
        "https://www.info-dla.fr/temoignage/des-belles-histoires-en-format-video/",
        "situation de 2022");

    public static Source DlaLaw { get; } = new(
        "Légifrance, décret 2015-1103 relatif au DLA",
        "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000031123279",
        Read);

    public static Source DlaDesks { get; } = new(
        "Cap Métiers, fiche technique sur les DLA",
        "https://www.cap-metiers.pro/Fiches-techniques/Appui-au-developpement-economique/519/Dispositifs-locaux-accompagnement-DLA/",
        Read);

    public static Source DlaCount { get; } = new(
        "Experts et décideurs, « Pourquoi et comment se faire accompagner par le DLA »",
        "https://www.experts-et-decideurs.fr/association/pourquoi-et-comment-se-faire-accompagner-par-le-dla",
        Read);

    public static Source DlaMinistry { get; } = new(
        "Ministère du Travail, le dispositif local d’accompagnement",
        "http://travail-emploi.gouv.fr/emploi/developpement-de-l-emploi/developpement-de-l-emploi-et-des-competences/article/dispositif-local-d-accompagnement-dla",
        Read);

    public static Source GuidAsso { get; } = new(
        "Le Mouvement associatif Centre-Val de Loire, Guid’Asso",
        "https://lemouvementassociatif-cvl.org/guidasso/",
        Read);

    public static Source InformationPoints { get; } = new(
        "Communauté de communes du Pays de Lumbres, point d’information à la vie associative",
        "https://cc-paysdelumbres.fr/fr/vivre-et-habiter/vie-associative/piva",
        Read);

    public static Source ScienceShop { get; } = new(
        "Boutique des sciences de l’Université de Lille",
        "https://boutiquedessciences.net/boutique-des-sciences-de-luniversite-de-lille/",
        Read);

    public static Source Charter { get; } = new(
        "Charte des sciences et recherches participatives en France",
        "https://www.participarc.net/charte-engagements-valeurs",
        "charte du 20 mars 2017");

    public static Source ParticipatoryResearch { get; } = new(
        "Université Rennes 2, « Monter un projet participatif »",
        "https://socle.univ-rennes2.fr/index.php/vos-besoins/monter-projet-participatif",
        Read);

    public static Source AssociationNumbers { get; } = new(
        "Associations.gouv.fr, l’immatriculation des associations",
        "https://associations.gouv.fr/immatriculation.html",
        Read);

    public static Source ThirdPartyObserver { get; } = new(
        "Sciences citoyennes, note sur le tiers-veilleur",
        "https://sciencescitoyennes.org/note-tiers-veilleur/",
        Read);
}
