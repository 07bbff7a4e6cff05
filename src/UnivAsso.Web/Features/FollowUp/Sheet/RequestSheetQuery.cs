using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.FollowUp.Documents;
using UnivAsso.Web.Features.JoinRequests.Sent;

namespace UnivAsso.Web.Features.FollowUp.Sheet;

/// <summary>Gathers what the author of a request may read about it, as of now.</summary>
public sealed class RequestSheetQuery(
    UnivAssoDb db, RequestDoor door, DocumentQuery documents, TerritoryCatalogue territories, TimeProvider clock)
{
    // Beyond this, a page would be too long to read; the coordination sees them all.
    private const int MostMessages = 100;
    private const int MostFacts = 200;

    public async Task<RequestSheet?> FindAsync(ClaimsPrincipal user, string reference, CancellationToken ct)
    {
        if (await door.FindAsync(user, reference, ct) is not { } request)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var status = request.PublicStatus(now);
        var decision = request.Decisions
            .Where(d => d.UndoneAt is null && d.LeavesAt <= now && d.To == status)
            .MaxBy(d => d.DecidedAt);
        var facts = await FactsAsync(request, now, ct);
        var canReopen = CanReopen(request, status, now);
        var told = await ToldAsync(request, ct);
        var canOpenAccount = status is JoinRequestStatus.TakenOn && request.AccountId is null;
        var dueOn = request.Pending(now) is { } pending ? pending.FormerDueOn : request.DueOn;
        return new RequestSheet
        {
            Reference = request.Reference,
            Kind = request.Kind,
            Title = request.Title,
            Status = status,
            Words = RequestLabels.Of(request.Kind, status, decision?.Target),
            ReceivedAt = request.ReceivedAt,
            OwnerName = request.OwnerName,
            Expected = SheetTexts.Expected(request.Kind, status, dueOn, FrenchDates.DayInParis(now)),
            Next = SheetTexts.Next(status, canReopen, canOpenAccount),
            Steps = SheetRoad.Steps(request, status, facts),
            Decision = decision,
            Messages = await MessagesAsync(request.Id.Value, now, ct),
            Documents = await documents.ListAsync(request.Id.Value, ct),
            Answers = told.Answers,
            Understanding = told.Understanding,
            Group = told.Group,
            History = [.. facts.Select(f => (f.At, What: SheetRoad.Sentence(request.Kind, f)))
                .Where(e => e.What is not null).Select(e => new SheetEvent(e.At, e.What!)).Reverse()],
            CanWithdraw = JoinRequestWorkflow.Moves.Allows(status, JoinRequestAct.Withdraw, JoinRequestParty.Requester),
            CanReopen = canReopen,
            TakesDocuments = request.TakesDocuments(now),
            CanOpenAccount = canOpenAccount,
        };
    }

    private static bool CanReopen(JoinRequest request, JoinRequestStatus status, DateTimeOffset now) =>
        request.Pending(now) is null
        && JoinRequestWorkflow.Moves.Allows(status, JoinRequestAct.Reopen, JoinRequestParty.Requester)
        && now - request.StatusSince <= JoinRequest.ReturnWindow;

    private Task<List<SheetMessage>> MessagesAsync(Guid caseId, DateTimeOffset now, CancellationToken ct) => db.CaseMessages
        .Where(m => m.CaseId == caseId && m.VisibleAt <= now)
        .OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
        .Take(MostMessages)
        .Select(m => new SheetMessage(m.FromRequester, m.AuthorName, m.Text, m.At))
        .ToListAsync(ct);

    private sealed record Told(IReadOnlyList<SentSection> Answers, UnderstandingVersion? Understanding, string? Group);

    private async Task<Told> ToldAsync(JoinRequest request, CancellationToken ct)
    {
        var slugs = request.Themes;
        var themes = await db.ResearchThemes.Where(t => slugs.Contains(t.Slug)).Select(t => new { t.Slug, t.Label }).ToListAsync(ct);
        var sent = await db.JoinRequests.AsNoTracking()
            .Where(r => r.Id == request.Id)
            .Select(r => new
            {
                Organisation = db.Organisations.FirstOrDefault(o => o.Id == r.OrganisationId),
                Need = db.KnowledgeNeeds.FirstOrDefault(n => n.JoinRequestId == r.Id),
                Researcher = db.Researchers.FirstOrDefault(p => p.Id == r.ResearcherId),
                Understanding = r.Understandings.Where(v => v.SentAt != null).OrderByDescending(v => v.Number).FirstOrDefault(),
                Group = (
                    from place in db.NeedsInGroups
                    where place.JoinRequestId == r.Id && place.Place == GroupPlace.Agreed
                    join together in db.NeedGroups on place.GroupId equals together.Id
                    orderby place.PlaceSince descending
                    select together.Title).FirstOrDefault(),
            })
            .SingleAsync(ct);
        var answers = SentAnswers.Of(
            new SentRequest(request)
            {
                Structure = request.StructureTold ?? sent.Organisation?.AsTold(),
                Need = sent.Need,
                Researcher = sent.Researcher,
                Themes = themes.ToDictionary(t => t.Slug, t => t.Label, StringComparer.Ordinal),
            },
            territories);
        return new Told(answers, sent.Understanding, sent.Group);
    }

    /// <summary>The journal without what is not said yet: a decision that can be undone, or that was.</summary>
    private async Task<IReadOnlyList<SheetFact>> FactsAsync(JoinRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var subject = request.Id.Value;
        var entries = await db.Journal.AsNoTracking()
            .Where(e => e.SubjectId == subject)
            .OrderBy(e => e.Sequence).ThenBy(e => e.At)
            .Take(MostFacts)
            .ToListAsync(ct);
        var said = request.Decisions.Where(d => d.UndoneAt is null && d.LeavesAt <= now).ToDictionary(d => d.Id.Value);
        var facts = new List<SheetFact>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Act != nameof(JoinRequestDecided))
            {
                facts.Add(new SheetFact(entry.At, entry.Act, entry.ActorName, null));
            }
            else if (said.TryGetValue(DecisionOf(entry), out var decision))
            {
                facts.Add(new SheetFact(entry.At, entry.Act, entry.ActorName, decision));
            }
        }

        return facts;
    }

    private static Guid DecisionOf(JournalEntry entry)
    {
        using var details = JsonDocument.Parse(entry.Details);
        return details.RootElement.GetProperty(nameof(JoinRequestDecided.DecisionId)).GetGuid();
    }
}
