namespace UnivAsso.Browser.Tests.Joining;

/// <summary>Somebody of an association who joins, page after page, in a real window.</summary>
internal sealed class AssociationWalk(Window window, string who, params string[] intentions) : JourneyWalk(window, Start)
{
    public const string Start = "/rejoindre/association";
    public const string Need = "declarer-un-besoin";
    public const string Group = "rejoindre-un-groupe";
    public const string Support = "soutenir-et-relayer";

    public const string Situation =
        "Depuis deux ans, des bénévoles nous quittent au bout de quelques mois. Nous avons changé les horaires et l’accueil, sans que rien ne bouge vraiment. Les anciens s’épuisent.";

    public const string Question =
        "Pourquoi les personnes partent-elles si vite ? Nous aimerions savoir ce qui tient à notre façon de faire, et ce qui se passe dans les autres associations de la ville, grandes ou petites.";

    public const string Purpose =
        "Nous pourrions revoir l’accueil et partager les responsabilités autrement. Le conseil d’administration doit en débattre au printemps, et il voudrait s’appuyer sur des éléments sûrs.";

    public string Name { get; init; } = $"Les Jardins d’Exemple, {who}";

    public string Commune { get; init; } = "Amiens";

    public string Email => $"{who}@exemple.test";

    public override IEnumerable<(string Name, string Value)> AnswersTo(string slug) => slug switch
    {
        "intentions" => intentions.Select(i => ("Intentions", i)),
        "structure" => [("Name", Name), ("NumberAnswer", "plus-tard"), ("CommuneText", Commune)],
        "structure-proche" => [("Claim", "une-autre")],
        "details" =>
        [
            ("LegalForm", "loi-1901"), ("Territories", "80"), ("Territories", "region"), ("Family1", "024"), ("Family2", "009"),
            ("Staff", "1-2"), ("Volunteers", "10-49"), ("Networks", "Réseau d’exemple"),
        ],
        "vous" =>
        [
            ("FirstName", "Alix"), ("LastName", "Exemple"), ("Role", "coordination"), ("Email", Email), ("Phone", "03.22 00 00 01"),
            ("Channel", "courriel"),
        ],
        "besoin" => [("Situation", Situation), ("Question", Question), ("Purpose", Purpose)],
        "existant" => [("Themes", "gouvernance"), ("Themes", "autre"), ("AlreadyTried", "Une enquête en ligne.")],
        "possibilites" =>
        [
            ("TimePerMonth", "1-3"), ("TimeKind", "benevole"), ("VolunteerTimeObstacle", "oui"), ("FieldAccess", "Nos ateliers."),
            ("Deadline", "juin"),
        ],
        "visibilite" => [("Visibility", "Named"), ("ContactBy", "apres-accord")],
        _ => [],
    };
}
