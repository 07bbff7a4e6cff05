using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace UnivAsso.Web.Ui;

/// <summary>Short ways to build encoded elements inside tag helpers.</summary>
internal static class Elements
{
    public static TagBuilder New(string tag, string? css = null)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
        {
            element.Attributes["class"] = css;
        }

        return element;
    }

    public static TagBuilder New(string tag, string? css, string? text)
    {
        var element = New(tag, css);
        element.InnerHtml.Append(text ?? "");
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static TagBuilder Flag(this TagBuilder element, string name, bool on = true)
    {
        if (on)
        {
            element.Attributes[name] = "";
        }

        return element;
    }

    public static TagBuilder Add(this TagBuilder element, IHtmlContent? content)
    {
        if (content is not null)
        {
            element.InnerHtml.AppendHtml(content);
        }

        return element;
    }

    public static TagBuilder Add(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>The same sentence, whose double signs no longer go to the next line without their word.</summary>
    public static string Unbroken(string words) => words
        .Replace(" :", "\u00A0:", StringComparison.Ordinal)
        .Replace(" ;", "\u00A0;", StringComparison.Ordinal)
        .Replace(" ?", "\u00A0?", StringComparison.Ordinal)
        .Replace(" !", "\u00A0!", StringComparison.Ordinal)
        .Replace(" »", "\u00A0»", StringComparison.Ordinal)
        .Replace("« ", "«\u00A0", StringComparison.Ordinal);

    public static TagBuilder Input(string type) => new("input")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["type"] = type },
    };
}
