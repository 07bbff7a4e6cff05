using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>Answers to check, one row per question.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryListTagHelper : BlockTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Become(output, "dl", "summary");
}

/// <summary>One question, its answer as written, and the way to change it.</summary>
[HtmlTargetElement("summary-row", Attributes = "key")]
public sealed class SummaryRowTagHelper : BlockTagHelper
{
    public string Key { get; set; } = "";

    public string? ChangeHref { get; set; }

    /// <summary>What « Modifier » is about, for those who hear it out of its row.</summary>
    public string? ChangeHidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var answer = await output.GetChildContentAsync();
        Become(output, "div", "summary__row");
        output.Content.AppendHtml(Elements.New("dt", "summary__key", Key));
        output.Content.AppendHtml(answer.IsEmptyOrWhiteSpace
            ? Elements.New("dd", "summary__value summary__value--none", "Non renseigné")
            : Elements.New("dd", "summary__value").Add(answer));
        if (ChangeHref is null)
        {
            return;
        }

        var link = Elements.New("a", null, "Modifier").With("href", ChangeHref)
            .Add(Elements.New("span", "visually-hidden", " : " + (ChangeHidden ?? Key)));
        output.Content.AppendHtml(Elements.New("dd", "summary__action").Add(link));
    }
}
