using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>One line of the inbox.</summary>
public sealed record InboxRow(
    string Reference,
    int Version,
    DlaRequestStatus Status,
    DateTimeOffset ReceivedAt,
    DateOnly? DueOn,
    string? OwnerName,
    DlaUrgency Urgency,
    SupportMode Mode,
    DlaDeskId DeskId,
    string Structure,
    string? CommuneCode,
    string? DepartmentCode,
    int Structures)
{
    /// <summary>« Les Jardins et 3 autres ».</summary>
    public string Title => Structures switch
    {
        <= 1 => Structure,
        2 => $"{Structure} et 1 autre",
        _ => $"{Structure} et {Structures - 1} autres",
    };
}

/// <summary>One page of the inbox with the count of each pile, in the order of <see cref="InboxTab.All"/>.</summary>
public sealed record InboxLists(ListPage<InboxRow> Page, IReadOnlyList<int> Counts)
{
    /// <summary>A pile is counted up to here: beyond, it is simply too high.</summary>
    public const int MostInPile = 100;
}

/// <summary>Reads the inbox: filtered, sorted, paged and counted by the database, in two statements, three with a search.</summary>
public sealed class InboxQuery(UnivAssoDb db, DlaSight sight, TerritoryCatalogue territories, TimeProvider clock)
{
    private const int Most = ListPage<InboxRow>.MostCounted + 1;

