using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>A piece of page that turns into one element with a class.</summary>
public abstract class BlockTagHelper : TagHelper
{
    /// <summary>Names the element; a class written by the page is kept beside ours.</summary>
    protected static void Become(TagHelperOutput output, string tag, string css)
    {
        var pageClass = output.Attributes["class"]?.Value?.ToString();
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", pageClass is null ? css : $"{css} {pageClass}");
    }

    protected static void Before(TagHelperOutput output, params IHtmlContent?[] parts)
    {
        foreach (var part in parts.OfType<IHtmlContent>())
        {
            output.PreContent.AppendHtml(part);
        }
    }

    /// <summary>An address of the site written « ~/… » or as is.</summary>
    protected static string Resolve(HttpRequest request, string address) =>
        address.StartsWith("~/", StringComparison.Ordinal) ? request.PathBase.Add(address[1..]).ToString() : address;
}
