using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.Coordination.Groups;
using UnivAsso.Web.Features.Coordination.Invitations;
using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Features.Coordination.Questions;
using UnivAsso.Web.Features.OpenQuestions;
using UnivAsso.Web.Features.Pairing;

namespace UnivAsso.Web.Features.Coordination.ToDo;

/// <summary>Counts what waits, with the age of the oldest, in seven statements.</summary>
public sealed class ToDoQuery(UnivAssoDb db, TimeProvider clock)
{
    private const int MostWaiting = 1000;

    /// <summary>Somebody else is thought of by then.</summary>
    private const int AllDeclinedShownDays = 30;

    private static readonly JoinRequestKind[] JoinRequestKinds = [JoinRequestKind.Association, JoinRequestKind.Research];

    private static readonly PairStatus[] PairsThatWait =
        [PairStatus.Sent, PairStatus.Interested, PairStatus.ToDiscuss, PairStatus.Proposed, PairStatus.Presented, PairStatus.NotConfirmed];

    private static readonly JoinRequestStatus[] Open =
        [JoinRequestStatus.Received, JoinRequestStatus.InReview, JoinRequestStatus.AwaitingAnswer, JoinRequestStatus.OnWatch];

    public async Task<ToDoPage> CountAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = FrenchDates.DayInParis(now);
        var open = await OpenAsync(today, ct);
        var leaving = await LeavingAsync(now, ct);
        var waiting = await WaitingAsync(now, ct);
        var questions = await QuestionsAsync(today, ct);
        var signals = await SignalsAsync(ct);
        var (toVerify, oldestToVerify) = await ToVerifyAsync(ct);
        return new ToDoPage(now,
        [
            new("À lire", "Dans les cinq jours ouvrés après leur arrivée.",
                [.. open.Where(o => o.Status is JoinRequestStatus.Received).Select(o => Line(o.Kind, o.Count, o.Oldest, "?etat=recue&tri=recue"))]),
            new("En qualification, en retard", "Leur échéance est passée.",
                [.. open.Where(o => o.Status is JoinRequestStatus.InReview && o.Late > 0)
                    .Select(o => Line(o.Kind, o.Late, null, "?etat=en-qualification&signal=en-retard&tri=echeance") with { DueOn = o.OldestDue })]),
            new("Réponses reçues", "La personne a répondu à votre question.",
                [.. JoinRequestKinds.SelectMany(kind => Lines(signals, s => s.Kind is Signal.Answered && s.Of == kind, line => Line(kind, line.Count, line.Oldest, "?signal=reponse-recue&tri=recue")))]),
            UnderstandingCard("Corrections à lire", "L’association corrige ce que nous avons compris.", signals, s => s.Kind is Signal.ToCorrect, RequestFilter.ToCorrect),
            UnderstandingCard("Sans réponse depuis sept jours", "Nous avons demandé si le besoin est bien compris : appelez.", signals, s => s.Kind is Signal.Understanding && s.Until < today, RequestFilter.Unconfirmed),
            GroupCard("Regroupements sans réponse", "Une association n’a pas dit si elle rejoint un groupe : appelez.", signals, s => s.Kind is Signal.Group && s.Until < today),
            new("Messages non lus", "La personne a écrit, personne n’a répondu depuis.",
                [.. waiting.Where(w => !w.IsMail).Select(w => Line(w.Kind, w.Count, w.Oldest, "?signal=message-non-lu"))]),
            new("Décisions qui partent bientôt", "Vous pouvez encore les annuler.",
                [.. leaving.Select(l => Line(l.Kind, l.Count, null, "?signal=decision-en-attente") with { LeavesAt = l.Next })]),
            QuestionCard("Corrections demandées", "Une association demande de corriger une question.", questions, QuestionSignal.Correction, QuestionStatus.InReview),
            QuestionCard("Relectures sans réponse", "Le délai est passé : appelez les associations.", questions, QuestionSignal.Silence, QuestionStatus.InReview),
            QuestionCard("Questions à publier", "Les associations ont validé leur texte.", questions, QuestionSignal.ToOpen, QuestionStatus.Validated),
            new("Besoins en veille à revoir", "Le jour du prochain point est venu.",
                [.. open.Where(o => o.Status is JoinRequestStatus.OnWatch && o.Late > 0)
                    .Select(o => Line(o.Kind, o.Late, null, "?etat=en-veille&tri=echeance") with { DueOn = o.OldestDue })]),
            QuestionCard("Questions en veille à revoir", "Le jour du prochain point est venu.", questions, QuestionSignal.WatchOver, QuestionStatus.Watch),
            PairCard("Réponses de personnes de recherche", "Elles s’intéressent à une question, ou veulent en parler : appelez ou présentez-les.", signals, s => s.Kind is Signal.PersonAnswered, "?etat=" + PairWords.ToTreat),
            PairCard("Présentations sans réponse", $"Les associations n’ont pas répondu en {PairClocks.AssociationAnswerDays} jours : appelez.", signals, s => s.Kind is Signal.Presented && s.Since.AddDays(PairClocks.AssociationAnswerDays) < now, "?etat=" + PairWords.SlugOf(PairStatus.Presented)),
            PairCard("Sans suite des associations", "Toutes ont dit non : pensez à quelqu’un d’autre.", signals, s => s.Kind is Signal.AllDeclined && s.Since.AddDays(AllDeclinedShownDays) > now, "?etat=" + PairWords.SlugOf(PairStatus.NotConfirmed)),
            new("Structures à vérifier", "Leur identité n’est pas encore vérifiée.",
                toVerify is 0 ? [] : [new(toVerify > 1 ? "structures" : "structure", toVerify, oldestToVerify, "/coordination/structures?etat=a-verifier&tri=creee")]),
            new("Courriels en échec", "Le courriel n’est jamais arrivé : téléphonez.",
                [.. waiting.Where(w => w.IsMail).Select(w => Line(w.Kind, w.Count, w.Oldest, "?signal=courriel-en-echec"))]),
        ],
        [
            new("En attente d’une réponse", "La personne a vingt et un jours pour répondre.",
                [.. open.Where(o => o.Status is JoinRequestStatus.AwaitingAnswer)
                    .Select(o => Line(o.Kind, o.Count, o.Oldest, "?etat=en-attente&tri=echeance") with { Late = o.Late })]),
            UnderstandingCard("Besoins à faire confirmer", "L’association a sept jours pour valider ou corriger.", signals, s => s.Kind is Signal.Understanding && s.Until >= today, RequestFilter.BeingConfirmed),
            GroupCard("Regroupements proposés", "Les associations ont sept jours pour dire oui ou non.", signals, s => s.Kind is Signal.Group && s.Until >= today),
            PairCard("Invitations envoyées", "Relances à dix et vingt et un jours.", signals, s => s.Kind is Signal.Invited, "?etat=" + PairWords.SlugOf(PairStatus.Sent)),
            PairCard("Personnes présentées", "Les associations disent oui ou non.", signals, s => s.Kind is Signal.Presented && s.Since.AddDays(PairClocks.AssociationAnswerDays) >= now, "?etat=" + PairWords.SlugOf(PairStatus.Presented)),
            QuestionCard("Questions en relecture", "Les associations ont sept jours pour valider ou corriger.", questions, QuestionSignal.BeingRead, QuestionStatus.InReview),
        ]);
    }

    private static ToDoLine Line(JoinRequestKind kind, int count, DateTimeOffset? oldest, string query)
    {
        var room = DeskRoom.Of(kind);
        return new ToDoLine(count > 1 ? room.Many : room.One, count, oldest, room.Address + query);
    }

    private static ToDoCard UnderstandingCard(string title, string why, IReadOnlyList<Waiting> signals, Func<Waiting, bool> which, string signal) =>
        new(title, why, Lines(signals, which, found => Line(JoinRequestKind.Association, found.Count, found.Oldest, $"?signal={signal}")));

    private static ToDoCard GroupCard(string title, string why, IReadOnlyList<Waiting> signals, Func<Waiting, bool> which) =>
        new(title, why, Lines(signals, which, found => new ToDoLine(found.Count > 1 ? "réponses attendues" : "réponse attendue", found.Count, found.Oldest, GroupDesk.Address)));

    private static ToDoCard PairCard(string title, string why, IReadOnlyList<Waiting> signals, Func<Waiting, bool> which, string query) =>
        new(title, why, Lines(signals, which, found => new ToDoLine(found.Count > 1 ? "invitations" : "invitation", found.Count, found.Oldest, "/" + InvitationDesk.BoardRoute + query)));

    /// <summary>One line for what waits in the same way, or none.</summary>
    private static IReadOnlyList<ToDoLine> Lines(IReadOnlyList<Waiting> signals, Func<Waiting, bool> which, Func<(int Count, DateTimeOffset Oldest), ToDoLine> line)
    {
        var found = signals.Where(which).ToList();
        return found.Count is 0 ? [] : [line((found.Count, found.Min(s => s.Since)))];
    }

    private static ToDoCard QuestionCard(string title, string why, IReadOnlyDictionary<QuestionSignal, (int Count, DateTimeOffset Oldest)> found, QuestionSignal signal, QuestionStatus status) =>
        new(title, why, found.TryGetValue(signal, out var group)
            ? [new ToDoLine(group.Count > 1 ? "questions" : "question", group.Count, group.Oldest, $"{QuestionDesk.Address}?etat={QuestionWords.SlugOf(status)}")]
            : []);

    private async Task<IReadOnlyDictionary<QuestionSignal, (int Count, DateTimeOffset Oldest)>> QuestionsAsync(DateOnly today, CancellationToken ct)
    {
        var moving = await db.ResearchQuestions
            .Where(q => q.Status == QuestionStatus.InReview || q.Status == QuestionStatus.Validated || q.Status == QuestionStatus.Watch)
            .OrderBy(q => q.StatusSince)
            .Take(MostWaiting)
            .Select(q => new
            {
                q.Status,
                q.StatusSince,
                q.ReviewUntil,
                q.WatchUntil,
                Correction = q.Needs.Any(n => n.AnsweredVersion == q.TextVersion && n.Answer == QuestionAnswer.WantsChange),
            })
            .ToListAsync(ct);
        return moving
            .Select(q => (q.StatusSince, Signal: q.Status switch
            {
                QuestionStatus.Validated => QuestionSignal.ToOpen,
                QuestionStatus.Watch => q.WatchUntil <= today ? QuestionSignal.WatchOver : QuestionSignal.None,
                _ when q.Correction => QuestionSignal.Correction,
                _ => q.ReviewUntil < today ? QuestionSignal.Silence : QuestionSignal.BeingRead,
            }))
            .GroupBy(q => q.Signal)
            .ToDictionary(g => g.Key, g => (g.Count(), g.Min(q => q.StatusSince)));
    }

    /// <summary>
    /// What waits for one or for the other: requests that answered our question, what we understood in its newest version, groups of needs, and
    /// invitations.
    /// </summary>
    private Task<List<Waiting>> SignalsAsync(CancellationToken ct) => db.JoinRequests
        .Where(WaitingCases.IsAnswered)
        .Select(r => new Waiting { Kind = Signal.Answered, Of = r.Kind, Since = r.StatusSince, Until = null })
        .Concat(
            from request in db.JoinRequests
            where UnderstandingWorkflow.Alive.Contains(request.Status)
            join version in db.UnderstandingVersions
                on new { request.Id, Number = request.UnderstandingNumber } equals new { Id = version.JoinRequestId, version.Number }
            where version.Status == UnderstandingStatus.Sent || version.Status == UnderstandingStatus.ToCorrect
            select new Waiting
            {
                Kind = version.Status == UnderstandingStatus.ToCorrect ? Signal.ToCorrect : Signal.Understanding,
                Of = null,
                Since = version.AnsweredAt ?? version.SentAt!.Value,
                Until = version.AnswerUntil,
            })
        .Concat(
            from place in db.NeedsInGroups
            where place.Place == GroupPlace.Asked
            select new Waiting { Kind = Signal.Group, Of = null, Since = place.PlaceSince, Until = place.AnswerUntil })
        .Concat(
            from pair in db.Pairs
            where PairsThatWait.Contains(pair.Status)
            select new Waiting
            {
                Kind = pair.Status == PairStatus.Sent ? Signal.Invited
                    : pair.Status == PairStatus.Presented ? Signal.Presented
                    : pair.Status == PairStatus.NotConfirmed ? Signal.AllDeclined
                    : Signal.PersonAnswered,
                Of = null,
                Since = pair.StatusSince,
                Until = null,
            })
        .OrderBy(waiting => waiting.Since)
        .Take(MostWaiting)
        .ToListAsync(ct);

    private Task<List<OpenGroup>> OpenAsync(DateOnly today, CancellationToken ct) => db.JoinRequests
        .Where(r => Open.Contains(r.Status))
        .GroupBy(r => new { r.Kind, r.Status })
        .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Status)
        .Select(g => new OpenGroup(
            g.Key.Kind, g.Key.Status, g.Count(), g.Min(r => r.StatusSince), g.Count(r => r.DueOn < today || (r.Status == JoinRequestStatus.OnWatch && r.DueOn == today)), g.Min(r => r.DueOn)))
        .ToListAsync(ct);

    private Task<List<LeavingGroup>> LeavingAsync(DateTimeOffset now, CancellationToken ct) => db.JoinRequests
        .SelectMany(r => r.Decisions.Where(d => d.LeavesAt > now && d.UndoneAt == null), (r, d) => new { r.Kind, d.LeavesAt })
        .GroupBy(d => d.Kind)
        .OrderBy(g => g.Key)
        .Select(g => new LeavingGroup(g.Key, g.Count(), g.Min(d => d.LeavesAt)))
        .ToListAsync(ct);

    private async Task<List<WaitingGroup>> WaitingAsync(DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await WaitingCases.Unread(db, now).Concat(WaitingCases.MailFailed(db))
            .OrderBy(w => w.Since).ThenBy(w => w.CaseId)
            .Take(MostWaiting)
            .ToListAsync(ct);
        var ids = waiting.Select(w => new JoinRequestId(w.CaseId)).Distinct().ToList();
        var kinds = await db.JoinRequests.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Kind }).ToListAsync(ct);

        // A mail may be about a request of another desk: it is not counted here.
        var kindOf = kinds.ToDictionary(k => k.Id.Value, k => k.Kind);
        return [.. waiting
            .Where(w => kindOf.ContainsKey(w.CaseId))
            .GroupBy(w => (Kind: kindOf[w.CaseId], w.IsMail))
            .OrderBy(g => g.Key)
            .Select(g => new WaitingGroup(g.Key.Kind, g.DistinctBy(w => w.CaseId).Count(), g.Min(w => w.Since), g.Key.IsMail))];
    }

    private async Task<(int Count, DateTimeOffset? Oldest)> ToVerifyAsync(CancellationToken ct)
    {
        var found = await db.Organisations
            .Where(o => o.Status == OrganisationStatus.ToVerify)
            .GroupBy(o => o.Status)
            .Select(g => new { Count = g.Count(), Oldest = g.Min(o => o.CreatedAt) })
            .SingleOrDefaultAsync(ct);
        return found is null ? (0, null) : (found.Count, found.Oldest);
    }

    private enum QuestionSignal
    {
        None = 0,
        BeingRead = 1,
        Correction = 2,
        Silence = 3,
        ToOpen = 4,
        WatchOver = 5,
    }

    private sealed record OpenGroup(
        JoinRequestKind Kind, JoinRequestStatus Status, int Count, DateTimeOffset Oldest, int Late, DateOnly? OldestDue);

    private enum Signal
    {
        Answered = 1,
        ToCorrect = 2,
        Understanding = 3,
        Group = 4,
        Invited = 5,
        PersonAnswered = 6,
        Presented = 7,
        AllDeclined = 8,
    }

    private sealed record Waiting
    {
        public Signal Kind { get; init; }

        public JoinRequestKind? Of { get; init; }

        public DateTimeOffset Since { get; init; }

        public DateOnly? Until { get; init; }
    }

    private sealed record WaitingGroup(JoinRequestKind Kind, int Count, DateTimeOffset Oldest, bool IsMail);

    private sealed record LeavingGroup(JoinRequestKind Kind, int Count, DateTimeOffset Next);
}
