using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>One answer out of a long list.</summary>
[HtmlTargetElement("select-field", Attributes = "for,label,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper : ControlTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The words of the empty first option; none is added without them.</summary>
    public string? Empty { get; set; }

    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = Wrap(output);
        var select = Elements.New("select", "form-select field__input")
            .With("id", FieldId)
            .With("name", FieldName)
            .With("autocomplete", Autocomplete);
        Describe(select);
        MarkError(select);
        Pass(extra, select);
        if (Empty is not null)
        {
            select.Add(Elements.New("option", null, Empty).With("value", ""));
        }

        var selected = ValuesOf(FieldName, For.Model);
        foreach (var item in Items)
        {
            select.Add(Elements.New("option", null, item.Label)
                .With("value", item.Value)
                .Flag("selected", selected.Contains(item.Value)));
        }

        Write(output, LabelElement(FieldId), HintElement(), ErrorElement(), select);
    }
}
