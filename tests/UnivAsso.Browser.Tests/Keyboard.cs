using Microsoft.Playwright;
using Xunit;

namespace UnivAsso.Browser.Tests;

/// <summary>Somebody who has no mouse: Tab, Space, Enter, arrows and letters. Every stop of the focus must be seen.</summary>
internal sealed class Keyboard(Window window)
{
    private const int MostStops = 120;

    // The card of an answer carries the focus of its box; a box of which every corner and the middle are covered is hidden (WCAG 2.4.11).
    private const string WhyNotSeen =
        """
        () => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return "nothing has the focus";
          const shown = focused.closest(".choices__option") ?? focused;
          const style = getComputedStyle(shown);
          const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          if (!ring && style.boxShadow === "none") return `no ring around ${focused.outerHTML}`;
          const box = shown.getBoundingClientRect();
          const points = [[.5, .5], [.05, .1], [.95, .1], [.05, .9], [.95, .9]]
            .map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
          return points.some(e => shown.contains(e)) ? "" : `${focused.outerHTML} is hidden`;
        }
        """;

    /// <summary>Every stop so far, to prove that there were some.</summary>
    public int Stops { get; private set; }

    /// <summary>Presses Tab until the focus is on an element, and looks at every stop on the way.</summary>
    public async Task ToAsync(ILocator target)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            Stops++;
            var wrong = await window.Page.EvaluateAsync<string>(WhyNotSeen);
            Assert.True(wrong.Length == 0, $"On {window.Path}: {wrong}");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"On {window.Path}, Tab never came to {target}.");
    }

    /// <summary>Goes to a button or a link and presses Enter.</summary>
    public async Task PressAsync(AriaRole role, string words, string within = "main")
    {
        await ToAsync(window.Page.Locator(within).GetByRole(role, new() { Name = words, Exact = true }));
        await window.LeaveAsync(() => window.Page.Keyboard.PressAsync("Enter"));
    }

    public async Task TypeAsync(string field, string words)
    {
        await ToAsync(window.Page.Locator($"main [name='{field}']:not([type=hidden])"));
        await window.Page.Keyboard.TypeAsync(words);
    }

    /// <summary>Ticks a box with the space bar.</summary>
    public async Task TickAsync(string field, string value)
    {
        await ToAsync(window.Page.Locator($"main [name='{field}'][value='{value}']"));
        await window.Page.Keyboard.PressAsync("Space");
    }

    /// <summary>Comes to a group of answers, then goes down to the one wanted with the arrow.</summary>
    public async Task ChooseAsync(string field, string value)
    {
        var options = window.Page.Locator($"main [name='{field}']");
        await ToAsync(options.First);
        await window.Page.Keyboard.PressAsync("Space");
        var wanted = window.Page.Locator($"main [name='{field}'][value='{value}']");
        for (var option = await options.CountAsync(); option > 0 && !await wanted.IsCheckedAsync(); option--)
        {
            await window.Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await wanted.IsCheckedAsync());
    }
}
