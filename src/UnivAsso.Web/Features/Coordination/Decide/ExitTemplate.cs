using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>
/// Ready-made texts for a usual situation, to be edited before sending. Contacts are left empty on purpose: the coordination types the
/// ones it knows to be right today.
/// </summary>
public sealed record ExitTemplate(string Code, JoinRequestAct Act, string Label)
{
    public string? Text { get; init; }

    public string? Target { get; init; }

    public string? Reason { get; init; }

    public string? NextStep { get; init; }

    public static IReadOnlyList<ExitTemplate> All { get; } =
    [
        new("besoin", JoinRequestAct.TakeOn, "Un besoin de connaissance compris ensemble")
        {
            Text = "Nous avons bien compris votre besoin. Il entre dans les axes du programme.",
            NextStep = "Nous le traduisons en question de recherche. Vous la relirez avant toute publication.",
        },
        new("participation", JoinRequestAct.TakeOn, "Une association qui veut participer")
        {
            Text = "Merci de vouloir prendre part au programme.",
            NextStep = "Nous vous écrirons dès qu’un groupe de recherche se forme sur votre territoire ou votre sujet.",
        },
        new("profil", JoinRequestAct.TakeOn, "Un profil de recherche vérifié")
        {
            Text = "Votre profil est vérifié. Rien n’est public sans votre accord.",
            NextStep = "Nous vous écrirons quand une question de recherche correspond à votre profil et à vos disponibilités.",
        },
        new("preciser-question", JoinRequestAct.AskQuestion, "Préciser ce que la structure veut comprendre")
        {
            Text = "Pourriez-vous nous dire, en deux ou trois phrases, ce que vous aimeriez comprendre en premier ?",
        },
        new("preciser-usage", JoinRequestAct.AskQuestion, "Préciser à quoi servirait la réponse")
        {
            Text = "Quelle décision ou quelle action une réponse vous aiderait-elle à préparer ?",
        },
        new("preciser-rattachement", JoinRequestAct.AskQuestion, "Préciser le lien avec la structure")
        {
            Text = "Une structure proche de la vôtre existe déjà sur le portail. Au nom de quelle structure nous écrivez-vous ?",
        },
        new("dla", JoinRequestAct.Redirect, "Vers le dispositif local d’accompagnement (DLA)")
        {
            Target = "Dispositif local d’accompagnement (DLA) de votre département",
            Text = "Votre demande porte sur l’organisation et l’activité de votre structure. Le DLA accompagne gratuitement les "
                + "structures employeuses sur ces sujets.",
        },
        new("point-d-appui", JoinRequestAct.Redirect, "Vers un point d’appui local")
        {
            Target = "Point d’appui à la vie associative près de chez vous (réseaux Guid’Asso et PIVA)",
            Text = "Votre question demande un conseil rapide et proche. Ces lieux accueillent et informent gratuitement les associations.",
        },
        new("boutique-des-sciences", JoinRequestAct.Redirect, "Vers la Boutique des sciences")
        {
            Target = "Boutique des sciences de l’université de Lille",
            Text = "Votre question peut donner lieu à un stage de recherche. La Boutique des sciences relie les associations et les "
                + "étudiants et étudiantes en master.",
        },
        new("ifma", JoinRequestAct.Redirect, "Vers l’Institut français du Monde associatif")
        {
            Target = "Institut français du Monde associatif",
            Text = "Votre demande dépasse notre région. L’Institut suit les besoins de connaissance du monde associatif dans tout le pays.",
        },
        new("hors-programme", JoinRequestAct.NotRetain, "Hors du programme")
        {
            Reason = "hors-programme",
            Text = "Le programme porte sur le fonctionnement et le rôle des associations. Votre sujet est différent.",
            NextStep = "Vous pouvez nous écrire de nouveau si une question sur la vie de votre association apparaît.",
        },
        new("deja-etudie", JoinRequestAct.NotRetain, "Des travaux existent déjà")
        {
            Reason = "deja-etudie",
            Text = "Des travaux ont déjà étudié cette question.",
            NextStep = "Nous pouvons vous aider à trouver ces travaux. Écrivez-nous depuis votre page de suivi.",
        },
        new("sans-reponse", JoinRequestAct.NotRetain, "Sans nouvelles de la personne")
        {
            Reason = "sans-reponse",
            Text = "Nous n’avons pas reçu la précision demandée.",
            NextStep = "Votre demande peut reprendre pendant un an, depuis votre page de suivi.",
        },
    ];

    public static ExitTemplate? Find(JoinRequestAct act, string? code) => All.FirstOrDefault(t => t.Act == act && t.Code == code);
}
