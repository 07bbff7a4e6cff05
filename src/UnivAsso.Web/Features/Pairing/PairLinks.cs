using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>Makes the links by which a person answers an invitation and an association a presentation, and finds what they open.</summary>
public sealed class PairLinks(UnivAssoDb db, Secrets secrets, TimeProvider clock)
{
    /// <summary>Where a person of research answers.</summary>
    public const string PersonRoute = "reponse/{jeton}";

    /// <summary>Where an association answers.</summary>
    public const string AssociationRoute = "presentation/{jeton}";

    /// <summary>A new link; only its hash is kept, with the current unit of work.</summary>
    public NewLink Add(PairId pair, JoinRequestId? association = null)
    {
        var now = clock.GetUtcNow();
        var token = secrets.NewToken();
        var link = new PairLink
        {
            Id = Guid.CreateVersion7(now),
            PairId = pair,
            JoinRequestId = association,
            TokenHash = Secrets.Hash(token),
            ExpiresAt = now + PairLink.Lifetime,
        };
        db.PairLinks.Add(link);
        return new NewLink(association is null ? PersonAddressOf(token) : AssociationAddressOf(token), link.ExpiresAt);
    }

    public static string PersonAddressOf(string token) => "/" + PersonRoute.Replace("{jeton}", token, StringComparison.Ordinal);

    public static string AssociationAddressOf(string token) => "/" + AssociationRoute.Replace("{jeton}", token, StringComparison.Ordinal);

    /// <summary>The link that this secret opens for a side, open or not.</summary>
    public async Task<PairLink?> FindAsync(string token, bool ofAssociation, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        return await db.PairLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && (l.JoinRequestId != null) == ofAssociation, ct);
    }
}
