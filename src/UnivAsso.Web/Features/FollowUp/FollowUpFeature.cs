using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp;

/// <summary>Front door of the follow-up of a request without an account.</summary>
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
            o.ReturnUrlParameter = "retour";
        });
        return services;
    }
}
