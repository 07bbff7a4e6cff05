using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>One line of a list of requests.</summary>
public sealed record RequestRow(
    string Reference,
    string Title,
    JoinRequestStatus Status,
    DateTimeOffset ReceivedAt,
    DateOnly? DueOn,
    string? OwnerName,
    string? DepartmentCode,
    string? Structure,
    string FirstName,
    string LastName,
    bool HasNeed,
    bool OutsideRegion,
    ContactConsent? ContactConsent,
    OrganisationTold? StructureTold);

/// <summary>Reads the lists of requests: filtered, sorted, paged and counted by the database.</summary>
public sealed class RequestListQuery(UnivAssoDb db, TimeProvider clock)
{
    public async Task<ListPage<RequestRow>> PageAsync(DeskRoom room, RequestFilter filter, Guid me, CancellationToken ct)
    {
        var (found, tooWide) = await FilteredAsync(room, filter, me, ct);
        if (found is null)
        {
            return ListPage<RequestRow>.Nothing;
        }

        return await Sorted(found, filter).PageAsync(filter.Page, Rows, ct, tooWide);
    }

    /// <summary>The whole list, row after row, for an export.</summary>
    public async Task<IAsyncEnumerable<RequestRow>> StreamAsync(DeskRoom room, RequestFilter filter, Guid me, CancellationToken ct)
    {
        var (found, _) = await FilteredAsync(room, filter, me, ct);
        return found is null ? AsyncEnumerable.Empty<RequestRow>() : Rows(Sorted(found, filter)).AsAsyncEnumerable();
    }

    /// <summary>What is asked for, or nothing when the words alone say that there is nothing.</summary>
    private async Task<(IQueryable<JoinRequest>? Found, bool TooWide)> FilteredAsync(
        DeskRoom room, RequestFilter filter, Guid me, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = Narrowed(db.JoinRequests.AsNoTracking().Where(r => r.Kind == room.Kind), filter, me, now);
        if (Reference.TryParse(filter.Text, out var reference))
        {
            var exact = reference.ToString();
            return (found.Where(r => r.Reference == exact), false);
        }

        if (Ids(filter, now) is not { } wanted)
        {
            return (string.IsNullOrWhiteSpace(filter.Text) ? found : null, false);
        }

        // Ids first: words, messages and mails know a request by its bare id.
        var ids = await wanted.Take(DeskSearch.MostFound + 1).ToListAsync(ct);
        var kept = ids.Take(DeskSearch.MostFound).Distinct().Select(JoinRequestId.From).ToList();
        return (kept.Count is 0 ? null : found.Where(r => kept.Contains(r.Id)), ids.Count > DeskSearch.MostFound);
    }

    private IQueryable<Guid>? Ids(RequestFilter filter, DateTimeOffset now)
    {
        var alerted = filter.AlertValue switch
        {
            RequestFilter.Unread => WaitingCases.Unread(db, now),
            RequestFilter.MailFailed => WaitingCases.MailFailed(db),
            _ => null,
        };
        var waiting = alerted?.Select(w => w.CaseId);
        var searched = DeskSearch.Matching(db, SearchScope.JoinRequests, filter.Text);
        return (waiting, searched) switch
        {
            (null, _) => searched,
            (_, null) when string.IsNullOrWhiteSpace(filter.Text) =>
                alerted!.OrderByDescending(w => w.Since).ThenBy(w => w.CaseId).Select(w => w.CaseId),
            (_, null) => null,
            _ => searched.Where(id => waiting.Contains(id)),
        };
    }

    private IQueryable<JoinRequest> Narrowed(IQueryable<JoinRequest> all, RequestFilter filter, Guid me, DateTimeOffset now)
    {
        var found = all;
        if (filter.StatusValue is { } status)
        {
            found = found.Where(r => r.Status == status);
        }

        if (filter.Theme is { Length: > 0 } theme)
        {
            found = found.Where(r => r.Themes.Contains(theme));
        }

        if (filter.Department is { Length: > 0 } department)
        {
            found = found.Where(r => r.DepartmentCode == department);
        }

        found = filter.Seat switch
        {
            RequestFilter.InRegion => found.Where(r => !r.OutsideRegion),
            RequestFilter.OutsideRegion => found.Where(r => r.OutsideRegion),
            _ => found,
        };
        found = filter.Need switch
        {
            "avec" => found.Where(r => db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id)),
            "sans" => found.Where(r => !db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id)),
            _ => found,
        };
        found = filter.Owner switch
        {
            RequestFilter.Mine => found.Where(r => r.OwnerId == me),
            RequestFilter.Nobody => found.Where(r => r.OwnerId == null),
            _ when Guid.TryParse(filter.Owner, out var owner) => found.Where(r => r.OwnerId == owner),
            _ => found,
        };
        var today = FrenchDates.DayInParis(now);
        return filter.AlertValue switch
        {
            RequestFilter.Late => found.Where(r => r.DueOn < today),
            RequestFilter.Answered => found.Where(WaitingCases.IsAnswered),
            RequestFilter.Leaving => found.Where(r => r.Decisions.Any(d => d.UndoneAt == null && d.LeavesAt > now)),
            RequestFilter.ToCorrect => found.Where(WaitingCases.IsToCorrect),
            RequestFilter.BeingConfirmed => found.Where(WaitingCases.IsBeingConfirmed),
            RequestFilter.Unconfirmed => found.Where(WaitingCases.IsUnconfirmed(today)),
            _ => found,
        };
    }

    // Every order ends with the id, in the direction of the first column, so that one index serves it whole.
    private static IQueryable<JoinRequest> Sorted(IQueryable<JoinRequest> found, RequestFilter filter) => filter.Sort switch
    {
        { Column: RequestFilter.ByDue, Descending: false } => found.Where(r => r.DueOn != null).OrderBy(r => r.DueOn).ThenBy(r => r.Id),
        { Column: RequestFilter.ByDue } => found.OrderByDescending(r => r.DueOn).ThenByDescending(r => r.Id),
        { Column: RequestFilter.ByStatus, Descending: false } =>
            found.OrderBy(r => r.Status).ThenBy(r => r.ReceivedAt).ThenBy(r => r.Id),
        { Column: RequestFilter.ByStatus } =>
            found.OrderByDescending(r => r.Status).ThenByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id),
        { Descending: false } => found.OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id),
        _ => found.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id),
    };

    private IQueryable<RequestRow> Rows(IQueryable<JoinRequest> requests) => requests.Select(r => new RequestRow(
        r.Reference,
        r.Title,
        r.Status,
        r.ReceivedAt,
        r.DueOn,
        r.OwnerName,
        r.DepartmentCode,
        db.Organisations.Where(o => o.Id == r.OrganisationId).Select(o => o.Name).FirstOrDefault(),
        r.Contact.FirstName,
        r.Contact.LastName,
        db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id),
        r.OutsideRegion,
        r.ContactConsent,
        r.StructureTold));
}
