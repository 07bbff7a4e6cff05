using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>One box to tick, for a yes.</summary>
[HtmlTargetElement("check-field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckFieldTagHelper : ControlTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = Wrap(output);
        var input = Elements.Input("checkbox")
            .With("id", FieldId)
            .With("name", FieldName)
            .With("value", "true")
            .With("class", "choices__input")
            .Flag("checked", ValuesOf(FieldName, For.Model).Contains("true"));
        Describe(input);
        MarkError(input);
        Pass(extra, input);

        var option = Elements.New("div", "choices__option").Add(input);
        var label = Elements.New("label", "choices__label", Label).With("for", FieldId);
        if (Optional)
        {
            label.Add(" ").Add(Elements.New("span", "field__optional", "(facultatif)"));
        }

        option.Add(label);
        if (Hint is not null)
        {
            option.Add(Elements.New("p", "choices__hint", Hint).With("id", HintId));
        }

        Write(output, ErrorElement(), option);
    }
}
