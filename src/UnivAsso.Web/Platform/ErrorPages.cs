using System.Globalization;
using UnivAsso.Web.Platform.Database;

namespace UnivAsso.Web.Platform;

/// <summary>Makes a status of whatever fails, and a page of every status that has nothing to show.</summary>
public static class ErrorPages
{
    private const int SecondsBeforeAnotherTry = 60;

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        // In a scope of its own: the services of the failed request may be in any state.
        app.UseStatusCodePagesWithReExecute("/erreur/{0}", createScopeForStatusCodePages: true);
        return app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, ExceptionHandler = AnswerAsync });
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when DatabaseSetup.IsUnavailable(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = SecondsBeforeAnotherTry.ToString(CultureInfo.InvariantCulture);
        }

        return Task.CompletedTask;
    }
}
