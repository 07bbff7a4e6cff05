using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>Where something stands: an icon and a word, never a colour alone.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagTagHelper : BlockTagHelper
{
    /// <summary>info, wait, good, stop or neutral.</summary>
    public string Tone { get; set; } = "neutral";

    /// <summary>Another icon than the one of the tone.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Tone switch
        {
            "info" => "info",
            "wait" => "clock",
            "good" => "check",
            "stop" => "stop",
            "neutral" => "dot",
            _ => throw new InvalidOperationException($"“{Tone}” is no tone of a status: info, wait, good, stop or neutral."),
        };
        Become(output, "span", "status status--" + Tone);
        Before(output, Icons.Get(Icon ?? icon));
    }
}
