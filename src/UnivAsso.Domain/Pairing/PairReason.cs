namespace UnivAsso.Domain.Pairing;

/// <summary>A reason that somebody gives when they say no; a choice of not telling is one (journeys, § 7.4).</summary>
public sealed record PairReason(string Code, string Label)
{
    public const string Other = "autre";

    /// <summary>« Je préfère ne pas préciser ».</summary>
    public const string Unsaid = "non-precise";

    /// <summary>The reasons of the person of research.</summary>
    public static IReadOnlyList<PairReason> OfPerson { get; } =
    [
        new("pas-disponible", "Je ne suis pas disponible maintenant"),
        new("autre-domaine", "Ce n’est pas mon domaine"),
        new("lien", "J’ai un lien avec une des structures, ou un autre engagement avec elle"),
        new("conditions", "Les conditions ne conviennent pas : distance, calendrier ou moyens"),
        new("question", "La question est trop large, ou trop opérationnelle"),
        new(Unsaid, "Je préfère ne pas préciser"),
        new(Other, "Une autre raison"),
    ];

    /// <summary>The reasons of an association; the coordination alone reads them.</summary>
    public static IReadOnlyList<PairReason> OfAssociation { get; } =
    [
        new("calendrier", "Le calendrier ne convient pas"),
        new("approche", "L’approche proposée ne convient pas"),
        new("ne-peut-plus", "Nous ne pouvons plus nous engager"),
        new("lien-difficile", "Un lien antérieur difficile (reste confidentiel)"),
        new(Unsaid, "Nous préférons ne pas préciser"),
        new(Other, "Une autre raison"),
    ];

    public static PairReason? FindOfPerson(string? code) => OfPerson.FirstOrDefault(r => r.Code == code);

    public static PairReason? FindOfAssociation(string? code) => OfAssociation.FirstOrDefault(r => r.Code == code);
}
