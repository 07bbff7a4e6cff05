using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Coordination;
using UnivAsso.Web.Tests.FollowUp;
using UnivAsso.Web.Tests.Security.Posts;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S1: the protecting headers on forms accepted and refused, and on each status that only trouble brings.</summary>
[Collection(PreparedPosts.Collection)]
public sealed class StatusHeaderTests(PreparedPosts posts)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private GuardedSite Site => posts.Site;

    [Fact]
    public async Task Every_form_accepted_or_refused_answers_with_the_protecting_headers()
    {
        var seen = new SortedSet<int>();
        foreach (var (post, ready) in posts.All)
        {
            string[] carried = [ReadyPost.TokenField, "Version", "Brouillon", "Stamp", "Jeton", "Previewed", "Seen", "Once"];
            var empty = ready with { File = null, Form = ready.Form with { Fields = [.. ready.Form.Fields.Where(f => carried.Contains(f.Key))] } };
            foreach (var sent in new[] { empty, ready })
            {
                using var client = Site.ClientWith(sent.Cookies);
                using var request = sent.ToRequest();
                using var response = await client.SendAsync(request, Ct);
                seen.Add((int)response.StatusCode);
                HeaderTests.AssertProtected(response, $"{post} → {(int)response.StatusCode}");
            }

            await Site.PutBackAsync();
        }

        Assert.True(new[] { 200, 302, 303, 422 }.All(seen.Contains), string.Join(", ", seen));
        Assert.DoesNotContain(seen, status => status >= 500);
    }

    [Fact]
    public async Task A_stale_form_and_one_that_is_too_large_answer_with_the_protecting_headers()
    {
        var request = await Site.InReviewAsync();
        var coordinator = await Site.SignedInAsync(Roles.Coordinator);
        var stale = (await coordinator.SheetAsync(request)).Fill("#comprendre", FollowUpSite.Fields(("Version", "9999"), ("Understanding", "Autre chose.")));
        using var old = new FormUrlEncodedContent(stale.Fields);
        using var conflict = await coordinator.Client.PostAsync(new Uri(stale.Address, UriKind.Relative), old, Ct);

        var follower = await Site.FollowerOfAsync(request);
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[11 * 1024 * 1024]), "File", "grand.pdf" } };
        using var tooLarge = await follower.Client.PostAsync(new Uri($"/suivi/{request.Reference}/document", UriKind.Relative), large, Ct);
        await Site.PutBackAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        HeaderTests.AssertProtected(conflict, "409");
        HeaderTests.AssertProtected(tooLarge, "413");
    }

    [Fact]
    public async Task Too_many_forms_answer_with_the_protecting_headers()
    {
        await using var site = new TroubledSite { SignInsPerMinute = 1 };
        var browser = site.Visitor();
        var page = await browser.OpenAsync("/suivi");
        await browser.SubmitAsync(page, FollowUpSite.Fields());
        var form = page.Fill(PostBook.MainForm, FollowUpSite.Fields());
        using var content = new FormUrlEncodedContent(form.Fields);

        using var response = await browser.Client.PostAsync(new Uri("/suivi", UriKind.Relative), content, Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        HeaderTests.AssertProtected(response, "429");
    }

    [Theory]
    [InlineData(false, HttpStatusCode.InternalServerError)]
    [InlineData(true, HttpStatusCode.ServiceUnavailable)]
    public async Task A_page_that_fails_answers_with_the_protecting_headers(bool passing, HttpStatusCode status)
    {
        await using var site = new TroubledSite();
        var staff = await site.SignedInAsync(Roles.Coordinator);
        await staff.OpenAsync("/coordination");

        // The session is looked at again with the database, which now fails: the page of the failure must not need it.
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        site.Trouble.Exception = passing ? new SqliteException("database is locked", 5) : new InvalidOperationException("A failure of the test.");
        using var client = site.CreateDefaultClient(new Uri("https://univasso.test"), new CookieJar());
        foreach (var (who, browser, address) in new[] { ("nobody", client, "/contact"), ("staff", staff.Client, "/coordination") })
        {
            using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Ct);
            var html = await response.Content.ReadAsStringAsync(Ct);

            Assert.Equal((who, status), (who, response.StatusCode));
            HeaderTests.AssertProtected(response, $"{who} → {(int)status}");
            Assert.Contains(passing ? "momentanément indisponible" : "a rencontré un problème", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
            Assert.Equal(passing, response.Headers.RetryAfter is not null);
            if (who == "nobody")
            {
                HeaderTests.AssertStrict(response, $"{(int)status}");
            }
        }
    }

    /// <summary>A site with narrow limits, whose database fails when a test says so.</summary>
    private sealed class TroubledSite : Site
    {
        public Trouble Trouble { get; } = new();

        public int SignInsPerMinute { get; init; } = 1_000;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("UnivAsso:RateLimits:SignInsPerMinute", SignInsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Trouble));
        }
    }

    /// <summary>Fails every reading of the database.</summary>
    private sealed class Trouble : DbCommandInterceptor
    {
        public Exception? Exception { get; set; }

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command,
            CommandEventData eventData,
            InterceptionResult<System.Data.Common.DbDataReader> result,
            CancellationToken cancellationToken = default) => Exception is null ? ValueTask.FromResult(result) : throw Exception;
    }
}
