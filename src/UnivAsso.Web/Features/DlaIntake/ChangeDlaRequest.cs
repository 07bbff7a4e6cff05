using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Inbox;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>What an act on a request works with: the request whole, the working days of its desk, the time.</summary>
public sealed record DlaTurn(DlaRequest Request, DeskCalendar Calendar, DateTimeOffset Now);

/// <summary>
/// The one way in which a request changes: one transaction holds the change and what it brings along. The version shown must still be the
/// one kept; of two people at once one wins, and the other is told. A refusal undoes everything.
/// </summary>
public sealed class ChangeDlaRequest(UnivAssoDb db, DlaDesks desks, DlaSight sight, DlaAftermath aftermath, DlaLateness lateness, TimeProvider clock)
{
    /// <summary>An act of an officer on a request in their sight.</summary>
    public Task<Result<DlaRequestId>> ByDeskAsync(
        string reference, int seen, Guid officerId, Func<DlaTurn, CancellationToken, Task<Result>> act, CancellationToken ct) =>
        RunAsync(sight.RequestsOf(officerId).Where(r => r.Reference == reference), seen, act, ct);

    /// <summary>An act of a structure or of the portal itself; whoever calls has shown the right to it.</summary>
    public Task<Result<DlaRequestId>> ByIdAsync(
        DlaRequestId id, int? seen, Func<DlaTurn, CancellationToken, Task<Result>> act, CancellationToken ct) =>
        RunAsync(db.DlaRequests.Where(r => r.Id == id), seen, act, ct);

    private Task<Result<DlaRequestId>> RunAsync(
        IQueryable<DlaRequest> which, int? seen, Func<DlaTurn, CancellationToken, Task<Result>> act, CancellationToken ct) =>
        db.UnlessRefusedAsync<DlaRequestId>(
            async inner =>
            {
                if (await which.Whole().SingleOrDefaultAsync(inner) is not { } request)
                {
                    return new NoSuchDlaRequest();
                }

                if (seen is { } version && version != request.Version)
                {
                    return new ChangedMeanwhile();
                }

                var turn = new DlaTurn(request, await desks.CalendarOfAsync(request.DeskId, inner), clock.GetUtcNow());
                var before = DlaStand.Of(request);
                if ((await act(turn, inner)).Refusal is { } refusal)
                {
                    return refusal;
                }

                if ((await aftermath.FollowAsync(before, turn, inner)).Refusal is { } undone)
                {
                    return undone;
                }

                await lateness.PlanAsync(request, inner);
                return (await db.TrySaveAsync(inner)).Refusal is { } late ? late : request.Id;
            },
            ct);
}

/// <summary>No such request, or not in this officer's sight: the page answers « not found ».</summary>
public sealed record NoSuchDlaRequest() : Refusal("Cette demande n’existe pas, ou elle est suivie ailleurs.");
