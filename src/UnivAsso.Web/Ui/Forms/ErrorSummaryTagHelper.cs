using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>
/// Every point to review, once each, at the top of the page and linked to its field; takes the focus. What is asked again for each entry of
/// a list is told for each, with its number.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // The dictionary has no order of its own; the form's properties are declared in the order of the page.
        var errors = ViewContext.ViewData.ModelState
            .OrderBy(entry => RankOf(entry.Key))
            .ThenBy(entry => IndexOf(entry.Key))
            .ThenBy(entry => RankInEntry(entry.Key))
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Target: TargetOf(entry.Key), Index: IndexOf(entry.Key), error.ErrorMessage)))
            .Where(error => error.ErrorMessage.Length > 0)
            .DistinctBy(error => (error.Index, error.ErrorMessage))
            .ToList();
        var repeated = errors.CountBy(error => error.ErrorMessage, StringComparer.Ordinal).Where(c => c.Value > 1).Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (errors.Count is 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "a-revoir");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "a-revoir-titre");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "");
        output.Attributes.SetAttribute("data-error-summary", "");
        var title = errors.Count is 1 ? "Un point est à revoir avant de continuer" : $"{errors.Count} points sont à revoir avant de continuer";
        output.Content.AppendHtml(Elements.New("h2", "error-summary__title", title).With("id", "a-revoir-titre"));
        var list = Elements.New("ul", "error-summary__list");
        foreach (var (target, index, message) in errors)
        {
            var item = Elements.New("li");
            var words = Elements.Unbroken(index >= 0 && repeated.Contains(message) ? $"Numéro {index + 1} : {message}" : message);
            list.Add(target is null ? item.Add(words) : item.Add(Elements.New("a", null, words).With("href", "#" + target)));
        }

        output.Content.AppendHtml(list);
    }

    private int RankOf(string key)
    {
        var first = key.Split('.', '[')[0];
        var properties = ViewContext.ViewData.ModelMetadata.Properties;
        var rank = properties.Select(p => p.Name).ToList().IndexOf(first);
        return rank < 0 ? properties.Count : rank;
    }

    /// <summary>The number of the entry that a key speaks of; -1 when it speaks of no entry of a list.</summary>
    private static int IndexOf(string key)
    {
        var (open, close) = (key.IndexOf('[', StringComparison.Ordinal), key.IndexOf(']', StringComparison.Ordinal));
        return open >= 0 && close > open && int.TryParse(key.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : -1;
    }

    /// <summary>The place of a property among those of its entry.</summary>
    private int RankInEntry(string key)
    {
        var properties = ViewContext.ViewData.ModelMetadata.Properties.FirstOrDefault(p => p.Name == key.Split('[')[0])?.ElementMetadata?.Properties;
        return properties is null ? 0 : properties.Select(p => p.Name).ToList().IndexOf(key[(key.LastIndexOf('.') + 1)..]);
    }

    private string? TargetOf(string key)
    {
        if (key.Length is 0)
        {
            return null;
        }

        return ControlTagHelper.IdOf(IsDate(key) ? key + ".Day" : key);
    }

    // A date has no box of its own name: its first box is the day.
    private bool IsDate(string key)
    {
        ModelMetadata? metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var name in key.Split('.'))
        {
            metadata = metadata?.Properties[name];
        }

        return metadata?.ModelType == typeof(DateParts);
    }
}
