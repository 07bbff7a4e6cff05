using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.Referrals.Consent;
using UnivAsso.Web.Features.Referrals.Directory;
using UnivAsso.Web.Features.Referrals.Feedback;
using UnivAsso.Web.Features.Referrals.Import;
using UnivAsso.Web.Features.Referrals.Public;
using UnivAsso.Web.Features.Referrals.Reminders;
using UnivAsso.Web.Features.Referrals.Target;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>Front door of the redirections: the directory of the resource actors, and what becomes of a structure directed to one.</summary>
public static class ReferralsFeature
{
    internal const string DirectoryRoute = "espace-dla/ressources";

    public const string DirectoryAddress = "/" + DirectoryRoute;

    public static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.AddScoped<ActorListQuery>();
        services.AddScoped<ActorQuery>();
        services.AddScoped<ActorKeeping>();
        services.AddScoped<ImportActors>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ResourceFinder>();
        services.AddScoped<PublicActorsQuery>();

        services.AddScoped<ReferralCaseDoor>();
        services.AddScoped<ReferralChange>();
        services.AddScoped<ReferralLinks>();
        services.AddScoped<ReferralTasks>();
        services.AddScoped<ReferralLetters>();
        services.AddScoped<PrepareReferral>();
        services.AddScoped<SendNext>();
        services.AddScoped<EndReferrals>();
        services.AddScoped<ReferralQuery>();
        services.AddScoped<AnswerProposal>();
        services.AddScoped<AnswerReferral>();
        services.AddScoped<GiveFeedback>();
        services.AddDueTaskHandler<ConsentReminderHandler>(ReferralTasks.ConsentReminder);
        services.AddDueTaskHandler<ConsentSilenceHandler>(ReferralTasks.ConsentSilence);
        services.AddDueTaskHandler<TargetReminderHandler>(ReferralTasks.TargetReminder);
        services.AddDueTaskHandler<TargetSilenceHandler>(ReferralTasks.TargetSilence);
        services.AddDueTaskHandler<FeedbackHandler>(ReferralTasks.Feedback);
        return services;
    }

    /// <summary>The card of an actor.</summary>
    public static string AddressOf(ResourceActorId id) => $"{DirectoryAddress}/{id.Value}";
}
