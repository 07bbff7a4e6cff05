using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnivAsso.Web.Ui.Forms;

/// <summary>What every form control shares: its name, what was typed, its error, and the words tied to it.</summary>
public abstract class ControlTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Adds « (facultatif) »: what is not marked is needed.</summary>
    public bool Optional { get; set; }

    /// <summary>« page » makes the label the title of the page (one question per page).</summary>
    public string LabelSize { get; set; } = "normal";

    /// <summary>Another id than the one of the name, when two forms of a page ask the same.</summary>
    public string? Id { get; set; }

    protected string FieldName => FullName(For);

    protected string FieldId => Id ?? IdOf(FieldName);

    protected virtual string? Error => ErrorOf(FieldName);

    protected string HintId => FieldId + "-hint";

    protected string ErrorId => FieldId + "-error";

    protected bool IsPageTitle => LabelSize switch
    {
        "page" => true,
        "normal" => false,
        _ => throw new InvalidOperationException($"“{LabelSize}” is no label size: write « page » or « normal »."),
    };

    /// <summary>The id a name takes; the error summary points at the same.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected string FullName(ModelExpression expression) =>
        ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);

    protected string? ErrorOf(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;

    /// <summary>What the person typed if the form comes back, otherwise what the model holds.</summary>
    protected string? ValueOf(string name, object? model) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null
            ? entry.AttemptedValue
            : Format(model);

    /// <summary>The same, for a control that holds several values.</summary>
    protected IReadOnlySet<string> ValuesOf(string name, object? model)
    {
        var values = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null
            ? entry.RawValue
            : model;
        IEnumerable<string?> texts = values is IEnumerable many and not string
            ? many.Cast<object?>().Select(Format)
            : [Format(values)];
        return texts.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    protected static string? Format(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };

    /// <summary>Opens the wrapper and hands over the attributes the page wrote for the control itself.</summary>
    protected List<TagHelperAttribute> Wrap(TagHelperOutput output, string tag = "div", string css = "field")
    {
        var extra = output.Attributes.Where(a => a.Name is not "class").ToList();
        var pageClass = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.Clear();
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            string.Join(' ', new[] { css, Error is null ? null : "field--error", pageClass }.OfType<string>()));
        return extra;
    }

    protected static void Pass(List<TagHelperAttribute> attributes, TagBuilder control)
    {
        foreach (var attribute in attributes)
        {
            control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        }
    }

    protected IHtmlContent LabelElement(string controlId)
    {
        var label = Elements.New("label", "field__label").With("for", controlId);
        AppendWords(label);
        return IsPageTitle ? Elements.New("h1", "field__title").Add(label) : label;
    }

    /// <summary>The label of a group of controls.</summary>
    protected IHtmlContent LegendElement(string? words = null)
    {
        var legend = Elements.New("legend", "field__label");
        var title = IsPageTitle ? Elements.New("h1", "field__title") : legend;
        AppendWords(title, words);
        return IsPageTitle ? legend.Add(title) : legend;
    }

    protected IHtmlContent? HintElement() =>
        Hint is null ? null : Elements.New("p", "field__hint", Elements.Unbroken(Hint)).With("id", HintId);

    protected IHtmlContent? ErrorElement() => Error is null
        ? null
        : Elements.New("p", "field__error").With("id", ErrorId)
            .Add(Icons.Get("error"))
            .Add(Elements.New("span", "visually-hidden", "Erreur : "))
            .Add(Elements.Unbroken(Error));

    /// <summary>Ties hint, error and anything else to the control.</summary>
    protected void Describe(TagBuilder control, params string?[] others)
    {
        var ids = new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId }
            .Concat(others).OfType<string>().ToList();
        if (ids.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', ids);
        }
    }

    protected void MarkError(TagBuilder control)
    {
        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    protected static void Write(TagHelperOutput output, params IHtmlContent?[] parts)
    {
        foreach (var part in parts.OfType<IHtmlContent>())
        {
            output.Content.AppendHtml(part);
        }
    }

    private void AppendWords(TagBuilder element, string? words = null)
    {
        element.Add(Elements.Unbroken(words ?? Label));
        if (Optional)
        {
            element.Add(" ").Add(Elements.New("span", "field__optional", "(facultatif)"));
        }
    }
}
