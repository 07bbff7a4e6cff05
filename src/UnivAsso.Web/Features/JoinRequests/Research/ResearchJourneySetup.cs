using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>Registers the journey of a person of research.</summary>
public static class ResearchJourneySetup
{
    public static IServiceCollection AddResearchJourney(this IServiceCollection services)
    {
        services.AddScoped<ThemeChoices>();
        services.AddScoped<ResearchJourney>();
        services.AddScoped<Journey>(provider => provider.GetRequiredService<ResearchJourney>().Pages);
        services.AddScoped<ResearchAnswers>();
        services.AddScoped<ResearchLetters>();
        services.AddScoped<SendResearchRequest>();
        return services;
    }
}
