using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Testing;

namespace UnivAsso.Web.Tests.Coordination;

/// <summary>A site whose statements can be heard.</summary>
public sealed class DeskSite : Site
{
    public SqlLog Sql { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Sql));
    }
}

/// <summary>What the desk's tests do again and again.</summary>
internal static class Desk
{
    public static readonly Actor Colleague = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "Dany Exemple");

    public static readonly Dictionary<string, string?> Question = new() { ["Text"] = "Depuis quand ?" };

    public static readonly Dictionary<string, string?> Welcome = new() { ["Text"] = "Bienvenue.", ["NextStep"] = "Nous cherchons une équipe." };

    public static readonly Dictionary<string, string?> Elsewhere =
        new() { ["Target"] = "Boutique des sciences", ["TargetContact"] = "à l’accueil", ["Text"] = "Elle saura mieux.", ["NextStep"] = "Appelez." };

    public static readonly Dictionary<string, string?> No =
        new() { ["Reason"] = "hors-programme", ["Text"] = "Le sujet est différent.", ["NextStep"] = "Écrivez-nous." };

    public static Dictionary<string, string?> Answers(string exit) => exit switch
    {
        "question" => Question,
        "prendre-en-charge" => Welcome,
        "reorienter" => Elsewhere,
        _ => No,
    };

    extension(Site site)
    {
        /// <summary>A need that somebody already took.</summary>
        public async Task<TestRequest> InReviewAsync(string title = "Comment garder nos bénévoles ?")
        {
            var request = await site.ReceivedNeedAsync(title: title);
            await site.ChangeAsync(request, r => r.Take(Colleague, site.Clock.GetUtcNow()));
            return request;
        }

        /// <summary>Gives a request the words by which it is found.</summary>
        public Task<int> FindableAsync(TestRequest request, params string[] texts) => site.InDatabaseAsync(db =>
        {
            db.SearchTerms.AddRange(SearchTerm.For(SearchScope.JoinRequests, request.Id.Value, texts));
            return db.SaveChangesAsync();
        });

        public Task<int> WriteAsync(TestRequest request, bool fromRequester, string text = "Bonjour.") => site.InDatabaseAsync(db =>
        {
            var now = site.Clock.GetUtcNow();
            db.CaseMessages.Add(new CaseMessage
            {
                Id = Guid.CreateVersion7(now),
                CaseId = request.Id.Value,
                FromRequester = fromRequester,
                AuthorName = "Alix Exemple",
                Text = text,
                At = now,
                VisibleAt = now,
            });
            return db.SaveChangesAsync();
        });

        public Task<int> MailsAboutAsync(TestRequest request) =>
            site.InDatabaseAsync(db => db.OutboxMails.CountAsync(m => m.CaseId == request.Id.Value));
    }

    extension(Browser browser)
    {
        public Task<Page> SheetAsync(TestRequest request) => browser.OpenAsync(AddressOf(request));

        /// <summary>Writes an exit and stops at the preview of its mail.</summary>
        public async Task<Page> PreviewAsync(TestRequest request, string exit, IReadOnlyDictionary<string, string?>? answers = null)
        {
            var form = await browser.OpenAsync($"{AddressOf(request)}/{exit}");
            return await browser.SubmitAsync(form, answers ?? Answers(exit), "#decider");
        }

        public Task<Page> ConfirmAsync(Page preview) => browser.SubmitAsync(preview, new Dictionary<string, string?>(), "#confirmer");

        public async Task<Page> DecideAsync(TestRequest request, string exit) =>
            await browser.ConfirmAsync(await browser.PreviewAsync(request, exit));
    }

    public static string AddressOf(TestRequest request) =>
        $"/coordination/{(request.Reference[0] == 'C' ? "profils" : "besoins")}/{request.Reference}";
}