    /// <summary>
    /// The board opens nothing, what may be seen is asked of the database each time; but it tells by which index to look.
    /// </summary>
    public async Task<InboxLists> PageAsync(InboxFilter filter, Guid me, DeskBoard board, CancellationToken ct)
    {
        var seen = Near(sight.RequestsOf(me).AsNoTracking(), board.ReachOf(me));
        var (found, tooWide) = await FilteredAsync(filter, me, seen, board, ct);
        var sorted = found is null ? null : Sorted(found, filter);
        var counts = await CountAsync(sorted, seen, ct);
        var counted = counts[^1];
        var pages = (Math.Min(counted, ListPage<InboxRow>.MostCounted) + ListPage<InboxRow>.Size - 1) / ListPage<InboxRow>.Size;
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, pages));
        var rows = sorted is null || counted is 0
            ? []
            : await Rows(sorted.Skip((page - 1) * ListPage<InboxRow>.Size).Take(ListPage<InboxRow>.Size)).ToListAsync(ct);
        return new InboxLists(new ListPage<InboxRow>(rows, page, counted, tooWide), counts[..^1]);
    }

    /// <summary>The whole list, row after row, for an export.</summary>
    public async Task<IAsyncEnumerable<InboxRow>> StreamAsync(InboxFilter filter, Guid me, DeskBoard board, CancellationToken ct)
    {
        var (found, _) = await FilteredAsync(filter, me, sight.RequestsOf(me).AsNoTracking(), board, ct);
        return found is null ? AsyncEnumerable.Empty<InboxRow>() : Rows(Sorted(found, filter)).AsAsyncEnumerable();
    }

    /// <summary>The ticked rows that are in sight.</summary>
    public Task<List<InboxRow>> TickedAsync(IReadOnlyList<string> references, Guid me, CancellationToken ct) =>
        Rows(sight.RequestsOf(me).AsNoTracking().Where(r => references.Contains(r.Reference)).OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id)).ToListAsync(ct);

    /// <summary>Every pile and the list itself, in one statement.</summary>
    private async Task<int[]> CountAsync(IQueryable<DlaRequest>? found, IQueryable<DlaRequest> seen, CancellationToken ct)
    {
        var fresh = Capped(seen, InboxTab.New);
        var toComplete = Capped(seen, InboxTab.ToComplete);
        var toMeet = Capped(seen, InboxTab.ToMeet);
        var thisWeek = Capped(seen, InboxTab.ThisWeek);
        var toDecide = Capped(seen, InboxTab.ToDecide);
        var redirected = Capped(seen, InboxTab.Redirected);
        var ended = Capped(seen, InboxTab.Ended);
        var everything = Capped(seen, InboxTab.Everything);
        var listed = (found ?? seen.Where(r => false).OrderBy(r => r.Id)).Take(Most);
        var counts = await db.DlaDesks
            .OrderBy(d => d.Id)
            .Take(1)
            .Select(_ => new
            {
                Fresh = fresh.Count(),
                ToComplete = toComplete.Count(),
                ToMeet = toMeet.Count(),
                ThisWeek = thisWeek.Count(),
                ToDecide = toDecide.Count(),
                Redirected = redirected.Count(),
                Ended = ended.Count(),
                Everything = everything.Count(),
                Listed = listed.Count(),
            })
            .SingleAsync(ct);
        return
        [
            counts.Fresh, counts.ToComplete, counts.ToMeet, counts.ThisWeek, counts.ToDecide, counts.Redirected, counts.Ended, counts.Everything,
            counts.Listed,
        ];
    }

    /// <summary>As many of a pile as are counted, in the order of an index: which ones they are does not matter.</summary>
    private IQueryable<DlaRequest> Capped(IQueryable<DlaRequest> seen, InboxTab tab)
    {
        var pile = tab.Of(seen, Sunday);
        return (tab == InboxTab.ThisWeek ? pile.OrderBy(r => r.DueOn).ThenBy(r => r.Id)
            : tab == InboxTab.Ended ? pile.OrderByDescending(r => r.Status).ThenByDescending(r => r.DueOn).ThenByDescending(r => r.Id)
            : pile.OrderBy(r => r.Status).ThenBy(r => r.DueOn).ThenBy(r => r.Id)).Take(InboxLists.MostInPile + 1);
    }

    private static IQueryable<DlaRequest> Near(IQueryable<DlaRequest> seen, IReadOnlyList<DlaDeskId>? desks) =>
        desks is null ? seen : seen.Where(r => desks.Contains(r.DeskId));

    private DateOnly Today => FrenchDates.DayInParis(clock.GetUtcNow());

    private DateOnly Sunday => Today.AddDays((7 - (int)Today.DayOfWeek) % 7);

    /// <summary>What is asked for, or nothing when the words alone say that there is nothing.</summary>
    private async Task<(IQueryable<DlaRequest>? Found, bool TooWide)> FilteredAsync(
        InboxFilter filter, Guid me, IQueryable<DlaRequest> seen, DeskBoard board, CancellationToken ct)
    {
        if (Reference.TryParse(filter.Text, out var reference))
        {
            // A reference is looked for everywhere in sight, whatever the pile and the filters.
            var exact = reference.ToString();
            return (seen.Where(r => r.Reference == exact), false);
        }

        var found = Narrowed(filter.Tab.Of(seen, Sunday), filter, me, board);
        if (DeskSearch.Matching(db, SearchScope.DlaRequests, filter.Text) is not { } wanted)
        {
            return (string.IsNullOrWhiteSpace(filter.Text) ? found : null, false);
        }

        // Ids first: words know a request by its bare id.
        var ids = await wanted.Take(DeskSearch.MostFound + 1).ToListAsync(ct);
        var kept = ids.Take(DeskSearch.MostFound).Distinct().Select(DlaRequestId.From).ToList();
        return (kept.Count is 0 ? null : found.Where(r => kept.Contains(r.Id)), ids.Count > DeskSearch.MostFound);
    }

    private IQueryable<DlaRequest> Narrowed(IQueryable<DlaRequest> all, InboxFilter filter, Guid me, DeskBoard board)
    {
        var (found, today) = (all, Today);
        found = filter.Owner switch
        {
            InboxFilter.Mine => Mine(found, me, board),
            InboxFilter.Nobody => found.Where(r => r.OwnerId == null),
            _ when Guid.TryParse(filter.Owner, out var owner) => found.Where(r => r.OwnerId == owner),
            _ => found,
        };
        if (filter.UrgencyValue is { } urgency)
        {
            found = found.Where(r => r.Need.Urgency == urgency);
        }

        if (filter.Mode is InboxFilter.Individual or InboxFilter.Collective)
        {
            var mode = filter.Mode is InboxFilter.Collective ? SupportMode.Collective : SupportMode.Individual;
            found = found.Where(r => r.Mode == mode);
        }

        if (filter.Department is { Length: > 0 } department)
        {
            found = found.Where(r => r.Participations.Any(p => p.Structure.DepartmentCode == department));
        }

        if (territories.FindExact(filter.Commune) is { } commune)
        {
            found = found.Where(r => r.Participations.Any(p => p.Structure.CommuneCode == commune.Code));
        }

        if (filter.Desk is { Length: > 0 } desk)
        {
            found = found.Where(r => db.DlaDesks.Any(d => d.Id == r.DeskId && d.Code == desk));
        }

        if (filter.StageValue is { } stage)
        {
            found = found.Where(r => r.Status == stage);
        }

        return filter.IsLateOnly ? found.Where(r => r.DueOn < today) : found;
    }

    /// <summary>One's own, and those of the absent for whom one stands in, at the very desk where they sit.</summary>
    private IQueryable<DlaRequest> Mine(IQueryable<DlaRequest> requests, Guid me, DeskBoard board)
    {
        var absent = board.StoodInBy(me).ToList();
        if (absent.Count == 0)
        {
            return requests.Where(r => r.OwnerId == me);
        }

        var owners = absent.Select(s => (Guid?)s.UserId).Append(me).ToList();
        return requests.Where(r => owners.Contains(r.OwnerId)
            && (r.OwnerId == me || db.DlaOfficerSeats.Any(s => s.UserId == r.OwnerId && s.DeskId == r.DeskId && s.LeftAt == null)));
    }

    // Every order ends with the id, in the direction of the first column, so that one index serves it whole.
    private static IQueryable<DlaRequest> Sorted(IQueryable<DlaRequest> found, InboxFilter filter) => filter.Sort switch
    {
        { Column: InboxFilter.ByDue, Descending: false } when filter.Tab == InboxTab.Everything || filter.Tab == InboxTab.Ended =>
            found.Where(r => r.DueOn != null).OrderBy(r => r.DueOn).ThenBy(r => r.Id),
        { Column: InboxFilter.ByDue, Descending: false } => found.OrderBy(r => r.DueOn).ThenBy(r => r.Id),
        { Column: InboxFilter.ByDue } => found.OrderByDescending(r => r.DueOn).ThenByDescending(r => r.Id),
        { Descending: false } => found.OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id),
        _ => found.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id),
    };

    private static IQueryable<InboxRow> Rows(IQueryable<DlaRequest> requests) => requests.Select(r => new InboxRow(
        r.Reference,
        r.Version,
        r.Status,
        r.ReceivedAt,
        r.DueOn,
        r.OwnerName,
        r.Need.Urgency,
        r.Mode,
        r.DeskId,
        r.Participations.Where(p => p.IsLead).Select(p => p.Structure.Name).First(),
        r.Participations.Where(p => p.IsLead).Select(p => p.Structure.CommuneCode).First(),
        r.Participations.Where(p => p.IsLead).Select(p => p.Structure.DepartmentCode).First(),
        r.Participations.Count(p => p.State == ParticipationState.Invited || p.State == ParticipationState.Confirmed)));
}
