using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>
/// A working table: wide ones scroll in their own region; on a narrow screen each row becomes a card, whose cells are
/// named by their <c>data-label</c>.
/// </summary>
[HtmlTargetElement("desk-table", Attributes = "caption")]
public sealed class DeskTableTagHelper : BlockTagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>Keeps the caption for screen readers when a heading already says it.</summary>
    public bool CaptionHidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        Become(output, "div", "desk-table");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        var caption = Elements.New("caption", CaptionHidden ? "visually-hidden" : "desk-table__caption", Caption);
        output.Content.AppendHtml(Elements.New("table", "desk-table__table").Add(caption).Add(rows));
    }
}
