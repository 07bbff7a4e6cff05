using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace UnivAsso.Web.Platform.Mail;

/// <summary>Writes a letter twice, as plain text and as HTML of one column without image, style sheet or tracker.</summary>
public sealed partial class LetterRenderer
{
    private const string Signature = "L’équipe d’Univ’Asso, programme porté par Le Mouvement associatif Hauts-de-France avec l’Institut français du Monde associatif.";

    private const string Page = "font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:17px;line-height:1.5;color:#1B1F2A;max-width:600px;margin:0 auto;padding:16px;overflow-wrap:anywhere;word-break:break-word";
    private const string Button = "display:inline-block;padding:12px 20px;background:#1D3F72;color:#FFFFFF;text-decoration:none;border-radius:6px;font-weight:600";
    private const string Quoted = "margin:0 0 16px;padding:8px 16px;border-left:4px solid #1D3F72;white-space:pre-line";
    private const string Coded = "font-family:ui-monospace,monospace;font-size:26px;letter-spacing:3px;font-weight:700";

    public (string Text, string Html) Render(Letter letter) => (Text(letter), Html(letter));

    /// <summary>A short print of letters, to tell whether two sets are the same to the letter: what leaves is what was read.</summary>
    public string PrintOf(params IEnumerable<Letter> letters)
    {
        var all = string.Join('\n', letters.Select(l => $"{l.Subject}\n{Text(l)}\n{Html(l)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private static string Text(Letter letter)
    {
        var text = new StringBuilder();
        Paragraph(text, letter.Greeting);
        foreach (var paragraph in letter.Paragraphs)
        {
            Paragraph(text, paragraph);
        }

        if (letter.Quote is { } quote)
        {
            Paragraph(text, string.Join('\n', quote.Split('\n').Select(line => $"> {line}")));
        }

        Paragraph(text, letter.Code);
        if (letter.Action is { } action)
        {
            Paragraph(text, $"{action.Words} :\n{action.Address}");
        }

        foreach (var paragraph in letter.Closing)
        {
            Paragraph(text, paragraph);
        }

        return text.Append("-- \n").Append(Signature).Append('\n').ToString();
    }

    private static void Paragraph(StringBuilder text, string? paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            text.Append(paragraph).Append("\n\n");
        }
    }

    private static string Html(Letter letter)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\"><title>").Append(Encode(letter.Subject))
            .Append("</title></head><body><main style=\"").Append(Page).Append("\"><h1 style=\"font-size:21px\">")
            .Append(Encode(letter.Subject)).Append("</h1>");
        HtmlParagraph(html, letter.Greeting);
        HtmlParagraphs(html, letter.Paragraphs);
        if (letter.Quote is { } quote)
        {
            html.Append("<blockquote style=\"").Append(Quoted).Append("\">").Append(Encode(quote)).Append("</blockquote>");
        }

        if (letter.Code is { } code)
        {
            html.Append("<p style=\"").Append(Coded).Append("\">").Append(Encode(code)).Append("</p>");
        }

        if (letter.Action is { } action)
        {
            var address = Encode(action.Address);
            html.Append("<p><a style=\"").Append(Button).Append("\" href=\"").Append(address).Append("\">")
                .Append(Encode(action.Words)).Append("</a></p><p>Ou copiez cette adresse :<br>").Append(address).Append("</p>");
        }

        HtmlParagraphs(html, letter.Closing);
        return html.Append("<p>").Append(Encode(Signature)).Append("</p></main></body></html>").ToString();
    }

    private static void HtmlParagraphs(StringBuilder html, IReadOnlyList<string> paragraphs)
    {
        var items = false;
        foreach (var paragraph in paragraphs)
        {
            var isItem = paragraph.StartsWith("- ", StringComparison.Ordinal);
            if (isItem != items)
            {
                html.Append(isItem ? "<ul>" : "</ul>");
                items = isItem;
            }

            if (isItem)
            {
                html.Append("<li>").Append(Encode(paragraph[2..])).Append("</li>");
            }
            else
            {
                HtmlParagraph(html, paragraph);
            }
        }

        if (items)
        {
            html.Append("</ul>");
        }
    }

    private static void HtmlParagraph(StringBuilder html, string? paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            html.Append("<p style=\"white-space:pre-line\">").Append(Encode(paragraph)).Append("</p>");
        }
    }

    private static string Encode(string words) => WebUtility.HtmlEncode(FrenchSpace().Replace(words, "\u00A0"));

    // A narrow screen must not push the « ? » of a question to the next line.
    [GeneratedRegex("(?<=«) | (?=[?!:;»])", RegexOptions.None, 200)]
    private static partial Regex FrenchSpace();
}
