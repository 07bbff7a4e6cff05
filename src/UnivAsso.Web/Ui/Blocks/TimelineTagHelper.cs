using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>The steps of a request, in order.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : BlockTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Become(output, "ol", "timeline");
}

/// <summary>One step: done, current or next, with its words and its date.</summary>
[HtmlTargetElement("timeline-item", Attributes = "state,label")]
public sealed class TimelineItemTagHelper : BlockTagHelper
{
    public string State { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>The date in words.</summary>
    public string? Date { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var (icon, word) = State switch
        {
            "done" => ("check", "Fait"),
            "current" => ("clock", "En cours"),
            "next" => ("dot", "À venir"),
            _ => throw new InvalidOperationException($"“{State}” is no state of a step: done, current or next."),
        };
        Become(output, "li", "timeline__item timeline__item--" + State);
        if (State is "current")
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var head = Elements.New("p", "timeline__label")
            .Add(Elements.New("strong", null, Label))
            .Add(" ")
            .Add(Elements.New("span", "timeline__state", word));
        output.Content.AppendHtml(Elements.New("span", "timeline__mark").Add(Icons.Get(icon)));
        output.Content.AppendHtml(head);
        if (Date is not null)
        {
            output.Content.AppendHtml(Elements.New("p", "timeline__date", Date));
        }

        if (!content.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Elements.New("div", "timeline__text").Add(content));
        }
    }
}
