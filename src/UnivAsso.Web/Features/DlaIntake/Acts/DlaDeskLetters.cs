using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.DlaIntake.Inbox;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>
/// The letters that a desk sends about a request. Those to colleagues tell the commune and what waits, never who asks: a mailbox is less
/// guarded than the portal.
/// </summary>
public sealed class DlaDeskLetters(PublicLinks links, TerritoryCatalogue territories)
{
    public Letter Complement(DlaRequest request, DlaParticipation to, string question, DlaDesk desk, Actor by, DateTimeOffset now) =>
        ToStructure(request, to, "Une précision sur votre demande") with
        {
            Paragraphs = ["Nous avons lu votre demande au DLA. Pour avancer, nous vous posons une question."],
            Quote = question,
            Action = ("Répondre à la question", FollowUp(request)),
            Closing =
            [
                $"Répondez avant le {FrenchDates.Day(FrenchDates.DayInParis(now).AddDays(DlaClocks.AnswerWithinDays))}. Ensuite, nous vous appellerons.",
                "Jusqu’à votre réponse, nos délais sont suspendus.", .. ByPhone(desk), Signed(by, desk),
            ],
        };

    public Letter Transferred(DlaRequest request, DlaParticipation to, DlaDesk from, DlaDesk theirs, Actor by) =>
        ToStructure(request, to, $"Votre demande est suivie par le {theirs.Name}") with
        {
            Paragraphs =
            [
                $"Votre demande était arrivée au {from.Name}. Le {theirs.Name} est mieux placé pour vous répondre : nous la lui avons transmise.",
                "Vous n’avez rien à refaire. Votre référence reste la même.",
                $"Le {theirs.Name} lit votre demande sous {DlaClocks.ReadWithin} jours ouvrés.",
            ],
            Action = ("Suivre ma demande", FollowUp(request)),
            Closing = [.. ByPhone(theirs), Signed(by, from)],
        };

    public Letter Unreachable(DlaRequest request, DlaParticipation to, string? words, DlaDesk desk, Actor by, DateTimeOffset now) =>
        ToStructure(request, to, "Nous n’avons pas réussi à vous joindre") with
        {
            Paragraphs =
            [
                "Nous avons essayé plusieurs fois de vous joindre au sujet de votre demande au DLA, sans y parvenir. Nous la fermons pour le moment.",
                .. Optional(words),
                $"Vous pouvez la rouvrir jusqu’au {FrenchDates.Day(FrenchDates.DayInParis(now).AddDays(DlaClocks.ReturnWithinDays))}, sans rien recommencer.",
            ],
            Action = ("Rouvrir ma demande", FollowUp(request)),
            Closing = [.. ByPhone(desk), Signed(by, desk)],
        };

    public Letter Reopened(DlaRequest request, DlaParticipation to, string reason, DlaDesk desk, Actor by) =>
        ToStructure(request, to, "Votre demande au DLA est rouverte") with
        {
            Paragraphs = ["Nous avons rouvert votre demande au DLA.", reason, $"Nous reprenons contact avec vous sous {DlaClocks.FirstContactWithin} jours ouvrés."],
            Action = ("Suivre ma demande", FollowUp(request)),
            Closing = [.. ByPhone(desk), Signed(by, desk)],
        };

    public Letter Message(DlaRequest request, DlaParticipation to, string text, DlaDesk desk, Actor by) =>
        ToStructure(request, to, "Un message du DLA") with
        {
            Paragraphs = [$"Le {desk.Name} vous écrit au sujet de votre demande."],
            Quote = text,
            Action = ("Lire et répondre", FollowUp(request)),
            Closing = [.. ByPhone(desk), Signed(by, desk)],
        };

    /// <summary>For the colleague who takes over.</summary>
    public Letter HandedOver(DlaRequest request, string to, Actor by) => ToColleague(request, to, "Une demande vous est confiée") with
    {
        Paragraphs = [$"{by.Name} vous confie une demande au DLA.", .. Facts(request)],
    };

    /// <summary>For the colleague who takes over everything that somebody followed.</summary>
    public Letter PortfolioHandedOver(string to, string from, int count, Actor by) =>
        new(count > 1 ? $"{count} demandes au DLA vous sont confiées" : "Une demande au DLA vous est confiée")
        {
            Greeting = $"Bonjour {to},",
            Paragraphs = [$"{by.Name} vous confie {Counts.Of(count, "demande suivie", "demandes suivies")} jusqu’ici par {from}."],
            Action = ("Ouvrir mes demandes", links.To($"{DlaIntakeFeature.DeskAddress}?onglet={InboxTab.Everything.Slug}&responsable={InboxFilter.Mine}")),
        };

    /// <summary>For the lead of the desk: nobody has done what was due.</summary>
    public Letter Late(DlaRequest request, string to, DateOnly due, int workingDays) => ToColleague(request, to, "Une demande est en retard") with
    {
        Paragraphs =
        [
            $"Une demande de votre guichet attendait une suite le {FrenchDates.Day(due)}. Le retard est de {Counts.Of(workingDays, "jour ouvré", "jours ouvrés")}.",
            .. Facts(request),
            request.OwnerName is { } owner ? $"- Suivie par : {owner}" : "- Suivie par : personne",
        ],
        Closing = ["Vous recevez ce courriel une seule fois pour cette étape, parce que vous êtes responsable du guichet."],
    };

    private static Letter ToStructure(DlaRequest request, DlaParticipation to, string subject) =>
        new($"[{request.Reference}] {subject}") { Greeting = $"Bonjour {to.Contact.FirstName}," };

    private Letter ToColleague(DlaRequest request, string to, string subject) => new($"[{request.Reference}] {subject}")
    {
        Greeting = $"Bonjour {to},",
        Action = ("Ouvrir la demande", links.To(DlaIntakeFeature.AddressOf(request.Reference))),
    };

    private IEnumerable<string> Facts(DlaRequest request) =>
    [
        $"- Commune : {territories.Find(request.Lead.Structure.CommuneCode)?.Name ?? "hors de la région"}",
        $"- Urgence : {DlaWords.LabelOf(request.Need.Urgency)}",
        $"- Étape : {DlaWords.LabelOf(request.Status)}",
    ];

    private static IEnumerable<string> ByPhone(DlaDesk desk) =>
        Optional(desk.Phone is { } phone ? $"Vous préférez parler à quelqu’un ? Appelez le {FrenchPhone.Parse(phone).Display}." : null);

    private static string Signed(Actor by, DlaDesk desk) => $"{by.Name}, {desk.Name}";

    private static IEnumerable<string> Optional(string? paragraph) => paragraph is null ? [] : [paragraph];

    private string FollowUp(DlaRequest request) => links.To($"/suivi?reference={request.Reference}");
}
