using System.Security.Claims;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Platform.Security;

/// <summary>Who acts, read from the signed-in person.</summary>
public static class CurrentActor
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The account; asking for it on a page open to anyone is a programming error.</summary>
        public Guid AccountId => Guid.Parse(
            user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."));

        /// <summary>The requests this person opened with a mailed code.</summary>
        public IReadOnlyList<Guid> OpenedCases => [.. user.FindAll(ClaimNames.CaseId).Select(c => Guid.Parse(c.Value))];

        /// <summary>The signed-in person, as the journal names them.</summary>
        public Actor Actor => new(KindOf(user), user.AccountId, user.FindFirstValue(ClaimNames.FullName) ?? string.Empty);
    }

    private static ActorKind KindOf(ClaimsPrincipal user) => user switch
    {
        _ when user.IsInRole(Roles.Coordinator) => ActorKind.Coordination,
        _ when user.IsInRole(Roles.DlaOfficer) => ActorKind.DlaDesk,
        _ when user.IsInRole(Roles.Administrator) => ActorKind.Administration,
        _ => ActorKind.Member,
    };
}
