using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>A field no person sees, which careless robots fill in.</summary>
[HtmlTargetElement("honeypot", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HoneypotTagHelper : TagHelper
{
    /// <summary>The posted name; anything in it marks the sender as a robot.</summary>
    public const string FieldName = "site_web";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "off-screen");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml(Elements.New("label", null, "Ne remplissez pas ce champ").With("for", FieldName));
        output.Content.AppendHtml(Elements.Input("text")
            .With("id", FieldName)
            .With("name", FieldName)
            .With("tabindex", "-1")
            .With("autocomplete", "off"));
    }
}
