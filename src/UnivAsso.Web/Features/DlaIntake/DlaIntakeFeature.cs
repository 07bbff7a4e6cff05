namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>Front door of the requests to the DLA: asking, the desks' work on them, and the decision taken together.</summary>
public static class DlaIntakeFeature
{
    internal const string DeskRoute = "espace-dla";

    internal const string RequestRoute = DeskRoute + "/demandes/{reference}";

    /// <summary>The inbox of the desks.</summary>
    public const string DeskAddress = "/" + DeskRoute;

    public static IServiceCollection AddDlaIntake(this IServiceCollection services)
    {
        services.AddScoped<DlaDesks>();
        services.AddScoped<DlaSight>();
        services.AddScoped<ChangeDlaRequest>();
        return services;
    }

    /// <summary>The sheet of a request, for the desks.</summary>
    public static string AddressOf(string reference) => $"{DeskAddress}/demandes/{reference}";
}
