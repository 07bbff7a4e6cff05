using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>Makes the links that the mails carry, and finds what they open.</summary>
public sealed class ReferralLinks(UnivAssoDb db, Secrets secrets, TimeProvider clock)
{
    public const string StructureRoute = "dla/orientation/{jeton}";
    public const string TargetRoute = "orientation/{jeton}";
    public const string FeedbackRoute = "satisfaction/{jeton}";

    /// <summary>A new link, as a local path; only its hash is kept, with the current unit of work.</summary>
    public string Add(ReferralLinkPurpose purpose, Guid subjectId)
    {
        var now = clock.GetUtcNow();
        var token = secrets.NewToken();
        db.ReferralLinks.Add(new ReferralLink
        {
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            SubjectId = subjectId,
            TokenHash = Secrets.Hash(token),
            CreatedAt = now,
            ExpiresAt = now + ReferralLink.LifetimeOf(purpose),
        });
        return AddressOf(purpose, token);
    }

    public static string AddressOf(ReferralLinkPurpose purpose, string token) => "/" + (purpose switch
    {
        ReferralLinkPurpose.Structure => StructureRoute,
        ReferralLinkPurpose.Target => TargetRoute,
        ReferralLinkPurpose.Feedback => FeedbackRoute,
    }).Replace("{jeton}", token, StringComparison.Ordinal);

    /// <summary>The link that this secret opens, open or not; a secret made for another page opens nothing.</summary>
    public Task<ReferralLink?> FindAsync(string token, ReferralLinkPurpose purpose, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        return db.ReferralLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, ct);
    }

    /// <summary>Closes every link that a redirection gave to its actor.</summary>
    public async Task RevokeOfTargetAsync(ReferralId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var link in await db.ReferralLinks.Where(l => l.SubjectId == id.Value && l.Purpose == ReferralLinkPurpose.Target).ToListAsync(ct))
        {
            link.Revoke(now);
        }
    }
}
