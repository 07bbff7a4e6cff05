using UnivAsso.Web.Features.DlaIntake.Acts;
using UnivAsso.Web.Features.DlaIntake.Desks;
using UnivAsso.Web.Features.DlaIntake.Inbox;
using UnivAsso.Web.Features.DlaIntake.Sheet;
using UnivAsso.Web.Platform.Jobs;

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
        services.AddScoped<DlaBoard>();
        services.AddScoped<DlaDelays>();
        services.AddScoped<DlaLateness>();
        services.AddDueTaskHandler<LateHandler>(DlaLateness.Kind);
        services.AddScoped<InboxQuery>();
        services.AddScoped<DlaSheetQuery>();
        services.AddScoped<TriageActs>();
        services.AddScoped<SendLetterAct>();
        services.AddScoped<WriteToStructure>();
        services.AddScoped<KeepDlaNote>();
        services.AddScoped<DlaDeskLetters>();
        services.AddScoped<DeskKeeping>();
        services.AddScoped<Portfolios>();
        return services;
    }

    /// <summary>The sheet of a request, for the desks.</summary>
    public static string AddressOf(string reference) => $"{DeskAddress}/demandes/{reference}";
}
