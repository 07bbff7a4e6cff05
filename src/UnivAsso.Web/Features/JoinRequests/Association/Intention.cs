using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What an association may wish to do; several at once are welcome.</summary>
public sealed record Intention(string Code, string Label, string Hint)
{
    public static readonly Intention Need = new(
        "declarer-un-besoin",
        "Déclarer un besoin de connaissance",
        "Vous vous posez une question sur votre association ou votre territoire, et la réponse vous manque.");

    public static readonly Intention Group = new(
        "rejoindre-un-groupe",
        "Rejoindre un groupe de recherche",
        "Vous cherchez des réponses avec d’autres associations et une équipe de recherche.");

    public static readonly Intention Field = new(
        "accueillir-une-recherche",
        "Accueillir une recherche",
        "Votre structure s’ouvre comme terrain : des rencontres, des entretiens, des archives.");

    public static readonly Intention Support = new(
        "soutenir-et-relayer",
        "Soutenir et relayer la démarche",
        "Vous la faites connaître autour de vous, ou vous l’appuyez.");

    public static readonly Intention NotSure = new(
        "pas-encore",
        "Je ne sais pas encore, j’aimerais en parler",
        "Une personne de la coordination prend contact avec vous.");

    public static IReadOnlyList<Intention> All { get; } = [Need, Group, Field, Support, NotSure];

    public static IEnumerable<Choice> Choices => All.Select(i => new Choice(i.Code, i.Label, i.Hint));

    public static Intention? Find(string? code) => All.FirstOrDefault(i => i.Code == code);
}
