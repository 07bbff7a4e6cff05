using UnivAsso.Domain.Common.Time;
using UnivAsso.Matching.Fit;
using UnivAsso.Web.Features.Coordination.Questions;
using UnivAsso.Web.Platform.Matching;

namespace UnivAsso.Web.Features.Coordination.WhoFits;

/// <summary>What people are compared with: a need, or a research question.</summary>
public sealed record WhoFitsSubject(bool IsQuestion, string Heading, string Compared, Func<string, string> AddressOf, string Last)
{
    public static readonly WhoFitsSubject Need = new(
        IsQuestion: false, "Qui pourrait répondre à ce besoin ?", "Le besoin a été comparé", DeskRoom.Needs.AddressOf, "personnes");

    public static readonly WhoFitsSubject Question = new(
        IsQuestion: true, "Qui pourrait répondre à cette question ?", "La question a été comparée", QuestionDesk.AddressOf, "apparier");

    public string ListOf(string reference) => $"{AddressOf(reference)}/{Last}";
}

/// <summary>The people who fit a need or a question, counts first.</summary>
public sealed record WhoFitsPage(WhoFitsSubject Subject, NeedToMatch Need, WhoFitsFilter Filter, DateTimeOffset ReadAt)
{
    public const int Size = 20;

    public required MatchCounts Counts { get; init; }

    /// <summary>How many profiles were compared.</summary>
    public required int People { get; init; }

    public required int Total { get; init; }

    public required IReadOnlyList<FittingPerson> Rows { get; init; }

    /// <summary>Whether people may be picked here to be invited: for a question, among those whom no rule excludes.</summary>
    public bool Invites => Subject.IsQuestion && !Filter.ShowsExcluded;

    public string NeedAddress => Subject.AddressOf(Need.Reference);

    public string Address => Subject.ListOf(Need.Reference);

    /// <summary>« 9 profils correspondent, dont 5 sans groupe en cours ; 2 sont liés à la structure. »</summary>
    public string CountsInWords
    {
        get
        {
            var suited = Counts switch
            {
                { Suited: 0 } => "Aucun profil ne correspond parmi ceux qui peuvent être invités",
                { Suited: 1, FreeNow: 1 } => "Un profil correspond, sans groupe en cours",
                { Suited: 1 } => "Un profil correspond, déjà pris par un groupe",
                var counts when counts.FreeNow == counts.Suited => $"{Ui.Counts.Of(Counts.Suited, "profil", "profils")} correspondent, tous sans groupe en cours",
                _ => $"{Ui.Counts.Of(Counts.Suited, "profil", "profils")} correspondent, dont {Counts.FreeNow} sans groupe en cours",
            };
            List<string> others = [];
            if (Counts.Tied > 0)
            {
                others.Add(Counts.Tied is 1 ? "un autre est lié à la structure" : $"{Counts.Tied} autres sont liés à la structure");
            }

            if (Counts.OtherwiseExcluded > 0)
            {
                others.Add(Counts.OtherwiseExcluded is 1 ? "un autre ne peut pas être invité aujourd’hui" : $"{Counts.OtherwiseExcluded} autres ne peuvent pas être invités aujourd’hui");
            }

            return others.Count is 0 ? suited + "." : $"{suited} ; {string.Join(", ", others)}.";
        }
    }

    public string CountText => Ui.Counts.Of(Total, "personne", "personnes");

    public string ReadAtInWords => FrenchDates.Long(ReadAt);
}

/// <summary>A person who fits, with the reasons.</summary>
public sealed record FittingPerson(PersonName Person, IReadOnlyList<SaidReason> Reasons)
{
    public string Address => DeskRoom.Profiles.AddressOf(Person.Reference);
}

/// <summary>One reason in French, with what tells at a glance which way it goes.</summary>
public sealed record SaidReason(ReasonTone Tone, string Words)
{
    public string Icon => Tone switch { ReasonTone.Fits => "check", ReasonTone.Warns => "error", ReasonTone.Excludes => "stop" };

    /// <summary>What the icon says, for who does not see it.</summary>
    public string Label => Tone switch { ReasonTone.Fits => "Convient", ReasonTone.Warns => "Attention", ReasonTone.Excludes => "Empêche l’invitation" };

    public string Slug => Tone switch { ReasonTone.Fits => "fits", ReasonTone.Warns => "warns", ReasonTone.Excludes => "excludes" };

    public static IReadOnlyList<SaidReason> All(IEnumerable<Reason> reasons, ReasonWords words) => [.. reasons.Select(r => new SaidReason(r.Tone, words.Say(r)))];
}

/// <summary>« Pourquoi cette personne n’apparaît pas ? »</summary>
public sealed record WhyPage(WhoFitsSubject Subject, NeedToMatch Need, string? Asked, IReadOnlyList<PersonName> Found)
{
    public WhyAnswer? Answer { get; init; }

    public string ListAddress => Subject.ListOf(Need.Reference);
}

/// <summary>The place of one person among all, and the reasons.</summary>
public sealed record WhyAnswer(WhyNot Why, IReadOnlyList<SaidReason> Reasons)
{
    /// <summary>What happens to this person in the list, in one sentence.</summary>
    public string Verdict => Why switch
    {
        { Suited: true, Match.Open: true } => "Cette personne apparaît dans la liste.",
        { Suited: true } => "Cette personne correspond, mais ne peut pas être invitée.",
        { Match.Open: true } => "Cette personne n’apparaît pas : trop peu de choses l’en rapprochent.",
        _ => "Cette personne n’apparaît pas : trop peu de choses l’en rapprochent, et elle ne peut pas être invitée.",
    };

    public string Place => Why.Rank is { } rank
        ? $"Elle est à la {(rank is 1 ? "1re" : $"{rank}e")} place sur {Why.Among} par ce qui l’en rapproche."
        : $"Ses travaux en sont trop loin pour qu’elle ait un rang parmi les {Why.Among} profils.";
}
