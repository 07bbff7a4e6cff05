using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>Questions that follow from one option, shown under it when it is chosen.</summary>
[HtmlTargetElement("reveal", ParentTag = "choices", Attributes = "when")]
public sealed class RevealTagHelper : TagHelper
{
    public string When { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        ((RevealedContents)context.Items[typeof(RevealedContents)]).ByValue[When] = content;
        output.SuppressOutput();
    }
}
