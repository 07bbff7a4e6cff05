using UnivAsso.Matching.Fit;
using Xunit;

namespace UnivAsso.Matching.Tests.Fit;

/// <summary>Every sentence that the coordination may read, word for word.</summary>
public sealed class ReasonWordsTests
{
    private static readonly ReasonWords Words = new(
        slug => slug == "gouvernance" ? "Les modalités de gouvernance" : "Le modèle socio-économique",
        code => code == "59" ? "Nord" : "Pas-de-Calais");

    public static TheoryData<Reason, string> Said => new()
    {
        { new WorkSpeaksOfIt("La relève", 0.6, [new("bénévole·s", "Bénévoles", 0.4), new("relève", "relève", 0.2)]), "« La relève » parle de « bénévole·s » (« Bénévoles ») et « relève »." },
        { new WorkSpeaksOfIt("", 0.6, [new("jardin", "jardin", 0.4)]), "Ses mots-clés parlent de « jardin »." },
        { new SharesAxes(["gouvernance"]), "Le même axe : Les modalités de gouvernance." },
        { new SharesAxes(["gouvernance", "modele"]), "Les mêmes axes : Les modalités de gouvernance et Le modèle socio-économique." },
        { new SharesDisciplines(["19"]), "Discipline demandée : Sociologie, démographie." },
        { new KnowsMethods(["entretiens", "archives"]), "Pratique la méthode demandée : entretiens et archives et documents." },
        { new GoesThere(["59", "62"]), "Peut se rendre sur place : Nord et Pas-de-Calais." },
        { new OffersRoles(["relecture"]), "Propose le rôle cherché : relire." },
        { new FreeNow(), "Disponible, sans groupe en cours." },
        { new OtherAxes(["gouvernance"]), "N’a pas choisi l’axe du besoin : Les modalités de gouvernance." },
        { new OtherTerritories(["59"]), "N’a pas indiqué pouvoir se rendre sur place : Nord." },
        { new OtherDisciplines(["04"]), "N’a pas indiqué la discipline demandée : Science politique." },
        { new OtherMethods(["entretiens"]), "N’a pas indiqué la méthode demandée : entretiens." },
        { new OtherRoles(["porter"]), "Ne propose pas le rôle cherché : porter une recherche." },
        { new AlreadyBusy(2, 3), "2 groupes ou invitations en cours ou en attente, pour 3 au plus." },
        { new AlreadyBusy(1, null), "Un groupe ou une invitation en cours ou en attente." },
        { new FreeFrom(new(2027, 1, 4)), "Disponible à partir du lundi 4 janvier 2027." },
        { new NothingToRead(), "N’a indiqué ni travaux ni mots-clés : rien ne permet de rapprocher les sujets." },
        { new WorksSpeakOfOtherThings(), "Les travaux indiqués parlent d’autres sujets." },
        { new ProfileNotConfirmed(), "Le profil n’a pas encore été lu et confirmé par la coordination." },
        { new OnlyKeptInformed(), "Souhaite seulement être tenu au courant." },
        { new PausedUntil(new(2027, 3, 1)), "A demandé de ne pas être sollicité avant le lundi 1er mars 2027." },
        { new AvailableNoLonger(new(2026, 9, 30)), "N’est plus disponible depuis le mercredi 30 septembre 2026." },
        { new QuotaReached(2, 2), "A atteint sa limite : 2 groupes ou invitations pour 2 au plus." },
        { new DeclinedBefore(), "A déjà décliné ce besoin." },
        { new TiedTo("Les Amis du Stade", "emploi"), "Lien d’intérêt déclaré avec « Les Amis du Stade » : emploi salarié." },
        { new TiedTo("Les Amis du Stade", null), "Lien d’intérêt déclaré avec « Les Amis du Stade »." },
        { new SameMailDomain("exemple.fr"), "Même adresse de messagerie que la structure : @exemple.fr." },
        { new AskedAlready(), "Est déjà dans la liste des invitations de cette question." },
        { new InvitedEnough(2), "A déjà 2 invitations sans réponse : attendez sa réponse." },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void A_reason_is_said_in_plain_French(Reason reason, string sentence) =>
        Assert.Equal(sentence, Words.Say(reason).Replace('\u00a0', ' ').Replace('\u202f', ' '));

    [Fact]
    public void Every_kind_of_reason_has_its_sentence() => Assert.Equal(
        typeof(Reason).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Reason))).Select(t => t.Name).Order(StringComparer.Ordinal),
        Said.Select(row => row.Data.Item1.GetType().Name).Distinct().Order(StringComparer.Ordinal));
}
