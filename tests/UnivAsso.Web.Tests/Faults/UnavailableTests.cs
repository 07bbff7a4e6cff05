using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Testing;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Database;
using UnivAsso.Web.Tests.JoinRequests.Association;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>
/// R3 and R5: while the disk is full, or while another process holds the database for longer than anybody waits, pages are read, forms are
/// told to come back, nothing is half done, and the same form sent again is taken once it is over.
/// </summary>
[Collection(FaultCollection.Name)]
public sealed class UnavailableTests
{
    private const int PatienceSeconds = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_locked_for_long_tells_forms_to_come_back_and_takes_them_afterwards()
    {
        await using var site = new ImpatientSite();
        var visits = new List<(Browser Browser, FilledForm Form)>();
        for (var i = 0; i < 6; i++)
        {
            var visit = new AssociationVisit(site);
            var page = await visit.OpenedAsync("besoin", AssociationVisit.Need);
            visits.Add((visit.Browser, page.Fill("main form[method=post]", new Dictionary<string, string?>(StringComparer.Ordinal)).With(visit.AnswersTo("besoin"))));
        }

        await using var other = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "univasso.db")};Pooling=False");
        await other.OpenAsync(Ct);
        await ExecuteAsync(other, "BEGIN IMMEDIATE");
        var clock = Stopwatch.StartNew();
        var posts = Task.WhenAll(visits.Select(v => SendAsync(v.Browser, v.Form)));
        var read = 0;
        while (!posts.IsCompleted)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor().OpenAsync("/contact")).Status);
            read++;
        }

        var refused = await posts;
        var waited = clock.Elapsed;
        await ExecuteAsync(other, "ROLLBACK");
        var taken = new List<Page>();
        foreach (var (browser, form) in visits)
        {
            taken.Add(await browser.PostAsync(form.Address, form.Fields));
        }

        Assert.All(refused, answer => AssertComeBack(answer));
        Assert.True(waited < TimeSpan.FromSeconds(2 * PatienceSeconds), $"The last form waited {waited}.");
        Assert.True(read > 5, $"{read} pages were read meanwhile.");
        Assert.All(taken, page => Assert.StartsWith("/rejoindre/association/existant", page.Path, StringComparison.Ordinal));
        var states = await site.InDatabaseAsync(db => db.Drafts.Select(d => d.State).ToListAsync(Ct));
        Assert.Equal(visits.Count, states.Count);
        Assert.All(states, state => Assert.Contains("au bout de quelques mois", state, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_disk_refuses_forms_reads_pages_and_keeps_what_was_acknowledged()
    {
        await using var site = new ImpatientSite();
        var request = await site.ReceivedNeedAsync();
        var visit = new AssociationVisit(site);
        var recap = await visit.OpenedAsync("verifier", AssociationVisit.Need);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        var send = recap.Fill("main form[method=post]", new Dictionary<string, string?>(StringComparer.Ordinal));
        var asker = site.Visitor();
        var ask = (await asker.OpenAsync("/suivi")).Fill("main form[method=post]", new Dictionary<string, string?>(StringComparer.Ordinal))
            .With([("Reference", request.Reference), ("Email", request.Email)]);

        site.Disk.IsFull = true;
        Answer? refused = null;
        var acknowledged = 0;
        for (var i = 0; i < 200 && refused is null; i++)
        {
            // What still fits in the last pages is stored and acknowledged; then nothing fits.
            var answer = await SendAsync(asker, ask);
            acknowledged += answer.Status is HttpStatusCode.SeeOther ? 1 : 0;
            refused = answer.Status is HttpStatusCode.SeeOther ? null : answer;
        }

        var unsent = await SendAsync(visit.Browser, send);
        var page = await visit.Browser.OpenAsync($"/rejoindre/association/verifier?brouillon={recap.Value("Brouillon")}");
        var stored = await site.InDatabaseAsync(db => db.AccessCodes.CountAsync(Ct));
        site.Disk.IsFull = false;
        var thanks = await visit.Browser.PostAsync(send.Address, send.Fields);

        AssertComeBack(Assert.IsType<Answer>(refused));
        AssertComeBack(unsent);
        Assert.Equal(acknowledged, stored);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("/rejoindre/association/merci/", thanks.Path, StringComparison.Ordinal);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.JoinRequests.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_passing_trouble_is_told_from_a_fault_of_ours()
    {
        // Nobody listens at port 1: what the client of SQL Server throws then is the real thing.
        await using var nowhere = new SqlConnection("Server=127.0.0.1,1;Database=x;Connect Timeout=1;Encrypt=false;User ID=x;Password=x");
        var unreachable = await Assert.ThrowsAnyAsync<SqlException>(() => nowhere.OpenAsync(Ct));

        Assert.True(DatabaseSetup.IsUnavailable(unreachable));
        Assert.True(DatabaseSetup.IsUnavailable(new InvalidOperationException("wrapped", new DbUpdateException("wrapped", unreachable))));
        Assert.True(DatabaseSetup.IsUnavailable(new DbUpdateException("wrapped", new SqliteException("disk is full", 13))));
        Assert.True(DatabaseSetup.IsUnavailable(new Data.DatabaseBusyException()));
        Assert.True(DatabaseSetup.IsUnavailable(new IOException("No space left on device", 28)));
        Assert.False(DatabaseSetup.IsUnavailable(new DbUpdateException("wrapped", new SqliteException("UNIQUE constraint failed", 19))));
        Assert.False(DatabaseSetup.IsUnavailable(new IOException("The other side hung up.")));
        Assert.False(DatabaseSetup.IsUnavailable(new InvalidOperationException("A mistake.")));
        Assert.InRange(new UnivAssoOptions().DatabasePatienceSeconds, 1, 30);
    }

    private static void AssertComeBack(Answer answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.RetryAfter);
        Assert.Contains("Le site est momentanément indisponible", answer.Html, StringComparison.Ordinal);
        Assert.Contains("n’est pas perdu", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", answer.Html, StringComparison.Ordinal);
    }

    private static async Task<Answer> SendAsync(Browser browser, FilledForm form)
    {
        using var content = new FormUrlEncodedContent(form.Fields);
        using var response = await browser.Client.PostAsync(new Uri(form.Address, UriKind.Relative), content, Ct);
        return new Answer(response.StatusCode, response.Headers.RetryAfter?.Delta, await response.Content.ReadAsStringAsync(Ct));
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private sealed record Answer(HttpStatusCode Status, TimeSpan? RetryAfter, string Html);

    /// <summary>A site on the embedded database that waits a few seconds only, and whose disk fills up when a test says so.</summary>
    private sealed class ImpatientSite : Site
    {
        public Disk Disk { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("UnivAsso:Database", "Sqlite");
            builder.UseSetting("UnivAsso:DatabasePatienceSeconds", PatienceSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Disk));
        }
    }

    /// <summary>A disk without one free page: SQLite itself says so, as it does when the system refuses a write.</summary>
    private sealed class Disk : DbCommandInterceptor
    {
        private const int AnyPages = 1_000_000_000;

        public bool IsFull { get; set; }

        public override async ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command,
            CommandEventData eventData,
            InterceptionResult<System.Data.Common.DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            // Never below what the file already has: SQLite then keeps the size it has.
            await using var limit = command.Connection!.CreateCommand();
            limit.Transaction = command.Transaction;
            limit.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : AnyPages)}";
            await limit.ExecuteScalarAsync(cancellationToken);
            return result;
        }
    }
}
