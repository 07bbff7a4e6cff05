using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>
/// Which requests an officer may see: those of the desks where they have a seat, all of them from the regional desk, and never one that
/// they stepped back from. Every query of the desks starts here.
/// </summary>
public sealed class DlaSight(UnivAssoDb db)
{
    /// <summary>The seats that an account holds today, with their desks.</summary>
    public async Task<IReadOnlyList<HeldSeat>> SeatsOfAsync(Guid officerId, CancellationToken ct) => await db.DlaOfficerSeats.AsNoTracking()
        .Where(s => s.UserId == officerId && s.LeftAt == null)
        .Join(db.DlaDesks, s => s.DeskId, d => d.Id, (s, d) => new HeldSeat(s.Id, d.Id, d.Name, d.Level, s.IsLead, s.Phone))
        .ToListAsync(ct);

    /// <summary>The requests in sight, in one query with whatever is asked of them.</summary>
    public IQueryable<DlaRequest> RequestsOf(Guid officerId) => db.DlaRequests.Where(IsSeenBy(officerId));

    /// <summary>The same rule for a request reached from elsewhere.</summary>
    public Task<bool> SeesAsync(Guid officerId, DlaRequestId id, CancellationToken ct) => RequestsOf(officerId).AnyAsync(r => r.Id == id, ct);

    private Expression<Func<DlaRequest, bool>> IsSeenBy(Guid officerId)
    {
        var desks = db.DlaOfficerSeats.Where(s => s.UserId == officerId && s.LeftAt == null);

        // Nearly always nobody has stepped back: an empty list is not opened.
        return r => (r.RecusedOfficers.Count == 0 || !r.RecusedOfficers.Contains(officerId))
            && (desks.Any(s => s.DeskId == r.DeskId) || desks.Any(s => db.DlaDesks.Any(d => d.Id == s.DeskId && d.Level == DlaDeskLevel.Regional)));
    }
}

/// <summary>A seat that somebody holds, with the desk it is at.</summary>
public sealed record HeldSeat(DlaSeatId Id, DlaDeskId DeskId, string DeskName, DlaDeskLevel Level, bool IsLead, string? Phone);
