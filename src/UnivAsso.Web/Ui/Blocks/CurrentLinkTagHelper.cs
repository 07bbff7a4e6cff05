using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>Marks a menu link (<c>&lt;a menu href="~/…"&gt;</c>) when it leads to the page shown, or to the room it is in.</summary>
[HtmlTargetElement("a", Attributes = "menu,href")]
public sealed class CurrentLinkTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // Before the framework resolves « ~/ » into an encoded address.
    public override int Order => -2000;

    /// <summary>« room » marks the page and all below it; « page » the page alone, for the first entry of a room.</summary>
    public string Menu { get; set; } = "room";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var href = context.AllAttributes["href"].Value?.ToString() ?? "";
        var target = new PathString(href.StartsWith("~/", StringComparison.Ordinal) ? href[1..] : href);
        var path = ViewContext.HttpContext.Request.Path;
        if (path.Equals(target, StringComparison.OrdinalIgnoreCase))
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }
        else if (Menu is not "page" && path.StartsWithSegments(target, StringComparison.OrdinalIgnoreCase))
        {
            output.Attributes.SetAttribute("aria-current", "true");
        }
    }
}
