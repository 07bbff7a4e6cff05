namespace UnivAsso.Matching.Rounds;

/// <summary>Says in French what a round decided.</summary>
public static class RoundWords
{
    private static readonly string[] Numbers =
        ["", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    /// <summary>Why nobody is proposed, or nothing when somebody is.</summary>
    public static string? Unserved(NeedOutcome outcome) =>
        outcome.Reason is { } reason ? Words(reason, outcome.HeldElsewhere) : null;

    /// <summary>What became of a pair; <paramref name="title"/> and <paramref name="name"/> turn the keys of needs and people into words.</summary>
    public static string Of(WhyNot fact, Func<string, string> title, Func<string, string> name) => fact.Kind switch
    {
        WhyNotKind.Chosen => "Cette personne est proposée.",
        WhyNotKind.Locked => "Cette personne est déjà invitée.",
        WhyNotKind.InConflict => "Cette personne a un lien d’intérêt avec l’association.",
        WhyNotKind.Declined => "Cette personne a décliné.",
        WhyNotKind.NotACandidate => "Cette personne ne fait pas partie de celles qui conviennent.",
        WhyNotKind.NotWorthwhile => "Cette personne convient trop peu pour ce qu’elle porte déjà.",
        WhyNotKind.PlacesTaken => $"Les places sont prises par {List(fact.TakenBy, name)}.",
        WhyNotKind.AtCapacity when fact.Serves.Count == 0 => "Cette personne ne peut pas recevoir d’autre invitation.",
        WhyNotKind.AtCapacity when fact.LeavesANeedUnserved =>
            $"Cette personne répond à {List(fact.Serves, Quoted(title))} ; la déplacer laisserait un besoin sans personne.",
        WhyNotKind.AtCapacity => $"Cette personne est plus utile à {List(fact.Serves, Quoted(title))}.",
    };

    private static string Words(UnservedReason reason, IReadOnlyList<Holder> people) => reason switch
    {
        UnservedReason.NoCandidate => "Personne ne convient encore à ce besoin.",
        UnservedReason.AllInConflict => "Aucune personne disponible : celles qui conviennent ont un lien d’intérêt avec l’association.",
        UnservedReason.AllDeclined => "Aucune personne disponible : celles qui conviennent ont décliné.",
        UnservedReason.NotWorthwhile => "Aucune invitation utile : celles et ceux qui pourraient répondre conviennent trop peu pour ce qu’ils portent déjà.",
        UnservedReason.AllAtCapacity => $"Aucune personne disponible : {Busy(people)}.",
    };

    private static string Busy(IReadOnlyList<Holder> people)
    {
        // Nobody is « invited elsewhere » who is merely closed to invitations or busy outside the round.
        var elsewhere = people.All(holder => holder.Needs.Count > 0);

        if (people.Count == 1)
        {
            return "la seule personne qui convient " + (elsewhere ? "est déjà invitée ailleurs" : "n’a plus de disponibilité");
        }

        var number = people.Count < Numbers.Length ? Numbers[people.Count] : $"{people.Count}";
        return $"les {number} personnes qui conviennent "
            + (elsewhere ? "sont déjà invitées ailleurs" : "sont invitées ailleurs ou n’ont plus de disponibilité");
    }

    private static Func<string, string> Quoted(Func<string, string> title) => key => $"« {title(key)} »";

    private static string List(IReadOnlyList<string> keys, Func<string, string> word) => keys.Count == 1
        ? word(keys[0])
        : $"{string.Join(", ", keys.SkipLast(1).Select(word))} et {word(keys[^1])}";
}
