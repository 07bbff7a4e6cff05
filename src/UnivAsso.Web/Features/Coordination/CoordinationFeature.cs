namespace UnivAsso.Web.Features.Coordination;

/// <summary>Front door of the coordination's desk.</summary>
public static class CoordinationFeature
{
    public static IServiceCollection AddCoordination(this IServiceCollection services) => services;
}
