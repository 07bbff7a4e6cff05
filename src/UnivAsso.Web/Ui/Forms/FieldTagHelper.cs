using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>A one-line answer.</summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : ControlTagHelper
{
    /// <summary>text, email, tel, url, number or password.</summary>
    public string Type { get; set; } = "text";

    /// <summary>How long an answer is expected: 4, 10, 20 or full.</summary>
    public string Width { get; set; } = "full";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? Spellcheck { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = Wrap(output);
        var input = Elements.Input(Type)
            .With("id", FieldId)
            .With("name", FieldName)
            .With("class", "form-control field__input field__input--" + Width)
            .With("autocomplete", Autocomplete)
            .With("inputmode", Inputmode)
            .With("spellcheck", Spellcheck ?? (Type is "text" ? null : "false"));
        if (Type is not "password")
        {
            input.With("value", ValueOf(FieldName, For.Model));
        }

        var prefixId = Prefix is null ? null : FieldId + "-prefix";
        var suffixId = Suffix is null ? null : FieldId + "-suffix";
        Describe(input, prefixId, suffixId);
        MarkError(input);
        Pass(extra, input);

        Write(output, LabelElement(FieldId), HintElement(), ErrorElement());
        if (Prefix is null && Suffix is null)
        {
            Write(output, input);
            return;
        }

        var group = Elements.New("div", "field__affixed");
        if (Prefix is not null)
        {
            group.Add(Elements.New("span", "field__affix", Prefix).With("id", prefixId));
        }

        group.Add(input);
        if (Suffix is not null)
        {
            group.Add(Elements.New("span", "field__affix", Suffix).With("id", suffixId));
        }

        Write(output, group);
    }
}
