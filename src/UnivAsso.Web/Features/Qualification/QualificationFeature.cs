using UnivAsso.Web.Features.Qualification.Together;
using UnivAsso.Web.Features.Qualification.Understanding;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>Front door of what an association and the coordination say to each other of a need: is it understood, is it brought together with others.</summary>
public static class QualificationFeature
{
    public static IServiceCollection AddQualification(this IServiceCollection services)
    {
        services.AddScoped<NeedLinks>();
        services.AddScoped<UnderstandingLetters>();
        services.AddScoped<ShareUnderstanding>();
        services.AddScoped<UnderstandingQuery>();
        services.AddScoped<AnswerUnderstanding>();
        services.AddScoped<GroupLetters>();
        services.AddScoped<ChangeGroup>();
        services.AddScoped<GroupPageQuery>();
        services.AddDueTaskHandler<UnderstandingReminderHandler>(ShareUnderstanding.Reminder);
        return services;
    }
}
