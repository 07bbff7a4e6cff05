using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Blocks;

/// <summary>What a filter form filters: the count in words, then the list; scripts replace it in place.</summary>
[HtmlTargetElement("filter-results", Attributes = "count-text")]
public sealed class FilterResultsTagHelper : BlockTagHelper
{
    /// <summary>« 312 demandes », « Aucune demande ».</summary>
    public string CountText { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "section", "results");
        output.Attributes.SetAttribute("id", "resultats");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-label", "Résultats");
        Before(output, Elements.New("p", "results__count", CountText).With("data-result-count", ""));
    }
}
