using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>A column title that sorts the list by a link; filters stay, the list starts again at its first page.</summary>
[HtmlTargetElement("sort-header", Attributes = "column,label,state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortHeaderTagHelper : BlockTagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Column { get; set; } = "";

    public string Label { get; set; } = "";

    public SortState State { get; set; } = null!;

    /// <summary>The first click sorts from the most recent or the largest.</summary>
    public bool DescendingFirst { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isSorted = State.Column == Column;
        var next = new SortState(Column, isSorted ? !State.Descending : DescendingFirst);
        Become(output, "th", "sort-header");
        output.Attributes.SetAttribute("scope", "col");
        if (isSorted)
        {
            output.Attributes.SetAttribute("aria-sort", State.Descending ? "descending" : "ascending");
        }

        var href = QueryLinks.With(ViewContext.HttpContext.Request, SortState.QueryKey, next.ToString(), PagerTagHelper.QueryKey);
        output.Content.AppendHtml(Elements.New("a", "sort-header__link", Label).With("href", href)
            .Add(Elements.New("span", "sort-header__arrow").With("aria-hidden", "true")));
    }
}
