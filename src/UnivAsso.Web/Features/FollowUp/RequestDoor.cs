using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp;

/// <summary>
/// Answers which request a person may see as its author: one they opened with a mailed code, or one of their account. Any other is not
/// found, as if it did not exist.
/// </summary>
public sealed class RequestDoor(UnivAssoDb db, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>The request as it stands, to be shown.</summary>
    public Task<JoinRequest?> FindAsync(ClaimsPrincipal user, string reference, CancellationToken ct) =>
        Own(user, reference).AsNoTracking().SingleOrDefaultAsync(ct);

    /// <summary>
    /// Loads the request, lets <paramref name="act"/> change it and saves, as one transaction; nothing is kept when it refuses. When
    /// somebody else saved in between, the act is tried again on what they left. Null when the person has no such request.
    /// </summary>
    public async Task<Result?> ActAsync(
        ClaimsPrincipal user, string reference, Func<OwnRequest, CancellationToken, Task<Result>> act, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                return await db.InTransactionAsync(
                    async inner =>
                    {
                        if (await Own(user, reference).SingleOrDefaultAsync(inner) is not { } request)
                        {
                            return (Result?)null;
                        }

                        var result = await act(new OwnRequest(request, ActorOf(user, request), clock.GetUtcNow()), inner);
                        if (result.IsDone)
                        {
                            await db.SaveChangesAsync(inner);
                        }

                        return result;
                    },
                    ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // A parallel save won; the next attempt reads what it wrote.
            }
        }
    }

    private IQueryable<JoinRequest> Own(ClaimsPrincipal user, string reference)
    {
        var opened = user.OpenedCases.Select(JoinRequestId.From).ToList();
        Guid? account = user.HasClaim(c => c.Type == ClaimTypes.NameIdentifier) ? user.AccountId : null;
        return db.JoinRequests
            .Include(r => r.Decisions)
            .Where(r => r.Reference == reference && (opened.Contains(r.Id) || (account != null && r.AccountId == account)));
    }

    private static Actor ActorOf(ClaimsPrincipal user, JoinRequest request) =>
        user.HasClaim(c => c.Type == ClaimTypes.NameIdentifier)
            ? user.Actor
            : new Actor(ActorKind.Requester, request.Id.Value, request.Contact.FullName);
}

/// <summary>A request in the hands of its author: what it is, who acts, when.</summary>
public sealed record OwnRequest(JoinRequest Request, Actor By, DateTimeOffset Now);
