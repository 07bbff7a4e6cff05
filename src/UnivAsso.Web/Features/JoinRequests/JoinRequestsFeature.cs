using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Research;

namespace UnivAsso.Web.Features.JoinRequests;

/// <summary>Front door of the requests to join: the two journeys and what they make.</summary>
public static class JoinRequestsFeature
{
    public static IServiceCollection AddJoinRequests(this IServiceCollection services)
    {
        services.AddAssociationJourney();
        services.AddResearchJourney();
        return services;
    }
}
