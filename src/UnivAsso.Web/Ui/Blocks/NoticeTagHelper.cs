using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>A message set apart from the text: info, success or warning.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : BlockTagHelper
{
    public string Tone { get; set; } = "info";

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var icon = Tone switch
        {
            "info" => "info",
            "success" => "check",
            "warning" => "error",
            _ => throw new InvalidOperationException($"“{Tone}” is no tone of a notice: info, success or warning."),
        };
        Become(output, "div", "notice notice--" + Tone);
        var body = Elements.New("div", "notice__body");
        if (Title is not null)
        {
            body.Add(Elements.New("p", "notice__title", Title));
        }

        body.Add(content);
        output.Content.AppendHtml(Icons.Get(icon));
        output.Content.AppendHtml(body);
    }
}
