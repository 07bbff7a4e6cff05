using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace UnivAsso.Browser.Tests;

/// <summary>A browser window that watches what a page must never do: speak to strangers, break its own security policy, fail.</summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>A phone and a desk.</summary>
    private static readonly int[] Widths = [360, 1280];

    /// <summary>What a desk of 1280 pixels has left once everything is four times as large.</summary>
    private const int WidthAtFourTimes = 320;

    // Our pages hold no frame: one run inside the page says all, and only what is wrong comes back. The rules of WCAG 2.2, the size of
    // targets among them, are left out by axe unless they are asked for by name.
    private const string WhatAxeFinds = """
        () => axe.run(document, {
          resultTypes: ["violations"],
          runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        }).then(found => found.violations.map(
          violation => `${violation.id} (${violation.nodes.slice(0, 3).map(node => node.target).join(", ")})`))
        """;

    // Empty when nothing scrolls; otherwise by how much, and the innermost elements of the page that go past the edge.
    private const string WhatIsTooWide = """
        () => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return "";
          const past = [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > clientWidth + .5);
          const inner = past.filter(e => !past.some(other => other !== e && e.contains(other)));
          return `${scrollWidth - clientWidth} px (${inner.slice(0, 3).map(e => e.cloneNode(false).outerHTML).join(", ")})`;
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static int _pictures;

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

            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame)
            {
                Status = response.Status;
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

    /// <summary>The status of the last page.</summary>
    public int Status { get; private set; }

    /// <summary>The address without the site and without the query.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public async Task GoAsync(string path) => await Page.GotoAsync(path);

    /// <summary>Another tab of the same browser: same cookies.</summary>
    public async Task<Window> OpenTabAsync() => new(_context, await _context.NewPageAsync(), _address, _javaScript);

    /// <summary>Does what leads to another page, and waits until that page is there.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        finally
        {
            Page.Load -= OnLoad;
        }
    }

    /// <summary>What a person reads in the page, with plain spaces.</summary>
    public async Task<string> WordsAsync(string within = "main") =>
        (await Page.Locator(within).InnerTextAsync()).Replace('\u00A0', ' ');

    /// <summary>Presses a button of the page that posts its form.</summary>
    public Task PressAsync(string words) =>
        LeaveAsync(() => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync());

    /// <summary>Follows a link of the page.</summary>
    public Task FollowAsync(string words) =>
        LeaveAsync(() => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync());

    /// <summary>Answers questions of the page by the names of their fields: typed, ticked or chosen as the field asks.</summary>
    public async Task FillAsync(params IEnumerable<(string Name, string Value)> answers)
    {
        foreach (var (name, value) in answers)
        {
            var field = Page.Locator($"main [name='{name}']:not([type=hidden])");
            switch (await field.First.EvaluateAsync<string>("control => control.type"))
            {
                case "radio" or "checkbox":
                    await TickAsync(Page.Locator($"main [name='{name}'][value='{value}']"));
                    break;
                case "select-one":
                    await field.SelectOptionAsync(value);
                    break;
                default:
                    await field.FillAsync(value);
                    break;
            }
        }
    }

    /// <summary>
    /// What every page must satisfy: WCAG 2.2 AA as far as axe can tell, no sideways scroll, one main heading, no stranger spoken to, no
    /// broken policy. Axe needs scripts: without them, the rest is checked.
    /// </summary>
    public async Task CheckAsync()
    {
        await WaitForStyleAsync();
        var where = Where();
        Assert.True(await Page.Locator("h1").CountAsync() == 1, $"One main heading on {where}.");
        await CheckWidthAsync(Page, where);
        if (_javaScript)
        {
            await CheckAxeAsync(Page, where);
        }

        Assert.True(_wrongs.Count == 0, $"{where}: {string.Join("; ", _wrongs)}");
    }

    /// <summary>
    /// The same on a phone and on a desk, with nothing to scroll sideways at four times the size; in dark colours too where a page has
    /// something of its own to show in them.
    /// </summary>
    public async Task CheckEverywhereAsync(bool dark = false)
    {
        var before = Page.ViewportSize!;
        await WaitForStyleAsync();
        await Page.SetViewportSizeAsync(WidthAtFourTimes, before.Height);
        await CheckWidthAsync(Page, Where());
        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, before.Height);
            await KeepPictureAsync(Page, Path);
            await CheckAsync();
        }

        if (dark)
        {
            await CheckInTheDarkAsync();
        }

        await Page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>
    /// A page may answer before its style has come: without it, nothing can be measured. A page that replaced itself in place by a script
    /// never tells that it is loaded again, and one without scripts cannot be asked again and again.
    /// </summary>
    private async Task WaitForStyleAsync()
    {
        if (_javaScript)
        {
            await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)");
        }
        else
        {
            await Page.WaitForLoadStateAsync();
        }
    }

    /// <summary>What a mail must satisfy when a mail program shows its HTML: the same, and it asks for nothing outside itself.</summary>
    public async Task CheckMailAsync(Mail mail)
    {
        var page = await _context.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        await page.SetContentAsync(mail.Html);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, Page.ViewportSize!.Height);
            await KeepPictureAsync(page, $"/courriel/{mail.Subject}");
            var where = string.Create(CultureInfo.InvariantCulture, $"the mail « {mail.Subject} » at {width} px");
            await CheckWidthAsync(page, where);
            await CheckAxeAsync(page, where);
        }

        Assert.Empty(asked);
        await page.CloseAsync();
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

    /// <summary>The words of the last mail to an address, waited for.</summary>
    public async Task<string> LastMailToAsync(string address, string subjectPart) => (await LastLetterToAsync(address, subjectPart)).Text;

    /// <summary>The last mail to an address, waited for.</summary>
    public async Task<Mail> LastLetterToAsync(string address, string subjectPart)
    {
        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(20);
        while (TimeProvider.System.GetUtcNow() < deadline)
        {
            if (await MailsToAsync(address, subjectPart) is [var mail, ..])
            {
                return mail;
            }
        }

        throw new InvalidOperationException($"No mail « {subjectPart} » to {address}.");
    }

    /// <summary>The mails that have left for an address, latest first.</summary>
    public async Task<IReadOnlyList<Mail>> MailsToAsync(string address, string subjectPart)
    {
        var answer = await _context.APIRequest.GetAsync($"{_address}/dev/courriels.json");
        return
        [
            .. (await answer.JsonAsync())!.Value.EnumerateArray()
                .Where(m => m.GetProperty("to").GetString() == address)
                .Select(m => new Mail(m.GetProperty("subject").GetString()!, m.GetProperty("text").GetString()!, m.GetProperty("html").GetString()!))
                .Where(m => m.Subject.Contains(subjectPart, StringComparison.Ordinal)),
        ];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>Ticks as people do, by the words, which are as wide as the whole answer.</summary>
    private async Task TickAsync(ILocator box)
    {
        if (!await box.IsCheckedAsync())
        {
            await Page.Locator($"label[for='{await box.GetAttributeAsync("id")}']").ClickAsync();
        }
    }

    private static async Task CheckAxeAsync(IPage page, string where)
    {
        // An element whose id is « axe » answers to window.axe too.
        if (!await page.EvaluateAsync<bool>("() => typeof window.axe?.run === 'function'"))
        {
            await page.EvaluateAsync(Axe);
        }

        var violations = await page.EvaluateAsync<string[]>(WhatAxeFinds);
        Assert.True(violations.Length == 0, $"{where}: {string.Join("; ", violations)}");
    }

    private static async Task CheckWidthAsync(IPage page, string where)
    {
        var wide = await page.EvaluateAsync<string>(WhatIsTooWide);
        Assert.True(wide.Length == 0, $"{where} scrolls sideways: {wide}");
    }

    /// <summary>With UNIVASSO_PICTURES, a folder, every page checked is left there as a picture to look at, numbered in the order of the visit.</summary>
    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UNIVASSO_PICTURES") is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            var number = Interlocked.Increment(ref _pictures);
            await page.ScreenshotAsync(new()
            {
                Path = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}{file}-{page.ViewportSize!.Width}.png")),
                FullPage = true,
            });
        }
    }

    private string Where() => string.Create(CultureInfo.InvariantCulture, $"{Page.Url} at {Page.ViewportSize!.Width} px");
}

/// <summary>A mail as it left, in its two forms.</summary>
public sealed record Mail(string Subject, string Text, string Html);
