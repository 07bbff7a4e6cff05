using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui.Gallery;
using Xunit;

namespace UnivAsso.Web.Tests.Ui;

/// <summary>The gallery of components alone: the real views and tag helpers, without a database or the rest of the site.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private readonly List<WebApplication> _started = [];

    public HttpClient Development { get; private set; } = null!;

    public HttpClient Production { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Development = await StartAsync(Environments.Development);
        Production = await StartAsync(Environments.Production);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _started)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>The page at that address, as a browser would read it.</summary>
    public async Task<IDocument> ReadAsync(string path)
    {
        var html = await Development.GetStringAsync(path, TestContext.Current.CancellationToken);
        return await ParseAsync(html);
    }

    /// <summary>The page answered to a form, whose own token and cookie go with it.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> PostAsync(params (string Name, string Value)[] fields)
    {
        using var first = await Development.GetAsync("/dev/ui", TestContext.Current.CancellationToken);
        var page = await ParseAsync(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var token = page.QuerySelector("form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dev/ui");
        request.Headers.Add("Cookie", first.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        request.Content = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        var response = await Development.SendAsync(request, TestContext.Current.CancellationToken);
        return (response, await ParseAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<IDocument> ParseAsync(string html) =>
        await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);

    private async Task<HttpClient> StartAsync(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(GalleryController).Assembly);
        builder.Services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new FeatureViewLocations()));
        builder.Services.AddSingleton<PublicLinks>();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(nameof(Anyone), Anyone.Describe)
            .AddPolicy(nameof(SignedIn), SignedIn.Describe);
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync(TestContext.Current.CancellationToken);
        _started.Add(app);
        return app.GetTestClient();
    }
}
