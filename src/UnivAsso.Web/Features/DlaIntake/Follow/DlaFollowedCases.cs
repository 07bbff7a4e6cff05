using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Ask;
using UnivAsso.Web.Platform.FollowUp;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>
/// The requests to the DLA, opened by the contact of any structure that takes part, at its own address. What a code opens is the part of
/// that structure, never the whole request.
/// </summary>
public sealed class DlaFollowedCases(UnivAssoDb db) : IFollowedCases
{
    public bool Keeps(ReferenceKind kind) => kind is ReferenceKind.Dla;

    public async Task<CodeReader?> FindReaderAsync(string reference, string emailKey, CancellationToken ct)
    {
        var found = await db.DlaRequests
            .Where(r => r.Reference == reference)
            .Join(
                db.Set<DlaParticipation>().Where(p =>
                    p.Contact.EmailKey == emailKey && (p.State == ParticipationState.Confirmed || p.State == ParticipationState.Left)),
                r => r.Id,
                p => EF.Property<DlaRequestId>(p, "DlaRequestId"),
                (r, p) => new { Request = r.Id, Part = p.Id, p.IsLead, p.Contact.FirstName, p.Contact.Email })
            .OrderByDescending(f => f.IsLead).ThenBy(f => f.Part)
            .FirstOrDefaultAsync(ct);
        return found is null ? null : new CodeReader(found.Part.Value, found.Request.Value, found.FirstName, found.Email);
    }

    public async Task OpenAsync(Guid caseId, DateTimeOffset now, CancellationToken ct)
    {
        var id = DlaParticipationId.From(caseId);
        var request = await db.DlaRequests.Include(r => r.Participations).SingleAsync(r => r.Participations.Any(p => p.Id == id), ct);
        if (request.Lead.Id == id)
        {
            request.ConfirmEmail(now);
        }
    }

    public string ConfirmationOf(string reference) => $"{DlaJourney.Root}/merci/{reference}";
}
