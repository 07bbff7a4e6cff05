using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Sending;

/// <summary>What the confirmation page tells of a request that was sent.</summary>
public sealed class Confirmations(UnivAssoDb db, TimeProvider clock)
{
    public Task<Confirmation> FindAsync(string reference, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.JoinRequests.AsNoTracking()
            .Where(r => r.Reference == reference)
            .Select(r => new Confirmation(
                r.Reference,
                r.Title,
                r.ReceivedAt,
                r.DueOn,
                r.Contact.Email,
                r.CopyEmail,
                AddressCorrection.IsOpen(r.EmailConfirmedAt, r.ReceivedAt, now)))
            .SingleAsync(ct);
    }
}

/// <summary>A request just sent. <paramref name="DueOn"/> is the day by which it is read.</summary>
public sealed record Confirmation(
    string Reference, string Title, DateTimeOffset ReceivedAt, DateOnly? DueOn, string Email, string? CopyEmail, bool TakesCorrection)
    : ISentConfirmation;
