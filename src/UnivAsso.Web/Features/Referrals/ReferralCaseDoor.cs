using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>
/// The way to the room that owns the cases. That room calls ours and answers us: it is asked for when it is needed, not when our services
/// are made, so that neither has to exist before the other.
/// </summary>
public sealed class ReferralCaseDoor(IServiceProvider services)
{
    public IReferralCases Cases => services.GetRequiredService<IReferralCases>();
}
