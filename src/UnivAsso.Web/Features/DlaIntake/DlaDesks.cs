using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>The desks, their working days, and which of them a request goes to.</summary>
public sealed class DlaDesks(UnivAssoDb db)
{
    /// <summary>Every desk with its announced closings, the départements first.</summary>
    public async Task<IReadOnlyList<DlaDesk>> AllAsync(CancellationToken ct) =>
        await db.DlaDesks.AsNoTracking().Include(d => d.Pauses).OrderBy(d => d.Level).ThenBy(d => d.Name).ToListAsync(ct);

    public Task<DlaDesk> OfAsync(DlaDeskId id, CancellationToken ct) =>
        db.DlaDesks.AsNoTracking().Include(d => d.Pauses).SingleAsync(d => d.Id == id, ct);

    /// <summary>The working days of a desk, its announced closings left out.</summary>
    public async Task<DeskCalendar> CalendarOfAsync(DlaDeskId id, CancellationToken ct) => new((await OfAsync(id, ct)).Pauses);

    /// <summary>The desk in charge of these structures; every installation has a regional desk to fall back on.</summary>
    public async Task<DlaDesk> ForAsync(IReadOnlyCollection<DlaStructure> structures, CancellationToken ct) =>
        DlaRouting.DeskFor(structures, await AllAsync(ct)) ?? throw new InvalidOperationException("There is no regional desk.");
}
