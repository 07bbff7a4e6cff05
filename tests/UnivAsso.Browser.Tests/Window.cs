using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace UnivAsso.Browser.Tests;

/// <summary>A browser window that watches what a page must never do: speak to strangers, break its own security policy, fail.</summary>
public sealed class Window : IAsyncDisposable
{
    // Our pages hold no frame: one run inside the page says all, and only what is wrong comes back.
    private const string WhatAxeFinds = """
        () => axe.run(document, { resultTypes: ["violations"] }).then(found => found.violations.map(
          violation => `${violation.id} (${violation.nodes.slice(0, 3).map(node => node.target).join(", ")})`))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly bool _javaScript;
    private readonly List<string> _wrongs = [];

    public Window(IBrowserContext context, IPage page, string address, bool javaScript)
    {
        _context = context;
        _address = address;
        _javaScript = javaScript;
        Page = page;
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _wrongs.Add($"request to {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                _wrongs.Add($"{response.Status} from {response.Url}");
            }
        };
        page.PageError += (_, error) => _wrongs.Add($"script error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _wrongs.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the page says is done.</summary>
    public ILocator Done => Page.Locator("main > [role=status]");

    public async Task GoAsync(string path) => await Page.GotoAsync(path);

    /// <summary>
    /// What every page must satisfy: WCAG 2.2 AA as far as axe can tell, no sideways scroll, one main heading, no stranger spoken to, no
    /// broken policy. Axe needs scripts: without them, the rest is checked.
    /// </summary>
    public async Task CheckAsync()
    {
        // A page may answer before its style has come: without it, nothing can be measured.
        await Page.WaitForLoadStateAsync();
        var where = $"{Page.Url} at {Page.ViewportSize!.Width} px";
        Assert.True(await Page.Locator("h1").CountAsync() == 1, $"One main heading on {where}.");
        if (_javaScript)
        {
            var overflow = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, string.Create(CultureInfo.InvariantCulture, $"{where} scrolls sideways by {overflow} px."));
            if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            {
                await Page.EvaluateAsync(Axe);
            }

            var violations = await Page.EvaluateAsync<string[]>(WhatAxeFinds);
            Assert.True(violations.Length == 0, $"{where}: {string.Join("; ", violations)}");
        }

        Assert.True(_wrongs.Count == 0, $"{where}: {string.Join("; ", _wrongs)}");
    }

    /// <summary>The same on a phone and on a desk.</summary>
    public async Task CheckEverywhereAsync()
    {
        foreach (var width in new[] { 360, 1280 })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await CheckAsync();
        }
    }

    /// <summary>The same in dark colours.</summary>
    public async Task CheckInTheDarkAsync()
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await CheckAsync();
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Signs in, as one of the demonstration accounts when no password is given.</summary>
    public async Task SignInAsync(string email, string password = Web.Platform.Demo.DemoAccounts.Password)
    {
        await GoAsync("/connexion");
        await Page.Locator("main input[type=email]").FillAsync(email);
        await Page.Locator("main input[type=password]").FillAsync(password);
        await Page.Locator("main form button.btn-primary").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/connexion", StringComparison.Ordinal));
    }

    /// <summary>The last mail to an address, waited for.</summary>
    public async Task<string> LastMailToAsync(string address, string subjectPart)
    {
        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(20);
        while (TimeProvider.System.GetUtcNow() < deadline)
        {
            var answer = await _context.APIRequest.GetAsync($"{_address}/dev/courriels.json");
            var mails = (await answer.JsonAsync())!.Value;
            foreach (var mail in mails.EnumerateArray())
            {
                if (mail.GetProperty("to").GetString() == address
                    && mail.GetProperty("subject").GetString()!.Contains(subjectPart, StringComparison.Ordinal))
                {
                    return mail.GetProperty("text").GetString()!;
                }
            }
        }

        throw new InvalidOperationException($"No mail « {subjectPart} » to {address}.");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
