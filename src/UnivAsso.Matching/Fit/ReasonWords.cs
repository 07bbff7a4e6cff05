using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Researchers;

namespace UnivAsso.Matching.Fit;

/// <summary>Says reasons in plain French. The names of axes and départements come from the caller: they are data that people edit.</summary>
/// <param name="Theme">The label of an axis, by its slug.</param>
/// <param name="Department">The name of a département, by its code.</param>
public sealed record ReasonWords(Func<string, string> Theme, Func<string, string> Department)
{
    private const int WordsSaid = 4;

    public string Say(Reason reason) => reason switch
    {
        WorkSpeaksOfIt work => SayWork(work),
        SharesAxes axes => axes.Themes.Count > 1
            ? $"Les mêmes axes : {List(axes.Themes.Select(Theme))}."
            : $"Le même axe : {List(axes.Themes.Select(Theme))}.",
        SharesDisciplines disciplines => $"Discipline demandée : {List(disciplines.Disciplines.Select(c => CnuSection.Find(c)?.Label ?? c))}.",
        KnowsMethods methods => $"Pratique la méthode demandée : {List(methods.Methods.Select(c => Lower(ResearchMethod.Find(c)?.Label ?? c)))}.",
        GoesThere places => $"Peut se rendre sur place : {List(places.Departments.Select(Department))}.",
        OffersRoles roles => $"Propose le rôle cherché : {List(roles.Roles.Select(c => Lower(ResearchRole.Find(c)?.Label ?? c)))}.",
        FreeNow => "Disponible, sans groupe en cours.",
        OtherAxes axes => $"N’a pas choisi l’axe du besoin : {List(axes.Asked.Select(Theme))}.",
        OtherTerritories places => $"N’a pas indiqué pouvoir se rendre sur place : {List(places.Asked.Select(Department))}.",
        OtherDisciplines disciplines => $"N’a pas indiqué la discipline demandée : {List(disciplines.Asked.Select(c => CnuSection.Find(c)?.Label ?? c))}.",
        OtherMethods methods => $"N’a pas indiqué la méthode demandée : {List(methods.Asked.Select(c => Lower(ResearchMethod.Find(c)?.Label ?? c)))}.",
        OtherRoles roles => $"Ne propose pas le rôle cherché : {List(roles.Asked.Select(c => Lower(ResearchRole.Find(c)?.Label ?? c)))}.",
        AlreadyBusy { Most: { } most } busy => $"{Groups(busy.Load)} en cours ou en attente, pour {most} au plus.",
        AlreadyBusy busy => $"{Groups(busy.Load)} en cours ou en attente.",
        FreeFrom free => $"Disponible à partir du {FrenchDates.Day(free.Day)}.",
        NothingToRead => "N’a indiqué ni travaux ni mots-clés : rien ne permet de rapprocher les sujets.",
        WorksSpeakOfOtherThings => "Les travaux indiqués parlent d’autres sujets.",
        ProfileNotConfirmed => "Le profil n’a pas encore été lu et confirmé par la coordination.",
        OnlyKeptInformed => "Souhaite seulement être tenu au courant.",
        PausedUntil paused => $"A demandé de ne pas être sollicité avant le {FrenchDates.Day(paused.Day)}.",
        AvailableNoLonger ended => $"N’est plus disponible depuis le {FrenchDates.Day(ended.Since)}.",
        QuotaReached quota => $"A atteint sa limite : {Groups(quota.Load)} pour {quota.Most} au plus.",
        DeclinedBefore => "A déjà décliné ce besoin.",
        TiedTo { Kind: { } kind } tie => $"Lien d’intérêt déclaré avec « {tie.Structure} » : {Lower(InterestKind.Find(kind)?.Label ?? kind)}.",
        TiedTo tie => $"Lien d’intérêt déclaré avec « {tie.Structure} ».",
        SameMailDomain house => $"Même adresse de messagerie que la structure : @{house.Domain}.",
        AskedAlready => "Est déjà dans la liste des invitations de cette question.",
        InvitedEnough enough => $"A déjà {enough.Pending} invitations sans réponse : attendez sa réponse.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
    };

    /// <summary>Says to a person what fits them.</summary>
    public string SayToThem(Reason reason) => reason switch
    {
        WorkSpeaksOfIt { Title.Length: 0 } work => $"Vos mots-clés parlent de {Said(work)}.",
        KnowsMethods methods => $"Vous pratiquez la méthode demandée : {List(methods.Methods.Select(c => Lower(ResearchMethod.Find(c)?.Label ?? c)))}.",
        GoesThere places => $"Vous pouvez vous rendre sur place : {List(places.Departments.Select(Department))}.",
        OffersRoles roles => $"Vous proposez le rôle cherché : {List(roles.Roles.Select(c => Lower(ResearchRole.Find(c)?.Label ?? c)))}.",
        FreeNow => "Vous êtes disponible.",
        _ => Say(reason),
    };

    private static string Said(WorkSpeaksOfIt work) => List(work.Words.Take(WordsSaid).Select(w => w.InWork is null || SameLetters(w.InNeed, w.InWork)
        ? $"« {w.InNeed} »"
        : $"« {w.InNeed} » (« {w.InWork} »)"));

    private static string SayWork(WorkSpeaksOfIt work) =>
        work.Title.Length == 0 ? $"Ses mots-clés parlent de {Said(work)}." : $"« {work.Title} » parle de {Said(work)}.";

    private static bool SameLetters(string left, string right) => FrenchText.Fold(left) == FrenchText.Fold(right);

    private static string Groups(int load) => load > 1 ? $"{load} groupes ou invitations" : "Un groupe ou une invitation";

    private static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " et " + all[^1];
    }

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
