using System.Globalization;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>What the screens and the mails call things.</summary>
public static class ReferralWords
{
    public static IReadOnlyList<Choice> Types { get; } = [.. ActorType.All.Select(t => new Choice(t.Code, t.Label))];

    public static IReadOnlyList<Choice> Themes { get; } = [.. ActorTheme.All.Select(t => new Choice(t.Code, t.Label))];

    public static IReadOnlyList<Choice> Structures { get; } = [.. ServedStructure.All.Select(s => new Choice(s.Code, s.Label))];

    public static string TypeOf(string code) => ActorType.Find(code)?.Label ?? code;

    public static string ThemesOf(IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "Tous les thèmes" : string.Join(", ", codes.Select(c => ActorTheme.Find(c)?.Label ?? c));

    public static string StructuresOf(IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "Toutes les structures" : string.Join(", ", codes.Select(c => ServedStructure.Find(c)?.Label ?? c));

    public static string LabelOf(Freshness freshness) => freshness switch
    {
        Freshness.Fresh => "À jour",
        Freshness.ToCheck => "À vérifier",
        Freshness.Stale => "Périmée",
    };

    public static string ToneOf(Freshness freshness) => freshness switch
    {
        Freshness.Fresh => "good",
        Freshness.ToCheck => "wait",
        Freshness.Stale => "stop",
    };

    /// <summary>« vérifiée le 3 mars 2026 », « jamais vérifiée ».</summary>
    public static string CheckedOn(DateOnly? on) => on is { } day ? $"vérifiée le {FrenchDates.ShortDay(day)}" : "jamais vérifiée";

    public static string LabelOf(ReferralStatus status) => status switch
    {
        ReferralStatus.Prepared => "Proposée à la structure",
        ReferralStatus.AgreedByStructure => "Acceptée, pas encore transmise",
        ReferralStatus.DeclinedByStructure => "Déclinée par la structure",
        ReferralStatus.StructureContacts => "La structure prend contact elle-même",
        ReferralStatus.Sent => "Transmise",
        ReferralStatus.Seen => "Bien reçue",
        ReferralStatus.Taken => "Prise en charge",
        ReferralStatus.NotForUs => "Refusée par l’acteur",
        ReferralStatus.Unanswered => "Restée sans réponse",
        ReferralStatus.ContactMade => "Contact établi",
        ReferralStatus.OutcomeKnown => "Issue connue",
        ReferralStatus.Withdrawn => "Retirée par la structure",
        ReferralStatus.CalledOff => "Arrêtée par le DLA",
    };

    public static string ToneOf(ReferralStatus status) => status switch
    {
        ReferralStatus.Prepared or ReferralStatus.AgreedByStructure or ReferralStatus.Sent or ReferralStatus.Seen => "wait",
        ReferralStatus.StructureContacts or ReferralStatus.Taken or ReferralStatus.ContactMade or ReferralStatus.OutcomeKnown => "good",
        ReferralStatus.DeclinedByStructure or ReferralStatus.NotForUs or ReferralStatus.Unanswered => "stop",
        ReferralStatus.Withdrawn or ReferralStatus.CalledOff => "neutral",
    };

    public static string LabelOf(ReferralOutcome outcome) => outcome switch
    {
        ReferralOutcome.Helped => "La structure a été aidée",
        ReferralOutcome.OtherSolution => "Une autre solution a été trouvée",
        ReferralOutcome.NoNews => "Sans nouvelles",
        ReferralOutcome.NotHelped => "Le contact n’a pas suffi",
    };

    /// <summary>The reason of a « no », with its words when it has some.</summary>
    public static string? ReasonOf(Referral referral)
    {
        var who = referral.Status is ReferralStatus.NotForUs ? ReferralParty.Target : ReferralParty.Structure;
        return (ReferralReason.Find(who, referral.Reason), referral.ReasonText) switch
        {
            (null, var text) => text,
            ({ Code: ReferralReason.Other }, { } text) => text,
            ({ } reason, null) => reason.Label,
            ({ } reason, { } text) => $"{reason.Label} ({text})",
        };
    }

    public static string LabelOf(ReportVerdict verdict) => verdict switch
    {
        ReportVerdict.Corrected => "Corrigé",
        ReportVerdict.NothingToChange => "Rien à changer",
    };

    /// <summary>« 1 mois », « 6 mois ».</summary>
    public static string Months(int count) => string.Create(CultureInfo.InvariantCulture, $"{count}\u00A0mois");
}
