using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.FollowUp.Answer;
using UnivAsso.Web.Features.FollowUp.Documents;
using UnivAsso.Web.Features.FollowUp.Enter;
using UnivAsso.Web.Features.FollowUp.Message;
using UnivAsso.Web.Features.FollowUp.OpenAccount;
using UnivAsso.Web.Features.FollowUp.Reopen;
using UnivAsso.Web.Features.FollowUp.Sheet;
using UnivAsso.Web.Features.FollowUp.Withdraw;
using UnivAsso.Web.Platform.FollowUp;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp;

/// <summary>Front door of the follow-up of a request, without an account or from one's own space.</summary>
public static class FollowUpFeature
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static IServiceCollection AddFollowUp(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication().AddCookie(Schemes.FollowUp, o =>
        {
            Cookies.Harden(o.Cookie, "suivi", environment);
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = Session;
            o.SlidingExpiration = true;
            o.LoginPath = "/suivi";
            o.Events.OnRedirectToLogin = AskForTheCodeOf;
        });
        services.AddScoped<FollowUpLetters>();
        services.AddSingleton<AskedPairCookie>();
        services.AddSingleton<FollowUpSession>();
        services.AddScoped<IFollowedCases, JoinRequestCases>();
        services.AddScoped<AskForCode>();
        services.AddScoped<TryCode>();
        services.AddScoped<RequestDoor>();
        services.AddScoped<RequestSheetQuery>();
        services.AddScoped<SendMessage>();
        services.AddScoped<AnswerQuestion>();
        services.AddScoped<WithdrawRequest>();
        services.AddScoped<ReopenRequest>();
        services.AddScoped<IAccountOpening, OpensThroughAccounts>();
        services.AddScoped<OpenOwnAccount>();
        services.AddScoped<AddDocument>();
        services.AddScoped<RemoveDocument>();
        services.AddScoped<DocumentQuery>();
        services.AddScoped<DocumentDesk>();
        return services;
    }

    /// <summary>A link of a mail, opened without a session, leads to the form with its reference already written.</summary>
    private static Task AskForTheCodeOf(RedirectContext<CookieAuthenticationOptions> context)
    {
        var segments = (context.Request.Path.Value ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var address = segments.Length > 1 && Reference.TryParse(segments[1], out var reference) ? $"/suivi?reference={reference}" : "/suivi";
        context.Response.Redirect(context.Request.PathBase + address);
        return Task.CompletedTask;
    }
}
