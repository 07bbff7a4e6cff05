namespace UnivAsso.Domain.Referrals;

/// <summary>
/// What an empty directory starts with: the actors that a public page names, told in our own words. How to reach them is not known to us
/// and stays to be completed; nobody has checked them, and each says so.
/// </summary>
public static class ResourceActorSeeds
{
    private const string Programme = "Pages publiques d’Univ’Asso";

    public static IReadOnlyList<ActorCard> Cards { get; } =
    [
        new()
        {
            Name = "Guid’Asso",
            Type = ActorType.SupportPoint.Code,
            Does = "Réseau national d’appui de proximité aux associations, né d’une expérimentation dans les Hauts-de-France. Gratuit et ouvert à "
                + "toutes : il oriente, informe, et accompagne de façon générale ou spécialisée. Son nom est une marque réservée aux structures autorisées.",
            Territories = [TerritoryCoverage.Region, TerritoryCoverage.Outside],
            Source = "Page publique sur Guid’Asso du Mouvement associatif Centre-Val de Loire",
            SourceAddress = "https://lemouvementassociatif-cvl.org/guidasso/",
        },
        new()
        {
            Name = "Points d’information à la vie associative (PIVA)",
            Type = ActorType.SupportPoint.Code,
            Does = "Réseau régional de points d’accueil, gratuits et proches : une première information, puis une orientation vers le bon interlocuteur.",
            Themes = ["vie-associative"],
            Territories = [TerritoryCoverage.Region],
            Source = "Page publique de la communauté de communes du Pays de Lumbres",
            SourceAddress = "https://cc-paysdelumbres.fr/fr/vivre-et-habiter/vie-associative/piva",
        },
        new()
        {
            Name = "Missions d’accueil et d’information des associations (MAIA)",
            Type = ActorType.PublicService.Code,
            Does = "Dans chaque département, services de l’État réunis autour de la personne déléguée à la vie associative, pour accueillir et informer "
                + "les associations. La page lue est ancienne : vérifiez que la mission existe encore.",
            Themes = ["vie-associative"],
            Territories = [TerritoryCoverage.Region, TerritoryCoverage.Outside],
            Source = "Page publique « ESS et société »",
            SourceAddress = "https://ess-et-societe.net/Les-Missions-d-Accueil-et-d",
        },
        new()
        {
            Name = "Autre DLA, départemental ou régional",
            Type = ActorType.Dla.Code,
            Does = "Le DLA du département du siège accueille les structures qui emploient. Le DLA régional suit celles qui agissent dans plusieurs "
                + "départements.",
            Structures = ["association-employeuse", "cooperative", "siae", "entreprise-ess"],
            Territories = [TerritoryCoverage.Region, TerritoryCoverage.Outside],
            Source = "Fiche technique publique de Cap Métiers",
            SourceAddress = "https://www.cap-metiers.pro/Fiches-techniques/Appui-au-developpement-economique/519/Dispositifs-locaux-accompagnement-DLA/",
        },
        new()
        {
            Name = "Centres de ressources DLA (CRDLA)",
            Type = ActorType.ResourceCentre.Code,
            Does = "Expertise par secteur, pour tout le pays : culture, financement, insertion par l’activité économique, numérique, solidarités et santé, "
                + "sport, transition écologique.",
            Territories = [TerritoryCoverage.Region, TerritoryCoverage.Outside],
            Source = "Page publique « Experts et décideurs »",
            SourceAddress = "https://www.experts-et-decideurs.fr/association/pourquoi-et-comment-se-faire-accompagner-par-le-dla",
        },
        new()
        {
            Name = "URIOPSS Hauts-de-France",
            Type = ActorType.Network.Code,
            Does = "Réseau associatif régional, qui anime des Cafés recherche avec Le Mouvement associatif. Ce qu’il propose aux structures reste à compléter.",
            Territories = [TerritoryCoverage.Region],
            Source = Programme,
            SourceAddress = "https://univasso.org/cafes-recherche",
        },
        new()
        {
            Name = "CRAJEP Hauts-de-France",
            Type = ActorType.Network.Code,
            Does = "Réseau associatif régional, qui anime des Cafés recherche avec Le Mouvement associatif. Ce qu’il propose aux structures reste à compléter.",
            Territories = [TerritoryCoverage.Region],
            Source = Programme,
            SourceAddress = "https://univasso.org/cafes-recherche",
        },
        new()
        {
            Name = "CRESS Hauts-de-France",
            Type = ActorType.Network.Code,
            Does = "Chambre régionale de l’économie sociale et solidaire. Ce qu’elle propose aux structures reste à compléter.",
            Territories = [TerritoryCoverage.Region],
            Source = Programme,
            SourceAddress = "https://univasso.org/?p=4319",
        },
        new()
        {
            Name = "France Active",
            Type = ActorType.Funder.Code,
            Does = "Financeur solidaire. Ses fonds territoriaux siègent, ailleurs, dans les comités qui appuient les DLA. Ce qu’il propose ici reste à compléter.",
            Themes = ["finances"],
            Territories = [TerritoryCoverage.Region, TerritoryCoverage.Outside],
            Source = "Page publique du DLA Centre",
            SourceAddress = "https://dla-centre.org/qu-est-ce-que-le-dla/un-outil-structurant-pour-les-territoires",
        },
        new()
        {
            Name = "Boutique des sciences de l’université de Lille",
            Type = ActorType.Research.Code,
            Does = "Relie les besoins de connaissance des associations et des collectifs de la région à la recherche, notamment par des stages de master. "
                + "À proposer quand la demande cache une question de recherche.",
            Themes = ["recherche"],
            Territories = [TerritoryCoverage.Region],
            Source = "Page publique de la Boutique des sciences",
            SourceAddress = "https://boutiquedessciences.net/boutique-des-sciences-de-luniversite-de-lille/",
        },
    ];
}
