using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>What the confirmation page tells of a request that was sent.</summary>
public sealed class DlaConfirmations(UnivAssoDb db, DlaDesks desks, TimeProvider clock)
{
    public async Task<DlaConfirmation> FindAsync(string reference, CancellationToken ct)
    {
        var request = await db.DlaRequests.AsNoTracking().Include(r => r.Participations).SingleAsync(r => r.Reference == reference, ct);
        var desk = await desks.OfAsync(request.DeskId, ct);
        return new DlaConfirmation(
            request.Reference,
            request.Lead.Contact.Email,
            AddressCorrection.IsOpen(request.EmailConfirmedAt, request.ReceivedAt, clock.GetUtcNow()),
            request.ReceivedAt,
            request.Need.Urgency,
            DlaDates.Of(request, new DeskCalendar(desk.Pauses)),
            DeskContact.Of(desk),
            [.. request.Participations.Where(p => !p.IsLead).Select(p => p.Structure.Name).Order(StringComparer.CurrentCulture)]);
    }
}

/// <summary>A request just sent: its dates, its desk, and the structures that must still say yes.</summary>
public sealed record DlaConfirmation(
    string Reference,
    string Email,
    bool TakesCorrection,
    DateTimeOffset ReceivedAt,
    DlaUrgency Urgency,
    DlaDates Dates,
    DeskContact Desk,
    IReadOnlyList<string> Invited) : ISentConfirmation;
