using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>A file to attach; its form must be sent as multipart/form-data.</summary>
[HtmlTargetElement("file-field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileFieldTagHelper : ControlTagHelper
{
    /// <summary>The kinds the browser offers first; the server decides.</summary>
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = Wrap(output);
        var input = Elements.Input("file")
            .With("id", FieldId)
            .With("name", FieldName)
            .With("class", "form-control field__input")
            .With("accept", Accept)
            .Flag("multiple", Multiple);
        Describe(input);
        MarkError(input);
        Pass(extra, input);
        Write(output, LabelElement(FieldId), HintElement(), ErrorElement(), input);
    }
}
