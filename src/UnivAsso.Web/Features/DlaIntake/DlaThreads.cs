using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>
/// Under which id the messages between the desk and a structure lie. The lead speaks for the request: its thread is that of the request.
/// Any other structure has a thread of its own, under the id of its part, so that nobody reads words meant for somebody else. The desk
/// reads them all.
/// </summary>
public static class DlaThreads
{
    public static Guid Of(DlaRequest request, DlaParticipation participation) => participation.IsLead ? request.Id.Value : participation.Id.Value;

    /// <summary>Every thread of a request, for the desk.</summary>
    public static IReadOnlyList<Guid> AllOf(DlaRequest request) => [request.Id.Value, .. request.Participations.Select(p => p.Id.Value)];
}
