using System.Text.Json;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.Decide;

namespace UnivAsso.Web.Features.Coordination.Sheet;

/// <summary>One line of what happened, with the decision it tells of, if any.</summary>
public sealed record HistoryLine(DateTimeOffset At, string Words, JoinRequestDecision? Decision = null);

/// <summary>The journal of a request in plain French.</summary>
public static class History
{
    public static IReadOnlyList<HistoryLine> Of(IEnumerable<JournalEntry> journal, IReadOnlyList<JoinRequestDecision> decisions) =>
        [.. journal.Select(entry => Line(entry, decisions))];

    private static HistoryLine Line(JournalEntry entry, IReadOnlyList<JoinRequestDecision> decisions)
    {
        var decision = DecisionId(entry) is { } id ? decisions.FirstOrDefault(d => d.Id.Value == id) : null;
        var words = entry.Act switch
        {
            nameof(JoinRequestReceived) => "La demande est reçue.",
            nameof(JoinRequestTaken) => $"La demande est attribuée à {entry.ActorName}.",
            nameof(JoinRequestUnderstood) => $"« Ce que nous avons compris » est mis à jour par {entry.ActorName}.",
            nameof(UnderstandingSent) => $"« Ce que nous avons compris » est envoyé à l’association par {entry.ActorName}.",
            nameof(UnderstandingAnswered) => "L’association a répondu à « Avons-nous bien compris ? ».",
            nameof(JoinRequestDecided) => $"Décision de {entry.ActorName} : {NameOf(decision)}.",
            nameof(JoinRequestDecisionUndone) => $"La décision est annulée par {entry.ActorName} avant son départ.",
            nameof(JoinRequestAnswered) => "La personne a répondu à la question.",
            nameof(JoinRequestWithdrawn) => "La personne a retiré sa demande.",
            nameof(JoinRequestWatched) => $"La demande est mise en veille par {entry.ActorName}.",
            nameof(JoinRequestResumed) => $"La demande est reprise par {entry.ActorName}.",
            nameof(JoinRequestReopened) => $"La demande est rouverte par {entry.ActorName}.",
            nameof(JoinRequestEmailConfirmed) => "L’adresse électronique est confirmée.",
            nameof(JoinRequestEmailCorrected) => "La personne a corrigé son adresse électronique.",
            nameof(JoinRequestAccountAttached) => "Un compte suit la demande.",
            nameof(JoinRequestDocumentAdded) => "La personne a ajouté un document.",
            nameof(JoinRequestDocumentRemoved) => "La personne a retiré un document.",
            _ => $"Le dossier a changé : {entry.ActorName}.",
        };
        return new HistoryLine(entry.At, words, entry.Act is nameof(JoinRequestDecided) ? decision : null);
    }

    private static string NameOf(JoinRequestDecision? decision) =>
        decision is null ? "non précisée" : Exit.Of(decision.Act).Done;

    private static Guid? DecisionId(JournalEntry entry)
    {
        using var details = JsonDocument.Parse(entry.Details);
        return details.RootElement.TryGetProperty(nameof(JoinRequestDecided.DecisionId), out var id) && id.TryGetGuid(out var value)
            ? value
            : null;
    }
}
