namespace UnivAsso.Domain.Referrals;

/// <summary>Why somebody says no to a redirection, in the words that the others read.</summary>
public sealed record ReferralReason(string Code, string Label, ReferralParty Who)
{
    public const int TextMaxLength = 500;

    /// <summary>The structure chose among several actors; nobody has to tick it.</summary>
    public const string OtherChosen = "autre-choix";

    /// <summary>Has to be said in words.</summary>
    public const string Other = "autre";

    public static IReadOnlyList<ReferralReason> All { get; } =
    [
        new("deja-en-contact", "Nous sommes déjà en contact avec cet acteur", ReferralParty.Structure),
        new("pas-adapte", "Cet acteur ne répond pas à notre besoin", ReferralParty.Structure),
        new("pas-maintenant", "Ce n’est pas le bon moment", ReferralParty.Structure),
        new(OtherChosen, "Nous préférons un autre des acteurs proposés", ReferralParty.Structure),
        new(Other, "Une autre raison", ReferralParty.Structure),
        new("hors-competence", "Ce besoin n’est pas dans notre métier", ReferralParty.Target),
        new("hors-territoire", "Ce territoire n’est pas le nôtre", ReferralParty.Target),
        new("structure-non-accueillie", "Nous n’accueillons pas ce type de structure", ReferralParty.Target),
        new("complet", "Nous n’avons pas de place en ce moment", ReferralParty.Target),
        new("deja-connue", "Nous accompagnons déjà cette structure", ReferralParty.Target),
        new("injoignable", "Nous n’avons pas réussi à joindre la structure", ReferralParty.Target),
        new(Other, "Une autre raison", ReferralParty.Target),
    ];

    public static IEnumerable<ReferralReason> Of(ReferralParty who) => All.Where(r => r.Who == who);

    public static ReferralReason? Find(ReferralParty who, string? code) => All.FirstOrDefault(r => r.Who == who && r.Code == code);

    /// <summary>What is missing before a « no » may be said.</summary>
    internal static Common.Refusal? Missing(ReferralParty who, string? code, string? text) => Find(who, code) switch
    {
        null => new NoWithoutReason(),
        { Code: Other } when string.IsNullOrWhiteSpace(text) => new OtherReasonUntold(),
        _ => null,
    };
}
