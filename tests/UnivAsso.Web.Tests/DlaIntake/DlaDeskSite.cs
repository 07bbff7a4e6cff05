using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>A site whose statements can be heard.</summary>
public sealed class ListeningSite : Site
{
    public SqlLog Sql { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Sql));
    }
}

/// <summary>What the tests of the DLA desks do again and again.</summary>
internal static class DlaDeskSite
{
    private static readonly DeskCalendar Calendar = DeskCalendar.WithoutPause;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Actor ActorOf(TestOfficer officer) => new(ActorKind.DlaDesk, officer.Id, officer.Name);

    /// <summary>An act of the tests that must not be refused.</summary>
    public static void Must(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);

    extension(Site site)
    {
        /// <summary>An officer with a seat, and a request that this officer led to a stage.</summary>
        public async Task<(TestOfficer Officer, TestDlaRequest Request)> OnDeskAsync(
            DlaRequestStatus status, string desk = "pas-de-calais", string department = "62", bool triedThrice = false)
        {
            var officer = await site.SeatedOfficerAsync(desk);
            var request = await site.SentDlaRequestAsync(department);
            await site.LeadAsync(request, officer, status, triedThrice);
            return (officer, request);
        }

        public Task LeadAsync(TestDlaRequest request, TestOfficer officer, DlaRequestStatus status, bool triedThrice = false) => site.ChangeAsync(request, r =>
        {
            var (by, now) = (ActorOf(officer), site.Clock.GetUtcNow());
            if (status is DlaRequestStatus.Received)
            {
                return true;
            }

            Must(r.Take(Calendar, by, now));
            for (var days = 1; days <= DlaClocks.AttemptsBeforeUnreachable && (triedThrice || status is DlaRequestStatus.Unreachable); days++)
            {
                r.LogCall(new CallLog(CallChannel.Phone, Reached: false, null), by, now.AddDays(days));
            }

            Must(status switch
            {
                DlaRequestStatus.AwaitingComplement => r.AskComplement("Combien de salariés ?", Calendar, by, now),
                DlaRequestStatus.Suspended => r.Suspend("Un décès.", by, now),
                DlaRequestStatus.Unreachable => r.CloseUnreachable(null, by, now),
                DlaRequestStatus.Met => r.HoldMeeting(Guid.CreateVersion7(now), Calendar, by, now),
                _ => Result.Done,
            });
            return true;
        });

        /// <summary>The same officer after a session has ended.</summary>
        public async Task<TestOfficer> AgainAsync(TestOfficer officer) =>
            officer with { Browser = await site.SignedInAsync(Roles.DlaOfficer, officer.Email) };

        public Task<int> MailsAboutAsync(TestDlaRequest request) =>
            site.InDatabaseAsync(db => db.OutboxMails.CountAsync(m => m.CaseId == request.Id.Value, Ct));
    }

    extension(TestOfficer officer)
    {
        public Task<Page> SheetAsync(TestDlaRequest request) => officer.Browser.OpenAsync(DlaIntakeFeature.AddressOf(request.Reference));

        /// <summary>Presses a form of the sheet.</summary>
        public async Task<Page> ActAsync(TestDlaRequest request, string form, params (string Name, string Value)[] answers) =>
            await officer.Browser.SubmitAsync(await officer.SheetAsync(request), answers, form);

        /// <summary>Writes an act with a letter and stops at its preview.</summary>
        public async Task<Page> PreviewAsync(TestDlaRequest request, string act, params (string Name, string Value)[] answers) =>
            await officer.Browser.SubmitAsync(
                await officer.Browser.OpenAsync($"{DlaIntakeFeature.AddressOf(request.Reference)}/{act}"), answers, "#ecrire-acte");

        public Task<Page> ConfirmAsync(Page page) => officer.Browser.SubmitAsync(page, [], "#confirmer");

        /// <summary>The references on a page of the inbox.</summary>
        public async Task<IReadOnlyList<string>> ListedAsync(string query) =>
            [.. (await officer.Browser.OpenAsync("/espace-dla" + query)).Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];
    }
}
