namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>Why a request is not kept, in the words that its author reads.</summary>
public sealed record NotRetainedReason(string Code, string Label)
{
    public static IReadOnlyList<NotRetainedReason> All { get; } =
    [
        new("hors-programme", "La demande ne relève pas de la recherche sur le monde associatif"),
        new("hors-region", "La demande ne concerne pas les Hauts-de-France"),
        new("deja-etudie", "Des travaux existants répondent déjà à la question"),
        new("prestation", "La demande est une prestation d’étude ou d’expertise"),
        new("sans-reponse", "Nous n’avons pas pu en parler ensemble"),
        new("autre", "Une autre raison, expliquée ci-dessous"),
    ];

    public static NotRetainedReason? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
