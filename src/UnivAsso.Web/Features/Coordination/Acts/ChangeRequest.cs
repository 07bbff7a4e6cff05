using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>
/// The one way in which the desk changes a request: the version shown must still be the one kept, and the save must be the first. Two
/// people at once: one wins, the other is told.
/// </summary>
public sealed class ChangeRequest(UnivAssoDb db)
{
    public async Task<Result> HandleAsync(
        DeskRoom room, string reference, int version, Func<JoinRequest, Result> act, CancellationToken ct)
    {
        var request = await db.JoinRequests.Include(r => r.Decisions).Include(r => r.Understandings).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Reference == reference && r.Kind == room.Kind, ct);
        var result = request switch
        {
            null => new NoSuchRequest(),
            _ when request.Version != version => new ChangedMeanwhile(),
            _ => act(request),
        };
        if (result.IsDone)
        {
            result = await db.TrySaveAsync(ct);
        }

        if (!result.IsDone)
        {
            // Whoever reads next must read the database, not what was refused.
            db.ChangeTracker.Clear();
        }

        return result;
    }
}
