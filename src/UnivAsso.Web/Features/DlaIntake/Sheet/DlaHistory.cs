using System.Text.Json;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Sheet;

/// <summary>One line of what happened.</summary>
public sealed record DlaHistoryLine(DateTimeOffset At, string Words);

/// <summary>The journal of a request to the DLA in plain French.</summary>
public static class DlaHistory
{
    public static IReadOnlyList<DlaHistoryLine> Of(IEnumerable<JournalEntry> journal, DlaRequest request, DeskBoard board) =>
        [.. journal.Select(entry => new DlaHistoryLine(entry.At, WordsOf(entry, request, board)))];

    private static string WordsOf(JournalEntry entry, DlaRequest request, DeskBoard board)
    {
        using var details = JsonDocument.Parse(entry.Details);
        var root = details.RootElement;
        return entry.Act switch
        {
            nameof(DlaRequestReceived) => $"La demande est reçue au {board.Desk(DlaDeskId.From(IdOf(root, nameof(DlaRequestReceived.DeskId))!.Value)).Name}.",
            nameof(DlaRequestMoved) => Moved(entry, root, board),
            nameof(DlaRequestHandedOver) => HandedOver(entry, root, board),
            nameof(DlaOfficerRecused) => $"{entry.ActorName} se retire de la demande.",
            nameof(DlaCallLogged) => Called(entry, root, request),
            nameof(DlaStructureAnswered) => Answered(root, request),
            nameof(DlaLeadChanged) => $"{StructureOf(root, request)} porte maintenant la demande.",
            nameof(DlaProposalTakenBack) => $"La proposition est annulée par {entry.ActorName} avant son départ.",
            nameof(DlaBridgeProposed) => $"{entry.ActorName} propose à {StructureOf(root, request)} de porter une question à Univ’Asso.",
            nameof(DlaBridgeEnded) => Enum.Parse<NeedBridgeState>(root.GetProperty(nameof(DlaBridgeEnded.State)).GetString()!) switch
            {
                NeedBridgeState.Accepted => $"{entry.ActorName} accepte la passerelle vers Univ’Asso.",
                NeedBridgeState.Declined => $"{entry.ActorName} refuse la passerelle vers Univ’Asso.",
                _ => $"{entry.ActorName} reprend la passerelle vers Univ’Asso avant la réponse.",
            },
            nameof(DlaEmailConfirmed) => "L’adresse électronique est confirmée.",
            _ => $"Le dossier a changé : {entry.ActorName}.",
        };
    }

    private static string Moved(JournalEntry entry, JsonElement root, DeskBoard board)
    {
        var by = entry.ActorName;
        return Enum.Parse<DlaRequestAct>(root.GetProperty(nameof(DlaRequestMoved.Act)).GetString()!) switch
        {
            DlaRequestAct.Take => $"La demande est attribuée à {by}.",
            DlaRequestAct.AskComplement => $"{by} pose une question à la structure : le délai est suspendu.",
            DlaRequestAct.AnswerComplement => $"La réponse à la question est notée : {by}. Le délai reprend.",
            DlaRequestAct.ProposeMeeting => $"{by} propose des créneaux.",
            DlaRequestAct.ChooseSlot => "La structure choisit un créneau.",
            DlaRequestAct.RefuseSlots => "Aucun créneau ne convient à la structure.",
            DlaRequestAct.FixMeeting => $"Le rendez-vous est fixé par {by}.",
            DlaRequestAct.CancelMeeting => $"Le rendez-vous est annulé : {by}.",
            DlaRequestAct.RecordAbsence => "Le rendez-vous n’a pas eu lieu.",
            DlaRequestAct.HoldMeeting => $"La première rencontre a eu lieu, notée par {by}.",
            DlaRequestAct.ProposeDecision => $"{by} propose une suite aux structures.",
            DlaRequestAct.Agree => $"{by} : d’accord avec la proposition.",
            DlaRequestAct.Disagree => $"{by} : pas d’accord avec la proposition. Une seconde lecture commence.",
            DlaRequestAct.AskToTalk => $"{by} souhaite en parler.",
            DlaRequestAct.RecordOralPosition => $"Une réponse orale est notée par {by}.",
            DlaRequestAct.Continue => "Décidé ensemble : la demande continue vers le diagnostic.",
            DlaRequestAct.Redirect => "Décidé ensemble : la structure est orientée vers d’autres acteurs.",
            DlaRequestAct.EndByAgreement => "Décidé ensemble : la demande s’arrête là.",
            DlaRequestAct.Transfer => IdOf(root, nameof(DlaRequestMoved.DetailId)) is { } desk
                ? $"{by} transfère la demande au {board.Desk(DlaDeskId.From(desk)).Name}."
                : $"{by} transfère la demande.",
            DlaRequestAct.Suspend => $"{by} suspend la demande.",
            DlaRequestAct.Resume => $"{by} reprend la demande.",
            DlaRequestAct.MarkDuplicate => $"{by} marque la demande comme doublon.",
            DlaRequestAct.CloseUnreachable => $"{by} clôt la demande : structure injoignable.",
            DlaRequestAct.Withdraw => "La structure retire sa demande.",
            DlaRequestAct.Close => $"{by} clôt la demande.",
            _ => $"La demande est rouverte : {by}.",
        };
    }

    private static string HandedOver(JournalEntry entry, JsonElement root, DeskBoard board) =>
        IdOf(root, nameof(DlaRequestHandedOver.ToOfficer)) is { } to && board.Seats.FirstOrDefault(s => s.UserId == to) is { } seat
            ? $"{entry.ActorName} confie la demande à {seat.Name}."
            : $"{entry.ActorName} confie la demande à une autre personne.";

    private static string Called(JournalEntry entry, JsonElement root, DlaRequest request)
    {
        var call = request.Calls.FirstOrDefault(c => c.Id == IdOf(root, nameof(DlaCallLogged.CallId)));
        return call is null
            ? $"{entry.ActorName} note un échange."
            : $"{entry.ActorName} note un échange ({DlaWords.LabelOf(call.Channel)}) : {(call.Reached ? "la structure a répondu" : "sans réponse")}.";
    }

    private static string Answered(JsonElement root, DlaRequest request)
    {
        var name = StructureOf(root, request);
        return Enum.Parse<ParticipationState>(root.GetProperty(nameof(DlaStructureAnswered.State)).GetString()!) switch
        {
            ParticipationState.Confirmed => $"{name} confirme sa participation.",
            ParticipationState.Declined => $"{name} ne participe pas.",
            _ => $"{name} se retire de la demande.",
        };
    }

    private static string StructureOf(JsonElement root, DlaRequest request) =>
        request.Participations.FirstOrDefault(p => p.Id.Value == IdOf(root, nameof(DlaStructureAnswered.ParticipationId)))?.Structure.Name ?? "Une structure";

    private static Guid? IdOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var id) && id.ValueKind is JsonValueKind.String && id.TryGetGuid(out var value) ? value : null;
}
