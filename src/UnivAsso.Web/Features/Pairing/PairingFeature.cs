using UnivAsso.Web.Features.Pairing.Answer;
using UnivAsso.Web.Features.Pairing.Offer;
using UnivAsso.Web.Features.Pairing.Presented;
using UnivAsso.Web.Features.Pairing.Reminders;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>Front door of the pairs: a question and a person of research, until both sides say yes.</summary>
public static class PairingFeature
{
    public static IServiceCollection AddPairing(this IServiceCollection services)
    {
        services.AddScoped<PairLinks>();
        services.AddScoped<PairLetters>();
        services.AddScoped<PairTasks>();
        services.AddScoped<PairReading>();
        services.AddScoped<TellPair>();
        services.AddScoped<ChangePair>();
        services.AddScoped<AnswerQuery>();
        services.AddScoped<PresentedQuery>();
        services.AddScoped<OfferQuery>();
        services.AddDueTaskHandler<InvitationReminderHandler>(PairTasks.Reminder);
        services.AddDueTaskHandler<InvitationExpiryHandler>(PairTasks.Expiry);
        return services;
    }
}
