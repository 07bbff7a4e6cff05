using Microsoft.Extensions.Options;
using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Storage;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Digest;
using UnivAsso.Web.Platform.Files;
using UnivAsso.Web.Platform.Jobs;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Matching;
using UnivAsso.Web.Platform.Outbox;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform;

/// <summary>The plumbing that no feature thinks about.</summary>
public static class PlatformSetup
{
    public static IServiceCollection AddPlatform(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<Secrets>();
        services.AddSingleton<IFileStore, LocalFileStore>();
        services.AddSingleton<PublicLinks>();

        services.AddSingleton<LetterRenderer>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<Outbox.Outbox>();
        AddMailSender(services, configuration, environment);
        AddTextEncoder(services, configuration);

        services.AddSingleton<OutboxWorker>();
        services.AddSingleton<DueTaskWorker>();
        services.AddSingleton<CheckpointJob>();
        services.AddSingleton<HousekeepingJob>();
        services.AddSingleton<DraftLetterJob>();
        services.AddSingleton<DigestJob>();
        services.AddScoped<DigestPreference>();
        services.AddScoped<MatchingReader>();
        services.AddSingleton(p => new IndexStore(p.GetRequiredService<DataFolder>().Made));
        services.AddSingleton<MatchingIndexKeeper>();
        services.AddSingleton<MatchingIndexJob>();
        if (configuration.GetValue("UnivAsso:RunJobs", defaultValue: true))
        {
            services.AddHostedService(p => p.GetRequiredService<OutboxWorker>());
            services.AddHostedService(p => p.GetRequiredService<DueTaskWorker>());
            services.AddHostedService(p => p.GetRequiredService<CheckpointJob>());
            services.AddHostedService(p => p.GetRequiredService<HousekeepingJob>());
            services.AddHostedService(p => p.GetRequiredService<DraftLetterJob>());
            services.AddHostedService(p => p.GetRequiredService<DigestJob>());
            services.AddHostedService(p => p.GetRequiredService<MatchingIndexJob>());
        }

        services.AddMemoryCache();
        services.AddSingleton<IPresence, PresenceInMemory>();
        services.AddScoped<RememberedFilter>();
        services.AddScoped<SavedViewsOfPerson>();

        services.AddScoped<DraftStore>();
        services.AddScoped<DraftLetters>();
        services.AddScoped<SendOnce>();
        services.AddScoped<Demo.DemoActors>();
        services.AddScoped<Demo.DemoRequests>();
        services.AddScoped<Demo.DemoQualification>();
        services.AddScoped<Demo.DemoQuestions>();
        services.AddScoped<Demo.DemoPairs>();
        services.AddScoped<Demo.DemoAgenda>();
        services.AddScoped<Demo.DemoDlaRequests>();
        return services;
    }

    private static void AddTextEncoder(IServiceCollection services, IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration["UnivAsso:Encoder:Address"]))
        {
            services.AddHttpClient(nameof(HttpTextEncoder)).ConfigureHttpClient((p, http) =>
                http.Timeout = TimeSpan.FromSeconds(p.GetRequiredService<IOptions<UnivAssoOptions>>().Value.Encoder.TimeoutSeconds));
            services.AddSingleton<ITextEncoder>(p => ActivatorUtilities.CreateInstance<HttpTextEncoder>(
                p, p.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(HttpTextEncoder))));
        }
    }

    private static void AddMailSender(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (!string.IsNullOrEmpty(configuration["UnivAsso:Mail:Host"]))
        {
            services.AddSingleton<IMailSender, SmtpMailSender>();
        }
        else if (environment.IsDevelopment())
        {
            services.AddSingleton<IMailSender, DevelopmentMailbox>();
        }
        else
        {
            services.AddSingleton<IMailSender, NoMailServer>();
        }
    }
}
