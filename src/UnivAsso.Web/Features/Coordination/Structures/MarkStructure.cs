using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Organisations;

namespace UnivAsso.Web.Features.Coordination.Structures;

/// <summary>Notes how far the identity of a structure was checked.</summary>
public sealed class MarkStructure(UnivAssoDb db, TimeProvider clock)
{
    public async Task<Result> HandleAsync(OrganisationId id, int version, OrganisationStatus status, Actor by, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        var result = organisation switch
        {
            null => new NoSuchRequest(),
            _ when organisation.Version != version => new ChangedMeanwhile(),
            _ => organisation.MarkAs(status, by, clock.GetUtcNow()),
        };
        if (result.IsDone)
        {
            result = await db.TrySaveAsync(ct);
        }

        if (!result.IsDone)
        {
            db.ChangeTracker.Clear();
        }

        return result;
    }
}
