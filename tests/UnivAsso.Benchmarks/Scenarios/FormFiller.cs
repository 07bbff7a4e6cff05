using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnivAsso.Testing;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>Fills in whatever form a page shows, from what the page says of its fields: the journey may change without this knowing.</summary>
internal static class FormFiller
{
    private const string Form = "main form[method=post]";
    private const string Optional = "(facultatif)";
    private const string Trap = "site_web";

    private static readonly string Words = string.Concat(Enumerable.Repeat("Nos bénévoles partent et nous ne savons pas pourquoi. ", 5));

    /// <summary>Answers the form with the first choices, then with the last, then with the second, until the page lets go.</summary>
    public static async Task<Page> AnswerAsync(Browser browser, Page page)
    {
        Func<int, int>[] picks = [_ => 0, count => count - 1, count => Math.Min(1, count - 1)];
        var shown = page;
        foreach (var pick in picks)
        {
            var next = await browser.SubmitAsync(shown, Answers(shown, pick), Form);
            if (next.Status == HttpStatusCode.OK)
            {
                return next;
            }

            shown = next;
        }

        throw new InvalidOperationException($"{page.Path} refuses the answers ({(int)shown.Status}): {shown.Text("main")}");
    }

    private static IEnumerable<(string Name, string Value)> Answers(Page page, Func<int, int> pick)
    {
        var form = page.Document.QuerySelector(Form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Path} shows no form: {page.Heading}");
        var boxes = form.Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Type is "radio" or "checkbox" && i.Name is { Length: > 0 } && i.Name != Trap)
            .GroupBy(i => i.Name!, StringComparer.Ordinal)
            .Select(g => g.ToList());
        foreach (var group in boxes)
        {
            // A box alone is a yes that nobody has to say.
            if (group[0].Type == "radio" || group.Count > 1)
            {
                yield return (group[0].Name!, group[pick(group.Count)].Value);
            }
        }

        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type is "text" or "email" or "tel" && IsAsked(form, i)))
        {
            yield return (input.Name!, TextFor(input));
        }

        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>().Where(a => IsAsked(form, a)))
        {
            yield return (area.Name!, Words);
        }
    }

    private static string TextFor(IHtmlInputElement input) => input switch
    {
        { Type: "email" } => "alix@exemple.test",
        { Type: "tel" } => "03 53 01 00 00",
        { Name: { } name } when name.Contains("Commune", StringComparison.OrdinalIgnoreCase) => "Lille",
        _ => "Exemple",
    };

    private static bool IsAsked(IHtmlFormElement form, IElement field)
    {
        var name = field.GetAttribute("name");
        var label = field.Id is { Length: > 0 } id ? form.QuerySelector($"label[for='{id}']")?.TextContent ?? string.Empty : string.Empty;
        return name is { Length: > 0 } && name != Trap && !label.Contains(Optional, StringComparison.Ordinal);
    }
}
