using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Sent;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Matching;

namespace UnivAsso.Web.Features.Coordination.Sheet;

/// <summary>Reads everything that the sheet of a request shows, in six statements.</summary>
public sealed class SheetQuery(
    UnivAssoDb db, DeskReference reference, IPresence presence, TerritoryCatalogue territories, MatchingIndexKeeper matching, TimeProvider clock)
{
    private const int NearShownOfEachKind = 4;

    /// <summary>The sheet, or nothing when this list has no such request. Opening it makes the reader present.</summary>
    public async Task<SheetPage?> OpenAsync(DeskRoom room, string requestReference, Actor reader, CancellationToken ct)
    {
        if (await HeadAsync(room, requestReference, ct) is not { } head)
        {
            return null;
        }

        var id = head.Request.Id.Value;
        var now = clock.GetUtcNow();
        return new SheetPage(room, head, now)
        {
            Messages = await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(ct),
            Notes = await db.CaseNotes.AsNoTracking().Where(n => n.CaseId == id).OrderByDescending(n => n.At).ThenBy(n => n.Id).ToListAsync(ct),
            Documents = await db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == id).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(ct),
            FailedMails = await db.OutboxMails
                .Where(m => m.CaseId == id && m.FailedAt != null && m.SentAt == null && m.LastError != OutboxMail.Expired)
                .OrderBy(m => m.CreatedAt)
                .Select(m => new FailedMail(m.Subject, m.To, m.FailedAt!.Value))
                .ToListAsync(ct),
            History = History.Of(await JournalAsync(id, ct), head.Request.Decisions),
            Answers = SentAnswers.Of(head.ToSent(await reference.ThemesAsync(ct)), territories),
            OthersHere = presence.Arrive(id, reader),
            Similar = head.Need is { } need
                ? matching.Latest?.Near(MatchingReader.TextOf(need.Question, need.Situation, need.Purpose), NearShownOfEachKind, requestReference)
                : [],
            // Only a need that was taken on has questions.
            Questions = head.Need is null || head.Request.Status is JoinRequestStatus.Received or JoinRequestStatus.InReview or JoinRequestStatus.AwaitingAnswer ? [] : await (
                from drawn in db.QuestionNeeds
                where drawn.JoinRequestId == head.Request.Id
                join question in db.ResearchQuestions on drawn.QuestionId equals question.Id
                orderby question.Reference
                select new DrawnQuestion(question.Reference, question.Text.Title, question.Status)).ToListAsync(ct),
            Me = reader.Id,
        };
    }

    private Task<SheetHead?> HeadAsync(DeskRoom room, string requestReference, CancellationToken ct) => (
        from request in db.JoinRequests.AsNoTracking().Include(r => r.Decisions).Include(r => r.Understandings).AsSingleQuery()
        where request.Reference == requestReference && request.Kind == room.Kind
        from need in db.KnowledgeNeeds.Where(n => n.JoinRequestId == request.Id).DefaultIfEmpty()
        from organisation in db.Organisations.Where(o => o.Id == request.OrganisationId).DefaultIfEmpty()
        from similar in db.Organisations.Where(o => o.Id == request.SimilarOrganisationId).DefaultIfEmpty()
        from researcher in db.Researchers.Where(p => p.Id == request.ResearcherId).DefaultIfEmpty()
        select new SheetHead(
            request,
            need,
            organisation,
            similar,
            researcher,
            db.InterestDeclarations.Where(d => d.ResearcherId == request.ResearcherId).ToList(),
            (from place in db.NeedsInGroups
             where place.JoinRequestId == request.Id && place.Place != GroupPlace.TakenOut
             join together in db.NeedGroups on place.GroupId equals together.Id
             orderby together.Reference
             select new GroupBeside(together.Reference, together.Title, place.Place)).ToList())).SingleOrDefaultAsync(ct);

    private Task<List<JournalEntry>> JournalAsync(Guid id, CancellationToken ct) =>
        db.Journal.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Sequence).ThenBy(e => e.At).ToListAsync(ct);
}

/// <summary>The request with what is tied to it by one row.</summary>
public sealed record SheetHead(
    JoinRequest Request,
    KnowledgeNeed? Need,
    Organisation? Organisation,
    Organisation? Similar,
    Researcher? Researcher,
    List<InterestDeclaration> Interests,
    List<GroupBeside> Groups)
{
    public SentRequest ToSent(IReadOnlyDictionary<string, string> themes) => new(Request)
    {
        Structure = Request.StructureTold ?? Organisation?.AsTold(),
        Need = Need,
        Researcher = Researcher,
        Themes = themes,
    };
}

/// <summary>A group about which the author of the need was asked.</summary>
public sealed record GroupBeside(string Reference, string Title, GroupPlace Place);

/// <summary>A mail that never left.</summary>
public sealed record FailedMail(string Subject, string To, DateTimeOffset FailedAt);
