namespace UnivAsso.Web.Features.Pages.OperatorTexts;

/// <summary>One text of the operator, cut into paragraphs of lines; a view shows it encoded, never as HTML.</summary>
public sealed record OperatorText(IReadOnlyList<IReadOnlyList<string>> Paragraphs)
{
    public bool IsMissing => Paragraphs.Count == 0;

    /// <summary>Reads plain text: a blank line ends a paragraph, a line break stays a line break.</summary>
    public static OperatorText Parse(string? text)
    {
        List<IReadOnlyList<string>> paragraphs = [];
        List<string> lines = [];
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(lines);
                lines = [];
            }
        }

        if (lines.Count > 0)
        {
            paragraphs.Add(lines);
        }

        return new(paragraphs);
    }
}
