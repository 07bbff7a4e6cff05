using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Research;
using UnivAsso.Web.Features.JoinRequests.Sending;
using UnivAsso.Web.Features.JoinRequests.Start;

namespace UnivAsso.Web.Features.JoinRequests;

/// <summary>Front door of the requests to join: the two journeys and what they make.</summary>
public static class JoinRequestsFeature
{
    public static IServiceCollection AddJoinRequests(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<ReadingDelay>();
        services.AddScoped<Confirmations>();
        services.AddScoped<CorrectEmail>();
        services.AddAssociationJourney();
        services.AddResearchJourney();
        return services;
    }
}
