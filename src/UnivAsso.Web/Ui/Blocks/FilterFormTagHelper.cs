using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>Filters of a list, in a form whose address can be shared; scripts apply them at once.</summary>
[HtmlTargetElement("filter-form", Attributes = "action")]
public sealed class FilterFormTagHelper : BlockTagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Action { get; set; } = "";

    public string Title { get; set; } = "Filtrer la liste";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var action = Resolve(request, Action);
        Become(output, "form", "filters");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", action);
        output.Attributes.SetAttribute("id", "filtres");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "filtres-titre");
        output.Attributes.SetAttribute("novalidate", "");

        // The list shown is that of the address: a browser that goes back must not put the next choices back into the fields.
        output.Attributes.SetAttribute("autocomplete", "off");

        // What the page shows. The browser may have gone on to another address while the page and its scripts were still coming.
        output.Attributes.SetAttribute("data-filter-form", request.QueryString.Value is ['?', _, ..] query ? query : "");
        output.Content.AppendHtml(Elements.New("h2", "filters__title", Title).With("id", "filtres-titre"));
        output.Content.AppendHtml(Elements.New("div", "filters__fields").Add(fields));
        if (request.Query[SortState.QueryKey] is [{ Length: > 0 } sort, ..])
        {
            output.Content.AppendHtml(Elements.Input("hidden").With("name", SortState.QueryKey).With("value", sort));
        }

        output.Content.AppendHtml(Elements.New("div", "filters__actions")
            .Add(Elements.New("button", "btn btn-primary", "Appliquer les filtres").With("type", "submit"))
            .Add(Elements.New("a", "btn btn-link", "Effacer les filtres").With("href", action)));
    }
}
