using Microsoft.Playwright;
using UnivAsso.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(UnivAsso.Browser.Tests.Chromium))]

namespace UnivAsso.Browser.Tests;

/// <summary>The real program with its demonstration data, and a real browser to look at it. Started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningPortal? _portal;

    public string Address => $"http://localhost:{_portal!.Port}";

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _portal = await RunningPortal.StartAsync(ct, settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["UnivAsso__PublicAddress"] = string.Empty,
            ["UnivAsso__OutboxEverySeconds"] = "1",
        });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("UNIVASSO_CHROMIUM") is { Length: > 0 } chosen ? chosen : "/usr/bin/chromium",
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window of its own: cookies, width, with or without JavaScript; on the running program unless another address is given.</summary>
    public async Task<Window> OpenWindowAsync(
        int width = 1280, bool javaScript = true, ColorScheme colors = ColorScheme.Light, string? address = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? Address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            ColorScheme = colors,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Window(context, await context.NewPageAsync(), address ?? Address, javaScript);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }
    }
}
