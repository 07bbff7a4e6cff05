using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>An answer of several lines, with its length told before and while typing.</summary>
[HtmlTargetElement("text-area", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextAreaTagHelper : ControlTagHelper
{
    public int Rows { get; set; } = 6;

    public int? MaxLength { get; set; }

    /// <summary>Tells the limit below the box, and counts down when scripts run.</summary>
    public bool Counter { get; set; }

    /// <summary>Keeps a copy in the browser while the form cannot be saved.</summary>
    public bool Autosave { get; set; }

    public string? Spellcheck { get; set; }

    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = Wrap(output);
        var limit = Counter ? MaxLength : null;
        var counterId = limit is null ? null : FieldId + "-limit";
        // No maxlength attribute: a text pasted too long is kept whole and answered with a message, never cut in silence.
        var area = Elements.New("textarea", "form-control field__input")
            .With("id", FieldId)
            .With("name", FieldName)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("spellcheck", Spellcheck)
            .With("autocomplete", Autocomplete)
            .With("data-max-length", limit?.ToString(CultureInfo.InvariantCulture))
            .Flag("data-keep", Autosave);
        Describe(area, counterId);
        MarkError(area);
        Pass(extra, area);
        // A browser drops one line break at the start of a text area; ours gives its place to the person's own.
        area.InnerHtml.AppendHtml(new HtmlString("\n"));
        area.Add(ValueOf(FieldName, For.Model) ?? "");

        Write(output, LabelElement(FieldId), HintElement(), ErrorElement(), area);
        if (limit is { } max)
        {
            Write(output, Elements.New("p", "field__limit", string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{max:N0} caractères au plus."))
                .With("id", counterId));
        }
    }
}
