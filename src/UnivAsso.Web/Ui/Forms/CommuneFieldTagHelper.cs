using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>
/// A commune by name or postal code. Without scripts it posts the words alone and the server finds the commune;
/// with them it suggests, and fills the code.
/// </summary>
[HtmlTargetElement("commune-field", Attributes = "for,text-for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CommuneFieldTagHelper : ControlTagHelper
{
    /// <summary>The property that holds the words as typed.</summary>
    public ModelExpression TextFor { get; set; } = null!;

    /// <summary>Where suggestions are asked, as <c>?q=</c>.</summary>
    public string Source { get; set; } = "~/territoires/communes.json";

    protected override string? Error => ErrorOf(FieldName) ?? ErrorOf(FullName(TextFor));

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = Wrap(output, css: "field combobox");
        var textName = FullName(TextFor);
        // Errors may be told about either property: the box carries one id, its wrapper the other.
        output.Attributes.SetAttribute("id", IdOf(textName));
        output.Attributes.SetAttribute("data-combobox", Resolve(Source));

        var input = Elements.Input("text")
            .With("id", FieldId)
            .With("name", textName)
            .With("class", "form-control field__input field__input--20")
            .With("autocomplete", "off")
            .With("spellcheck", "false")
            .With("value", ValueOf(textName, TextFor.Model));
        Describe(input);
        MarkError(input);
        Pass(extra, input);
        var code = Elements.Input("hidden")
            .With("name", FieldName)
            .With("value", ValueOf(FieldName, For.Model) ?? "")
            .Flag("data-combobox-value");
        Write(output, LabelElement(FieldId), HintElement(), ErrorElement(), Elements.New("div", "combobox__box").Add(input).Add(code));
    }

    private string Resolve(string address) => address.StartsWith("~/", StringComparison.Ordinal)
        ? ViewContext.HttpContext.Request.PathBase.Add(address[1..]).ToString()
        : address;
}
