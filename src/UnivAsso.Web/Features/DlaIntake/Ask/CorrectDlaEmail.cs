using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>
/// Replaces the address mistyped at the sending and writes to the right one. Nothing more goes to the former address, and no code asked
/// with it opens the request.
/// </summary>
public sealed class CorrectDlaEmail(UnivAssoDb db, DlaDesks desks, DlaAskLetters letters, TimeProvider clock)
{
    public async Task<Result> HandleAsync(string reference, EmailAddress email, CancellationToken ct)
    {
        var corrected = await db.UnlessRefusedAsync<DlaRequestId>(inner => CorrectAsync(reference, email, inner), ct);
        return corrected.Refusal is { } refusal ? refusal : Result.Done;
    }

    private async Task<Result<DlaRequestId>> CorrectAsync(string reference, EmailAddress email, CancellationToken ct)
    {
        var request = await db.DlaRequests.Include(r => r.Participations).SingleAsync(r => r.Reference == reference, ct);
        if (request.Participations.FirstOrDefault(p => !p.IsLead && p.Contact.EmailKey == email.Normalized) is { } other)
        {
            return new SharedAddress(other.Structure.Name);
        }

        var (id, lead, former) = (request.Id.Value, request.Lead.Id.Value, request.Lead.Contact.Email);
        var already = await db.Journal.CountAsync(e => e.SubjectId == id && e.Act == nameof(DlaEmailCorrected), ct);
        var now = clock.GetUtcNow();
        if (request.CorrectEmail(email, already, now).Refusal is { } refusal)
        {
            return refusal;
        }

        if (request.Events.Count == 0)
        {
            return request.Id;
        }

        await db.OutboxMails
            .Where(m => m.CaseId == id && m.To == former && m.SentAt == null && (m.LeasedUntil == null || m.LeasedUntil < now))
            .ExecuteDeleteAsync(ct);
        await db.AccessCodes.Where(c => c.CaseId == lead && c.UsedAt == null).ExecuteDeleteAsync(ct);
        var desk = await desks.OfAsync(request.DeskId, ct);
        letters.Acknowledge(request, desk, DlaDates.Of(request, new DeskCalendar(desk.Pauses)), already + 1);
        return (await db.TrySaveAsync(ct)).Refusal is { } late ? late : request.Id;
    }
}
