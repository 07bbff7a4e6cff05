using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>Moves through a long list; filters and sort stay in the address.</summary>
[HtmlTargetElement("pager", Attributes = "page,total", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : BlockTagHelper
{
    /// <summary>The name of the page number in the query string.</summary>
    public const string QueryKey = "page";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public int Page { get; set; } = 1;

    public int PageSize { get; set; } = 25;

    public int Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        if (Total is 0)
        {
            output.SuppressOutput();
            return;
        }

        Become(output, "nav", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages de la liste");
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var page = Math.Clamp(Page, 1, pages);
        var first = ((page - 1) * PageSize) + 1;
        var last = Math.Min(Total, page * PageSize);
        output.Content.AppendHtml(Elements.New("p", "pager__count", string.Create(french, $"{first:N0} à {last:N0} sur {Total:N0}")));
        if (pages is 1)
        {
            return;
        }

        var list = Elements.New("ul", "pager__list");
        if (page > 1)
        {
            list.Add(Elements.New("li").Add(Link(page - 1, "Précédente").With("rel", "prev")));
        }

        var previous = 0;
        foreach (var number in Enumerable.Range(1, pages).Where(n => n is 1 || n == pages || Math.Abs(n - page) <= 1))
        {
            if (number > previous + 1)
            {
                list.Add(Elements.New("li", "pager__gap", "…"));
            }

            previous = number;
            var link = Link(number, number.ToString(french)).With("aria-label", $"Page {number.ToString(french)}");
            list.Add(Elements.New("li", "pager__number").Add(number == page ? link.With("aria-current", "page") : link));
        }

        if (page < pages)
        {
            list.Add(Elements.New("li").Add(Link(page + 1, "Suivante").With("rel", "next")));
        }

        output.Content.AppendHtml(list);
    }

    private TagBuilder Link(int page, string words)
    {
        var number = page is 1 ? null : page.ToString(CultureInfo.InvariantCulture);
        return Elements.New("a", "pager__link", words)
            .With("href", QueryLinks.With(ViewContext.HttpContext.Request, QueryKey, number));
    }
}
