using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>An officer as the letters address them.</summary>
public sealed record DlaPerson(Guid Id, string Name, string Email);

/// <summary>Who is written to about a request at its desk.</summary>
public sealed class DlaPeople(UnivAssoDb db)
{
    /// <summary>The owner, as long as the account is open; otherwise everybody who holds a seat at the desk and has not stepped back.</summary>
    public async Task<IReadOnlyList<DlaPerson>> InChargeOfAsync(DlaRequest request, CancellationToken ct)
    {
        var everybody = await db.DlaOfficerSeats.AsNoTracking()
            .Where(s => s.DeskId == request.DeskId && s.LeftAt == null)
            .Join(db.Users.Where(u => u.DisabledAt == null), s => s.UserId, u => u.Id, (s, u) => new DlaPerson(u.Id, s.Name, u.Email!))
            .ToListAsync(ct);
        var open = everybody.Where(p => request.IsOpenTo(p.Id)).ToList();
        return open.Find(p => p.Id == request.OwnerId) is { } owner ? [owner] : open;
    }
}
