using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>Copies a short text; hidden while scripts do not run, since the text stands beside it.</summary>
[HtmlTargetElement("copy-button", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CopyButtonTagHelper : BlockTagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "Copier";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "button", "btn btn-outline-primary copy-button");
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("hidden", "");
        output.Attributes.SetAttribute("data-copy", Value);
        output.Content.AppendHtml(Icons.Get("copy"));
        output.Content.AppendHtml(Elements.New("span", null, Label).With("data-copy-label", ""));
    }
}
