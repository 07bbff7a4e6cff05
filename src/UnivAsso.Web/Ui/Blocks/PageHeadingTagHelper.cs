using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>The title of the page, with where it stands above it and a first sentence below.</summary>
[HtmlTargetElement("page-heading")]
public sealed class PageHeadingTagHelper : BlockTagHelper
{
    public string? Caption { get; set; }

    /// <summary>One sentence under the title, in larger type.</summary>
    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = await output.GetChildContentAsync();
        Become(output, "div", "page-heading");
        if (Caption is not null)
        {
            output.Content.AppendHtml(Elements.New("p", "page-heading__caption", Caption));
        }

        output.Content.AppendHtml(Elements.New("h1", "page-heading__title").Add(title));
        if (Lead is not null)
        {
            output.Content.AppendHtml(Elements.New("p", "page-heading__lead", Lead));
        }
    }
}
