using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.Agenda.Availability;

/// <summary>Changes the agenda of the person who asks, and no other: it is named by the account, never by the form.</summary>
public sealed class KeepAgenda(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>
    /// Opens the agenda at its first change. <paramref name="seen"/> is the version that was on the screen, nought before the first; a line
    /// that is only taken away is named by its id and needs none.
    /// </summary>
    public async Task<Result> HandleAsync(Actor by, int? seen, Func<OfficerAgenda, DateTimeOffset, Result> act, CancellationToken ct)
    {
        var agenda = await db.OfficerAgendas.SingleOrDefaultAsync(a => a.OfficerId == by.Id, ct);
        if (seen is { } version && version != (agenda?.Version ?? 0))
        {
            return new ChangedMeanwhile();
        }

        if (agenda is null)
        {
            agenda = OfficerAgenda.Open(by.Id);
            db.OfficerAgendas.Add(agenda);
        }

        var result = act(agenda, clock.GetUtcNow());
        return result.IsDone ? await SaveAsync(by.Id, ct) : result;
    }

    private async Task<Result> SaveAsync(Guid officer, CancellationToken ct)
    {
        try
        {
            return await db.TrySaveAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The first change, twice at once: the other one opened the agenda.
            db.ChangeTracker.Clear();
            if (!await db.OfficerAgendas.AnyAsync(a => a.OfficerId == officer, ct))
            {
                throw;
            }

            return new ChangedMeanwhile();
        }
    }
}
