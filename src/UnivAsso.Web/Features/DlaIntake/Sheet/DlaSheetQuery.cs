using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.DlaIntake.Sheet;

/// <summary>Reads everything that the sheet of a request shows.</summary>
public sealed class DlaSheetQuery(
    UnivAssoDb db, DlaSight sight, DlaBoard board, IPresence presence, TerritoryCatalogue territories, TimeProvider clock)
{
    private const int MostFormer = 20;

    /// <summary>The sheet, or nothing when the request is out of the reader's sight. Opening it makes the reader present.</summary>
    public async Task<DlaSheetPage?> OpenAsync(string reference, Actor reader, CancellationToken ct)
    {
        var request = await sight.RequestsOf(reader.Id).AsNoTracking()
            .Where(r => r.Reference == reference)
            .Whole()
            .SingleOrDefaultAsync(ct);
        if (request is null)
        {
            return null;
        }

        var (id, desks) = (request.Id.Value, await board.GlanceAsync(ct));
        return new DlaSheetPage(request, desks, reader.Id, clock.GetUtcNow())
        {
            Messages = await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(ct),
            Notes = await db.CaseNotes.AsNoTracking().Where(n => n.CaseId == id).OrderByDescending(n => n.At).ThenBy(n => n.Id).ToListAsync(ct),
            LostMails = await db.OutboxMails
                .Where(m => m.CaseId == id && m.FailedAt != null && m.SentAt == null && m.LastError != OutboxMail.Expired)
                .OrderBy(m => m.CreatedAt)
                .Select(m => new LostMail(m.Subject, m.To, m.FailedAt!.Value))
                .ToListAsync(ct),
            History = DlaHistory.Of(await JournalAsync(id, ct), request, desks),
            Former = await FormerAsync(request, reader.Id, ct),
            Original = request.DuplicateOf is { } original
                ? await db.DlaRequests.Where(r => r.Id == original).Select(r => r.Reference).SingleOrDefaultAsync(ct)
                : null,
            OthersHere = presence.Arrive(id, reader),
            Territories = territories,
        };
    }

    /// <summary>
    /// The other requests of the same numbers, at whatever desk: a structure that asks twice is one structure. What is out of sight stays
    /// so, but for its existence.
    /// </summary>
    private async Task<IReadOnlyList<FormerRequest>> FormerAsync(DlaRequest request, Guid reader, CancellationToken ct)
    {
        var sirens = request.Participations.Select(p => p.Structure.Siren).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var rnas = request.Participations.Select(p => p.Structure.Rna).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (sirens.Count is 0 && rnas.Count is 0)
        {
            return [];
        }

        var (id, seen) = (request.Id, sight.RequestsOf(reader));
        return await db.DlaRequests.AsNoTracking()
            .Where(r => r.Id != id && r.Participations.Any(p => sirens.Contains(p.Structure.Siren!) || rnas.Contains(p.Structure.Rna!)))
            .OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id)
            .Take(MostFormer)
            .Select(r => new FormerRequest(r.Reference, r.DeskId, r.ReceivedAt, r.Status, seen.Any(s => s.Id == r.Id)))
            .ToListAsync(ct);
    }

    private Task<List<JournalEntry>> JournalAsync(Guid id, CancellationToken ct) =>
        db.Journal.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Sequence).ThenBy(e => e.At).ToListAsync(ct);
}
