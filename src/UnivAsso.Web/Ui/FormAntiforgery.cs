using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui;

/// <summary>
/// Puts the antiforgery token in every posted form. The framework leaves it out when the page writes the address itself,
/// which is our habit.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormAntiforgery(IHtmlGenerator generator) : TagHelper
{
    private const string FieldName = "__RequestVerificationToken";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // After the framework's own helper, which writes the token itself for some addresses; a form with two tokens is refused.
    public override int Order => 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.PostContent.GetContent().Contains(FieldName, StringComparison.Ordinal) && generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }
    }
}
