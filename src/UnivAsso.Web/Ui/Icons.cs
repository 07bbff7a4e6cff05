using Microsoft.AspNetCore.Html;

namespace UnivAsso.Web.Ui;

/// <summary>Our own line icons, drawn on a 24-pixel grid; always beside a word, hence hidden from screen readers.</summary>
public static class Icons
{
    private static readonly Dictionary<string, IHtmlContent> Drawings = new(StringComparer.Ordinal)
    {
        ["arrow-left"] = Draw("M20 12H5m6-7-7 7 7 7"),
        ["arrow-right"] = Draw("M4 12h15m-6-7 7 7-7 7"),
        ["association"] = Draw("M4 20v-2a5 5 0 0 1 10 0v2M9 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM15.5 3.8a3 3 0 0 1 0 5.4M17 13.3a5 5 0 0 1 3.5 4.7v2"),
        ["check"] = Draw("m5 12.5 4.5 4.5L19 7"),
        ["clock"] = Draw("M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5"),
        ["copy"] = Draw("M9 9h11v11H9zM15 9V4H4v11h5"),
        ["dla"] = Draw("M12 4v16M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5zM8 20h8"),
        ["dot"] = Draw("M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z"),
        ["error"] = Draw("M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.3"),
        ["info"] = Draw("M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.6v.3"),
        ["printer"] = Draw("M7 9V4h10v5M7 18H4V9h16v9h-3M7 14h10v6H7z"),
        ["research"] = Draw("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21M8 10.5h5M10.5 8v5"),
        ["stop"] = Draw("M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM9 9l6 6M15 9l-6 6"),
    };

    /// <summary>The drawing of that name.</summary>
    public static IHtmlContent Get(string name) => Drawings.TryGetValue(name, out var drawing)
        ? drawing
        : throw new ArgumentException($"No icon is named “{name}”.", nameof(name));

    private static HtmlString Draw(string path) => new(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" "
        + "stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
        + path + "\"/></svg>");
}
