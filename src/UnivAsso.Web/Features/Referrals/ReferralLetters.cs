using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>
/// The letters about redirections. What was agreed is told to the structure line by line; the actor reads it on its page only, which
/// closes with the redirection as no mail could.
/// </summary>
public sealed class ReferralLetters(Outbox outbox, PublicLinks links)
{
    /// <summary>Asks the structure, with who is proposed and why.</summary>
    public void PostProposed(ReferralCase @case, ReferralStructure structure, IReadOnlyList<Referral> proposed, string link) => ToStructure(
        $"referral-proposed:{proposed[0].ProposalId:N}",
        @case,
        structure,
        proposed.Count == 1 ? $"Une orientation vers {proposed[0].ActorName}" : "Une orientation : choisissez parmi les acteurs proposés",
        letter => letter with
        {
            Paragraphs =
            [
                $"{By(@case)} vous propose de vous adresser à {(proposed.Count == 1 ? "cet acteur" : "l’un de ces acteurs")} :",
                .. proposed.Select(r => $"- {r.ActorName}"),
                "Pourquoi :",
                proposed[0].Why,
                "Rien n’est transmis sans votre accord. Sur la page, vous choisissez : prendre contact vous-même, ou nous laisser transmettre ce que vous cochez.",
            ],
            Action = ("Répondre", links.To(link)),
            Closing = ["Vous pouvez aussi dire non. Nous chercherons alors une autre solution avec vous.", ToCall(@case)],
        });

    public void PostConsentReminder(ReferralCase @case, ReferralStructure structure, IReadOnlyList<Referral> proposed, string link) => ToStructure(
        $"referral-proposed-reminder:{proposed[0].ProposalId:N}",
        @case,
        structure,
        "Rappel : l’orientation proposée attend votre réponse",
        letter => letter with
        {
            Paragraphs =
            [
                $"{By(@case)} vous a proposé de vous adresser à {Names(proposed)}.",
                "Nous n’avons pas encore votre réponse. Rien n’a été transmis.",
            ],
            Action = ("Répondre", links.To(link)),
            Closing = ["Un oui ou un non nous aide également.", ToCall(@case)],
        });

    /// <summary>Tells the structure exactly what was passed on, to whom, and how to take it back.</summary>
    public void PostPassedOn(ReferralCase @case, ReferralStructure structure, Referral sent, Referral? before, string link) => ToStructure(
        $"referral-sent:{sent.Id.Value:N}",
        @case,
        structure,
        $"C’est transmis à {sent.ActorName}",
        letter => letter with
        {
            Paragraphs =
            [
                .. before is null ? [] : (string[])[WhyNot(before), $"Comme vous l’aviez accepté, nous nous adressons donc à {sent.ActorName}."],
                $"Voici ce que nous lui avons transmis, et rien d’autre :",
                .. Lines(sent.Data!),
                $"{sent.ActorName} a jusqu’au {FrenchDates.Day(sent.SilentFrom!.Value)} pour répondre. Nous le lui rappellerons.",
            ],
            Action = ("Suivre ou retirer mon accord", links.To(link)),
            Closing = ["Si vous retirez votre accord, sa page se ferme aussitôt.", ToCall(@case)],
        });

    /// <summary>The structure makes contact by itself: here is how.</summary>
    public void PostHowToReach(ReferralCase @case, ReferralStructure structure, IReadOnlyList<(Referral Referral, ResourceActor Actor)> kept, string link) => ToStructure(
        $"referral-kept:{kept[0].Referral.ProposalId:N}",
        @case,
        structure,
        kept.Count == 1 ? $"Pour joindre {kept[0].Referral.ActorName}" : "Pour joindre les acteurs choisis",
        letter => letter with
        {
            Paragraphs =
            [
                "Vous avez choisi de prendre contact vous-même. Nous n’avons rien transmis.",
                .. kept.SelectMany(k => (string[])[$"{k.Referral.ActorName} :", .. HowToReach(k.Actor).Select(line => "- " + line)]),
            ],
            Action = ("Revoir cette orientation", links.To(link)),
            Closing = ["Dans quelques semaines, nous vous demanderons ce que cela a donné.", ToCall(@case)],
        });

    public void PostTaken(ReferralCase @case, ReferralStructure structure, Referral taken) => ToStructure(
        $"referral-taken:{taken.Id.Value:N}",
        @case,
        structure,
        $"{taken.ActorName} va vous contacter",
        letter => letter with
        {
            Paragraphs = [$"{taken.ActorName} a lu ce que vous lui avez transmis et prend contact avec vous."],
            Closing = ["Sans nouvelles d’ici une semaine, prévenez-nous.", ToCall(@case)],
        });

    /// <summary>Nobody else is tried: the officer takes over.</summary>
    public void PostBackToDesk(ReferralCase @case, ReferralStructure structure, Referral ended) => ToStructure(
        $"referral-back:{ended.Id.Value:N}",
        @case,
        structure,
        "Nous reprenons la main sur votre orientation",
        letter => letter with
        {
            Paragraphs = [WhyNot(ended), $"{By(@case)} revient vers vous pour chercher une autre solution."],
            Closing = [ToCall(@case)],
        });

    /// <summary>Brings a redirection to the actor. No name and no address of the structure: they are on the page.</summary>
    public void PostToTarget(ReferralCase @case, Referral sent, string email, string link) => ToTarget(
        $"referral-target:{sent.Id.Value:N}",
        @case,
        sent,
        email,
        "Le DLA vous oriente une structure",
        letter => letter with
        {
            Paragraphs =
            [
                $"{By(@case)} pense que vous pouvez aider une structure de votre territoire.",
                "Elle a accepté de vous transmettre certaines informations. Vous les lirez sur la page ci-dessous, sans compte.",
                "Vous pourrez répondre en un clic : « Je prends contact », « Bien reçu » ou « Ce n’est pas pour nous ».",
            ],
            Action = ("Lire et répondre", links.To(link)),
            Closing = [$"Répondez si possible avant le {FrenchDates.Day(sent.SilentFrom!.Value)}. La structure attend.", ToCall(@case)],
        });

