namespace UnivAsso.Web.Features.Pages.SiteMap;

/// <summary>Every public page of this release; personal pages are listed for people but kept from search engines.</summary>
public static class PublicPages
{
    public static IReadOnlyList<PublicPageGroup> Groups { get; } =
    [
        new("Découvrir",
        [
            new("/", "Accueil"),
            new("/le-programme", "Le programme"),
            new("/questions-de-recherche", "Questions de recherche"),
            new("/qui-sommes-nous", "Qui sommes-nous ?"),
        ]),
        new("Participer",
        [
            new("/rejoindre", "Rejoindre la démarche"),
            new("/rejoindre/association", "Vous représentez une association"),
            new("/rejoindre/recherche", "Vous faites de la recherche"),
            new("/suivi", "Suivre votre demande", IsIndexed: false),
            new("/connexion", "Se connecter", IsIndexed: false),
        ]),
        new("Trouver de l’aide",
        [
            new("/dla", "Le dispositif local d’accompagnement (DLA)"),
            new("/dla/verifier", "Le DLA est-il pour vous ?"),
            new("/dla/demande", "Demander un premier rendez-vous au DLA"),
            new("/dla/chiffres", "Le DLA en chiffres"),
            new("/dla/ressources", "Acteurs et ressources pour les associations"),
            new("/aide", "Aide"),
            new("/aide/glossaire", "Glossaire"),
            new("/contact", "Contact"),
        ]),
        new("Informations obligatoires",
        [
            new("/accessibilite", "Accessibilité : non conforme"),
            new("/donnees-personnelles", "Données personnelles et cookies"),
            new("/mentions-legales", "Mentions légales"),
            new("/plan-du-site", "Plan du site"),
        ]),
    ];
}
