using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>The way back, above the title.</summary>
[HtmlTargetElement("back-link", Attributes = "href")]
public sealed class BackLinkTagHelper : BlockTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        Become(output, "a", "back-link");
        Before(output, Icons.Get("arrow-left"));
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent("Revenir à la page précédente");
        }
    }
}