    public void PostTargetReminder(ReferralCase @case, Referral sent, string email, string occasion, string link) => ToTarget(
        $"referral-target-reminder:{sent.Id.Value:N}:{occasion}",
        @case,
        sent,
        email,
        "Rappel : une structure attend votre réponse",
        letter => letter with
        {
            Paragraphs =
            [
                $"{By(@case)} vous a orienté une structure le {FrenchDates.Day(sent.SentAt!.Value)}.",
                "Pouvez-vous l’aider ? Un « non » nous aide aussi : nous chercherons ailleurs sans attendre.",
            ],
            Action = ("Lire et répondre", links.To(link)),
            Closing = [$"Sans réponse avant le {FrenchDates.Day(sent.SilentFrom!.Value)}, nous nous adresserons à quelqu’un d’autre.", ToCall(@case)],
        });

    /// <summary>Tells an actor that had been written to that there is nothing to do any longer.</summary>
    public void PostClosedToTarget(ReferralCase @case, Referral ended, string email) => ToTarget(
        $"referral-target-closed:{ended.Id.Value:N}",
        @case,
        ended,
        email,
        "L’orientation est close",
        letter => letter with
        {
            Paragraphs =
            [
                $"L’orientation que {By(@case)} vous avait adressée le {FrenchDates.Day(ended.SentAt!.Value)} est close.",
                "Vous n’avez plus rien à faire. La page qui la montrait est fermée ; merci d’effacer ce que vous en auriez noté.",
            ],
            Closing = [ToCall(@case)],
        });

    /// <summary>Forty-five days later.</summary>
    public void PostFeedback(ReferralCase @case, ReferralStructure structure, Referral referral, string link) => ToStructure(
        $"referral-feedback:{referral.Id.Value:N}",
        @case,
        structure,
        "Avez-vous trouvé de l’aide ?",
        letter => letter with
        {
            Paragraphs =
            [
                referral.SentAt is null
                    ? $"Vous deviez prendre contact avec {referral.ActorName}."
                    : $"Nous avions transmis votre demande à {referral.ActorName}.",
                "Qu’est-ce que cela a donné ? Cinq questions, deux minutes. Si vous avez encore besoin de nous, dites-le : nous reprendrons.",
            ],
            Action = ("Répondre", links.To(link)),
            Closing = [ToCall(@case)],
        });

    /// <summary>What a structure agreed to pass on, one line each.</summary>
    public static IEnumerable<string> Lines(PassedData data)
    {
        string?[] lines =
        [
            data.StructureName is { } name ? $"- Votre structure : {name}" : null,
            data.PersonName is { } person ? $"- Personne à contacter : {person}" : null,
            data.Phone is { } phone ? $"- Téléphone : {FrenchPhone.Shown(phone)}" : null,
            data.Email is { } email ? $"- Courriel : {email}" : null,
            data.Need is { } need ? $"- Votre besoin : {need.ReplaceLineEndings(" ")}" : null,
        ];
        return lines.OfType<string>();
    }

    /// <summary>How to reach an actor; never its contact person, who did not ask for it.</summary>
    public static IReadOnlyList<string> HowToReach(ResourceActor actor)
    {
        string?[] lines =
        [
            actor.Phone is { } phone ? $"Téléphone : {FrenchPhone.Shown(phone)}" : null,
            actor.Email is { } email ? $"Courriel : {email}" : null,
            actor.Website is { } site ? $"Site : {site}" : null,
            actor.Address is { } address ? $"Adresse : {address}" : null,
        ];
        return lines.OfType<string>().ToList() is { Count: > 0 } known ? known : ["Ses coordonnées sont à compléter : demandez-les nous."];
    }

    private static string WhyNot(Referral ended) => ended.Status is ReferralStatus.NotForUs
        ? $"{ended.ActorName} ne peut pas répondre à votre demande. Raison : {ReferralWords.ReasonOf(ended)}."
        : $"{ended.ActorName} n’a pas répondu à temps.";

    private static string Names(IReadOnlyList<Referral> proposed) => string.Join(" ou ", proposed.Select(r => r.ActorName));

    private static string By(ReferralCase @case) => @case.OfficerName is { } officer ? $"{officer}, {@case.DeskName}," : @case.DeskName;

    private static string ToCall(ReferralCase @case) => (@case.DeskPhone, @case.DeskEmail) switch
    {
        ({ } phone, { } email) => $"Une question ? {@case.DeskName} : {FrenchPhone.Shown(phone)}, {email}",
        ({ } phone, null) => $"Une question ? {@case.DeskName} : {FrenchPhone.Shown(phone)}",
        (null, { } email) => $"Une question ? {@case.DeskName} : {email}",
        _ => $"Une question ? Contactez {@case.DeskName}.",
    };

    private void ToStructure(string key, ReferralCase @case, ReferralStructure structure, string subject, Func<Letter, Letter> write) => outbox.Post(
        key,
        structure.Email,
        write(new Letter($"[{@case.Reference}] {subject}") { Greeting = $"Bonjour {structure.PersonName}," }),
        @case.Id);

    private void ToTarget(string key, ReferralCase @case, Referral referral, string email, string subject, Func<Letter, Letter> write) => outbox.Post(
        key,
        email,
        write(new Letter($"[{@case.Reference}] {subject}") { Greeting = $"À l’attention de {referral.ActorName}," }),
        @case.Id);
}
