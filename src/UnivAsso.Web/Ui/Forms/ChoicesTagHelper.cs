using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>Radios for one answer, boxes for several; an option may reveal further questions.</summary>
[HtmlTargetElement("choices", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper : ControlTagHelper
{
    public string? Legend { get; set; }

    /// <summary>« page » makes the legend the title of the page.</summary>
    public string? LegendSize { get; set; }

    public IEnumerable<Choice> Items { get; set; } = [];

    public bool Multiple { get; set; }

    /// <summary>Puts short options on one line where there is room.</summary>
    public bool Inline { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var reveals = new RevealedContents();
        context.Items[typeof(RevealedContents)] = reveals;
        await output.GetChildContentAsync();

        LabelSize = LegendSize ?? LabelSize;
        var extra = Wrap(output, "fieldset");
        var describedBy = Elements.New("fieldset");
        Describe(describedBy);
        foreach (var (name, value) in describedBy.Attributes)
        {
            output.Attributes.SetAttribute(name, value);
        }

        var several = Multiple || For.Metadata.IsEnumerableType;
        Write(output, LegendElement(Legend ?? Label), HintElement());
        if (several)
        {
            Write(output, Elements.New("p", "field__hint", "Plusieurs réponses possibles."));
        }

        Write(output, ErrorElement());

        var list = Elements.New("div", Inline ? "choices choices--inline" : "choices");
        var selected = ValuesOf(FieldName, For.Model);
        var rank = 0;
        foreach (var item in Items)
        {
            rank++;
            // The first option carries the id of the field, so that the error summary leads to it.
            var id = rank is 1 ? FieldId : FieldId + "-" + rank.ToString(CultureInfo.InvariantCulture);
            AddOption(list, item, id, several, selected.Contains(item.Value), extra);
            if (reveals.ByValue.TryGetValue(item.Value, out var content))
            {
                list.Add(Elements.New("div", "choices__reveal").With("data-reveal-for", id).Add(content));
            }
        }

        Write(output, list);
    }

    private void AddOption(
        TagBuilder list, Choice item, string id, bool several, bool isSelected, List<TagHelperAttribute> extra)
    {
        var hintId = item.Hint is null ? null : id + "-hint-option";
        var input = Elements.Input(several ? "checkbox" : "radio")
            .With("id", id)
            .With("name", FieldName)
            .With("value", item.Value)
            .With("class", "choices__input")
            .With("aria-describedby", hintId)
            .Flag("checked", isSelected);
        if (several)
        {
            // aria-invalid has no meaning on a radio; the group's description carries its error.
            MarkError(input);
        }

        Pass(extra, input);
        var option = Elements.New("div", "choices__option")
            .Add(input)
            .Add(Elements.New("label", "choices__label", item.Label).With("for", id));
        if (item.Hint is not null)
        {
            option.Add(Elements.New("p", "choices__hint", item.Hint).With("id", hintId));
        }

        list.Add(option);
    }
}

/// <summary>What each option reveals, collected while the children of a list of choices are rendered.</summary>
internal sealed class RevealedContents
{
    public Dictionary<string, IHtmlContent> ByValue { get; } = new(StringComparer.OrdinalIgnoreCase);
}
