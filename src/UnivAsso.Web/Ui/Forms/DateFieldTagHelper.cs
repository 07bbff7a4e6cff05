using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>A date in three boxes, bound to a <see cref="DateParts"/>: quicker than a calendar for a known day.</summary>
[HtmlTargetElement("date-field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper : ControlTagHelper
{
    /// <summary>« bday » fills the three boxes from the browser's memory.</summary>
    public string? Autocomplete { get; set; }

    protected override string? Error => ErrorOf(FieldName)
        ?? ErrorOf(FieldName + ".Day") ?? ErrorOf(FieldName + ".Month") ?? ErrorOf(FieldName + ".Year");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Wrap(output, "fieldset");
        var holder = Elements.New("fieldset");
        Describe(holder);
        foreach (var (name, value) in holder.Attributes)
        {
            output.Attributes.SetAttribute(name, value);
        }

        var parts = For.Model as DateParts;
        var boxes = Elements.New("div", "date-parts")
            .Add(Box("Day", "Jour", "4", "bday-day", parts?.Day))
            .Add(Box("Month", "Mois", "4", "bday-month", parts?.Month))
            .Add(Box("Year", "Année", "6", "bday-year", parts?.Year));
        Write(output, LegendElement(), HintElement(), ErrorElement(), boxes);
    }

    private TagBuilder Box(string part, string label, string width, string autocomplete, string? value)
    {
        var name = $"{FieldName}.{part}";
        var id = IdOf(name);
        var input = Elements.Input("text")
            .With("id", id)
            .With("name", name)
            .With("inputmode", "numeric")
            .With("class", "form-control field__input field__input--" + width)
            .With("autocomplete", Autocomplete is "bday" ? autocomplete : "off")
            .With("value", ValueOf(name, value));

        // When a part is named, only that part is wrong; otherwise the whole date is.
        if (ErrorOf(name) is not null || ErrorOf(FieldName) is not null)
        {
            input.With("aria-invalid", "true");
        }

        return Elements.New("div", "date-parts__part")
            .Add(Elements.New("label", "date-parts__label", label).With("for", id))
            .Add(input);
    }
}
