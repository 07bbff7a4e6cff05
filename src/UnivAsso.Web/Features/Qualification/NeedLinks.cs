using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>Makes the links by which the authors of needs answer, and finds what they open.</summary>
public sealed class NeedLinks(UnivAssoDb db, Secrets secrets, TimeProvider clock)
{
    public const string UnderstandingRoute = "compris/{jeton}";
    public const string GroupRoute = "ensemble/{jeton}";

    /// <summary>A new link; only its hash is kept, with the current unit of work.</summary>
    public NewLink Add(NeedLinkPurpose purpose, JoinRequestId need, NeedGroupId? group = null)
    {
        var now = clock.GetUtcNow();
        var token = secrets.NewToken();
        var link = new NeedLink
        {
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            JoinRequestId = need,
            GroupId = group,
            TokenHash = Secrets.Hash(token),
            ExpiresAt = now + NeedLink.Lifetime,
        };
        db.NeedLinks.Add(link);
        return new NewLink(AddressOf(purpose, token), link.ExpiresAt);
    }

    public static string AddressOf(NeedLinkPurpose purpose, string token) =>
        "/" + (purpose is NeedLinkPurpose.Group ? GroupRoute : UnderstandingRoute).Replace("{jeton}", token, StringComparison.Ordinal);

    /// <summary>The link of this purpose that the secret opens, open or not.</summary>
    public Task<NeedLink?> FindAsync(NeedLinkPurpose purpose, string token, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        return db.NeedLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, ct);
    }
}
