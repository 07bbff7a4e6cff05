using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnivAsso.Web.Features.Pages;
using UnivAsso.Web.Features.Pages.OperatorTexts;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>
/// The editorial pages alone, behind the same error handling as the site: these pages must work when everything else is down,
/// so they are tested without a database.
/// </summary>
public sealed class PagesSite : IAsyncLifetime
{
    private readonly OperatorTextsOfTheTest _texts = new();
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public IDictionary<string, string> OperatorTexts => _texts.Kept;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddPortalMvc();
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(PagesFeature).Assembly);
        builder.Services.AddSingleton<IOperatorTexts>(_texts);
        builder.Services.AddSingleton<PublicLinks>();
        builder.Services.AddPages();
        builder.Services.AddAuthentication().AddCookie();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
            .AddPolicy(nameof(Anyone), Anyone.Describe)
            .AddPolicy(nameof(SignedIn), SignedIn.Describe);

        _app = builder.Build();
        _app.UseErrorPages();
        _app.UseRouting();
        _app.UseAuthorization();
        _app.MapControllers();
        _app.Map("/essai/panne", IResult () => throw new InvalidOperationException("A failure of the test.")).AllowAnonymous();
        _app.Map("/essai/{status:int}", (int status, HttpResponse response) =>
        {
            response.Headers.RetryAfter = "150";
            return Results.StatusCode(status);
        }).AllowAnonymous();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    public async Task<IDocument> ReadAsync(string path, CancellationToken ct) =>
        await ParseAsync(await Client.GetAsync(path, ct), ct);

    public static async Task<IDocument> ParseAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var html = await response.Content.ReadAsStringAsync(ct);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html), ct);
    }

    private sealed class OperatorTextsOfTheTest : IOperatorTexts
    {
        public Dictionary<string, string> Kept { get; } = new(StringComparer.Ordinal);

        public ValueTask<string?> FindAsync(string key, CancellationToken ct) =>
            ValueTask.FromResult(Kept.GetValueOrDefault(key));
    }
}
