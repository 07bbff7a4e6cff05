using Serilog;
using Serilog.Events;

namespace UnivAsso.Web.Platform.Logging;

/// <summary>One line per event, codes and ids only: no name, no address, no text of anybody.</summary>
public static class LoggingSetup
{
    public static void AddPortalLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog((_, log) => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
        .ReadFrom.Configuration(builder.Configuration)
        .Enrich.FromLogContext()
        .WriteTo.Console(
            formatProvider: System.Globalization.CultureInfo.InvariantCulture,
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}"));

    /// <summary>Refused and failed requests are logged; the others only cost time.</summary>
    public static void UsePortalRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(o =>
    {
        o.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0} ms";
        o.IncludeQueryInRequestPath = false;
        o.GetLevel = (context, _, error) => error is not null || context.Response.StatusCode >= 500
            ? LogEventLevel.Error
            : context.Response.StatusCode is 401 or 403 or 429 ? LogEventLevel.Information : LogEventLevel.Debug;
    });
}
