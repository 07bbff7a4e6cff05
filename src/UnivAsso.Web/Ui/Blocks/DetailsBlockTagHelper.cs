using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>A further explanation, folded until asked for.</summary>
[HtmlTargetElement("details-block", Attributes = "summary")]
public sealed class DetailsBlockTagHelper : BlockTagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Become(output, "details", "details");
        if (Open)
        {
            output.Attributes.SetAttribute("open", "");
        }

        output.Content.AppendHtml(Elements.New("summary", "details__summary", Summary));
        output.Content.AppendHtml(Elements.New("div", "details__body").Add(content));
    }
}
