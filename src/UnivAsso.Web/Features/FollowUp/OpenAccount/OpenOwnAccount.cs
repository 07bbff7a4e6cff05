using System.Security.Claims;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.FollowUp.OpenAccount;

/// <summary>Opens the space of a contact whose request was taken on, and ties the request to it.</summary>
public sealed class OpenOwnAccount(RequestDoor door)
{
    /// <summary>Whether the offer stands: taken on, as the author was told, and no account yet.</summary>
    public static bool IsOffered(JoinRequest request, DateTimeOffset now) =>
        request.PublicStatus(now) is JoinRequestStatus.TakenOn && request.AccountId is null;

    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, IAccountOpening accounts, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        async (own, inner) =>
        {
            var (request, by, now) = own;
            if (!IsOffered(request, now))
            {
                return request.AccountId is null ? new NotPossibleFromHere(request.PublicStatus(now)) : new AlreadyAttached();
            }

            var contact = request.Contact;
            var role = request.Kind is JoinRequestKind.Research ? Roles.Researcher : Roles.Association;
            var account = await accounts.OpenAsync(contact.Email, contact.FirstName, contact.LastName, role, inner);
            return request.AttachAccount(account, by, now);
        },
        ct);
}
