using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.Coordination.Groups;
using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Features.Coordination.Questions;
using UnivAsso.Web.Features.OpenQuestions;

namespace UnivAsso.Web.Features.Coordination.ToDo;

/// <summary>Counts what waits, with the age of the oldest, in eight statements.</summary>
public sealed class ToDoQuery(UnivAssoDb db, TimeProvider clock)
{
    private const int MostWaiting = 1000;

    private static readonly JoinRequestStatus[] Open =
        [JoinRequestStatus.Received, JoinRequestStatus.InReview, JoinRequestStatus.AwaitingAnswer, JoinRequestStatus.OnWatch];

    public async Task<ToDoPage> CountAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = FrenchDates.DayInParis(now);
        var open = await OpenAsync(today, ct);
        var answered = await AnsweredAsync(ct);
        var leaving = await LeavingAsync(now, ct);
        var waiting = await WaitingAsync(now, ct);
        var questions = await QuestionsAsync(today, ct);
        var asked = await AskedAsync(ct);
        var (toVerify, oldestToVerify) = await ToVerifyAsync(ct);
        return new ToDoPage(now,
        [
            new("À lire", "Dans les cinq jours ouvrés après leur arrivée.",
                [.. open.Where(o => o.Status is JoinRequestStatus.Received).Select(o => Line(o.Kind, o.Count, o.Oldest, "?etat=recue&tri=recue"))]),
            new("En qualification, en retard", "Leur échéance est passée.",
                [.. open.Where(o => o.Status is JoinRequestStatus.InReview && o.Late > 0)
                    .Select(o => Line(o.Kind, o.Late, null, "?etat=en-qualification&signal=en-retard&tri=echeance") with { DueOn = o.OldestDue })]),
            new("Réponses reçues", "La personne a répondu à votre question.",
                [.. answered.Select(a => Line(a.Kind, a.Count, a.Oldest, "?signal=reponse-recue&tri=recue"))]),
            UnderstandingCard("Corrections à lire", "L’association corrige ce que nous avons compris.", asked.Where(a => !a.IsGroup && a.IsAnswered), RequestFilter.ToCorrect),
            UnderstandingCard("Sans réponse depuis sept jours", "Nous avons demandé si le besoin est bien compris : appelez.", asked.Where(a => !a.IsGroup && !a.IsAnswered && a.AnswerUntil < today), RequestFilter.Unconfirmed),
            GroupCard("Regroupements sans réponse", "Une association n’a pas dit si elle rejoint un groupe : appelez.", asked.Where(a => a.IsGroup && a.AnswerUntil < today)),
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
            new("Structures à vérifier", "Leur identité n’est pas encore vérifiée.",
                toVerify is 0 ? [] : [new(toVerify > 1 ? "structures" : "structure", toVerify, oldestToVerify, "/coordination/structures?etat=a-verifier&tri=creee")]),
            new("Courriels en échec", "Le courriel n’est jamais arrivé : téléphonez.",
                [.. waiting.Where(w => w.IsMail).Select(w => Line(w.Kind, w.Count, w.Oldest, "?signal=courriel-en-echec"))]),
        ],
        [
            new("En attente d’une réponse", "La personne a vingt et un jours pour répondre.",
                [.. open.Where(o => o.Status is JoinRequestStatus.AwaitingAnswer)
                    .Select(o => Line(o.Kind, o.Count, o.Oldest, "?etat=en-attente&tri=echeance") with { Late = o.Late })]),
            UnderstandingCard("Besoins à faire confirmer", "L’association a sept jours pour valider ou corriger.", asked.Where(a => !a.IsGroup && !a.IsAnswered && a.AnswerUntil >= today), RequestFilter.BeingConfirmed),
            GroupCard("Regroupements proposés", "Les associations ont sept jours pour dire oui ou non.", asked.Where(a => a.IsGroup && a.AnswerUntil >= today)),
            QuestionCard("Questions en relecture", "Les associations ont sept jours pour valider ou corriger.", questions, QuestionSignal.BeingRead, QuestionStatus.InReview),
        ]);
    }

    private static ToDoLine Line(JoinRequestKind kind, int count, DateTimeOffset? oldest, string query)
    {
        var room = DeskRoom.Of(kind);
        return new ToDoLine(count > 1 ? room.Many : room.One, count, oldest, room.Address + query);
    }

    private static ToDoCard UnderstandingCard(string title, string why, IEnumerable<AskedNeed> found, string signal) => found.ToList() switch
    {
        [] => new(title, why, []),
        var asked => new(title, why, [Line(JoinRequestKind.Association, asked.Count, asked.Min(a => a.Since), $"?signal={signal}")]),
    };

    private static ToDoCard GroupCard(string title, string why, IEnumerable<AskedNeed> found) => found.ToList() switch
    {
        [] => new(title, why, []),
        var asked => new(title, why, [new ToDoLine(asked.Count > 1 ? "réponses attendues" : "réponse attendue", asked.Count, asked.Min(a => a.Since), GroupDesk.Address)]),
    };

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

    /// <summary>What associations were asked about and have not agreed to: what we understood in its newest version, and groups of needs.</summary>
    private Task<List<AskedNeed>> AskedAsync(CancellationToken ct) => (
        from request in db.JoinRequests
        where UnderstandingWorkflow.Alive.Contains(request.Status)
        join version in db.UnderstandingVersions
            on new { request.Id, Number = request.UnderstandingNumber } equals new { Id = version.JoinRequestId, version.Number }
        where version.Status == UnderstandingStatus.Sent || version.Status == UnderstandingStatus.ToCorrect
        select new AskedNeed { IsGroup = false, IsAnswered = version.Status == UnderstandingStatus.ToCorrect, Since = version.AnsweredAt ?? version.SentAt!.Value, AnswerUntil = version.AnswerUntil })
        .Concat(
            from place in db.NeedsInGroups
            where place.Place == GroupPlace.Asked
            select new AskedNeed { IsGroup = true, IsAnswered = false, Since = place.PlaceSince, AnswerUntil = place.AnswerUntil })
        .OrderBy(asked => asked.Since)
        .Take(MostWaiting)
        .ToListAsync(ct);

    private Task<List<OpenGroup>> OpenAsync(DateOnly today, CancellationToken ct) => db.JoinRequests
        .Where(r => Open.Contains(r.Status))
        .GroupBy(r => new { r.Kind, r.Status })
        .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Status)
        .Select(g => new OpenGroup(
            g.Key.Kind, g.Key.Status, g.Count(), g.Min(r => r.StatusSince), g.Count(r => r.DueOn < today || (r.Status == JoinRequestStatus.OnWatch && r.DueOn == today)), g.Min(r => r.DueOn)))
        .ToListAsync(ct);

    private Task<List<WaitingGroup>> AnsweredAsync(CancellationToken ct) => db.JoinRequests
        .Where(WaitingCases.IsAnswered)
        .GroupBy(r => r.Kind)
        .OrderBy(g => g.Key)
        .Select(g => new WaitingGroup(g.Key, g.Count(), g.Min(r => r.StatusSince), false))
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

    private sealed record AskedNeed
    {
        public bool IsGroup { get; init; }

        public bool IsAnswered { get; init; }

        public DateTimeOffset Since { get; init; }

        public DateOnly? AnswerUntil { get; init; }
    }

    private sealed record WaitingGroup(JoinRequestKind Kind, int Count, DateTimeOffset Oldest, bool IsMail);

    private sealed record LeavingGroup(JoinRequestKind Kind, int Count, DateTimeOffset Next);
}
