using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.Referrals.Directory;
using UnivAsso.Web.Features.Referrals.Import;
using UnivAsso.Web.Features.Referrals.Public;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>Front door of the redirections: the directory of the resource actors, and what becomes of a structure directed to one.</summary>
public static class ReferralsFeature
{
    internal const string DirectoryRoute = "espace-dla/ressources";

    public const string DirectoryAddress = "/" + DirectoryRoute;

    /// <summary>The menu of the room.</summary>
    public static readonly IReadOnlyList<NavEntry> Menu =
    [
        new(DirectoryAddress, "Répertoire"),
        new(DirectoryAddress + "/trouver", "Trouver un acteur"),
        new(DirectoryAddress + "/importer", "Importer"),
    ];

    public static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.AddScoped<ActorListQuery>();
        services.AddScoped<ActorQuery>();
        services.AddScoped<ActorKeeping>();
        services.AddScoped<ImportActors>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ResourceFinder>();
        services.AddScoped<PublicActorsQuery>();
        return services;
    }

    /// <summary>The card of an actor.</summary>
    public static string AddressOf(ResourceActorId id) => $"{DirectoryAddress}/{id.Value}";
}
