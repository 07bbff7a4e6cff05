using UnivAsso.Web.Features.Administration.Accounts;
using UnivAsso.Web.Features.Administration.JournalPages;
using UnivAsso.Web.Features.Administration.Mails;
using UnivAsso.Web.Features.Administration.References;
using UnivAsso.Web.Features.Administration.Tasks;
using UnivAsso.Web.Features.Administration.Texts;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Administration;

/// <summary>Front door of the administration: accounts, operator's texts, reference rows, mails, due tasks, journal.</summary>
public static class AdministrationFeature
{
    /// <summary>The menu of the room.</summary>
    public static IReadOnlyList<NavEntry> Menu { get; } =
    [
        new("/administration", "Vue d’ensemble"),
        new("/administration/comptes", "Comptes"),
        new("/administration/textes", "Textes"),
        new("/administration/referentiels", "Référentiels"),
        new("/administration/guichets-dla", "Guichets DLA"),
        new("/administration/courriels", "Courriels"),
        new("/administration/taches", "Tâches"),
        new("/administration/journal", "Journal"),
    ];

    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<AccountsQuery>();
        services.AddScoped<AccountKeeping>();
        services.AddScoped<TextKeeping>();
        services.AddScoped<ReferenceKeeping>();
        services.AddScoped<MailsQuery>();
        services.AddScoped<MailKeeping>();
        services.AddScoped<TasksQuery>();
        services.AddScoped<TaskKeeping>();
        services.AddScoped<JournalQuery>();
        return services;
    }
}
