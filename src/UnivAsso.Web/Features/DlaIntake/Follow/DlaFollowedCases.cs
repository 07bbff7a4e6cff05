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

    public Task<CodeReader?> FindReaderAsync(string reference, string emailKey, CancellationToken ct) => db.DlaRequests
        .Where(r => r.Reference == reference)
        .SelectMany(r => r.Participations
            .Where(p => p.Contact.EmailKey == emailKey && (p.State == ParticipationState.Confirmed || p.State == ParticipationState.Left))
            .Select(p => new { p.IsLead, Reader = new CodeReader(p.Id.Value, r.Id.Value, p.Contact.FirstName, p.Contact.Email) }))
        .OrderByDescending(p => p.IsLead)
        .Select(p => p.Reader)
        .FirstOrDefaultAsync(ct);

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
