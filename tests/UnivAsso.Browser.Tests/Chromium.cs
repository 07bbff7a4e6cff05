using Microsoft.Playwright;
using UnivAsso.Testing;
using Xunit;
using Visitor = UnivAsso.Testing.Browser;

[assembly: AssemblyFixture(typeof(UnivAsso.Browser.Tests.Chromium))]

namespace UnivAsso.Browser.Tests;

/// <summary>The real program with its demonstration data, and a real browser to look at it. Started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // A machine shared by many answers late; a page that is right is seen at once all the same.
    private const float ExpectWithinMs = 20_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningPortal? _portal;

    public string Address => $"http://localhost:{_portal!.Port}";

    /// <summary>The database of the program, where a test may let the coordination act.</summary>
    public IPortalData Portal => _portal!;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _portal = await RunningPortal.StartAsync(ct, settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["UnivAsso__PublicAddress"] = string.Empty,
            ["UnivAsso__OutboxEverySeconds"] = "1",
        });
        await _portal.ReadyAsync(ct);
        Assertions.SetDefaultExpectTimeout(ExpectWithinMs);
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

    /// <summary>A visitor without a window, to prepare in a moment what a walk needs.</summary>
    public Visitor Visitor() => _portal!.Visitor();

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
