using System.Text.RegularExpressions;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>Reads roughly what a view says: its sentences, without tags, headings and Razor.</summary>
internal static partial class ViewText
{
    private const int FewestWordsOfASentence = 4;

    /// <summary>The number of words of each sentence; shorter scraps such as labels would flatter the average.</summary>
    public static IReadOnlyList<int> SentenceLengths(string cshtml)
    {
        var text = RazorComment().Replace(cshtml, "");
        text = RazorBlock().Replace(text, "");
        text = RazorLine().Replace(text, "");
        text = Heading().Replace(text, "\n");
        text = BlockTag().Replace(text, "\u0001");
        text = AnyTag().Replace(text, "");
        return LengthsOf(text);
    }

    public static IReadOnlyList<int> LengthsOf(string text) =>
    [
        .. SentenceEnd().Split(text).Select(sentence => Word().Count(sentence)).Where(n => n >= FewestWordsOfASentence),
    ];

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, 2000)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"^@\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RazorBlock();

    [GeneratedRegex(
        @"^\s*(@(if|foreach|model|using|inject|addTagHelper)\b.*|else.*|[{}])$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex RazorLine();

    [GeneratedRegex(@"<h[1-6].*?</h[1-6]>", RegexOptions.Singleline, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"</?(p|li|ul|ol|dt|dd|dl|td|th|tr|caption|section|div|nav|figure|figcaption|br|page-heading|notice|desk-table)\b[^>]*>",
        RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"<[^>]+>", RegexOptions.None, 2000)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"[.!?…](?=\s|$|\u0001)|\u0001", RegexOptions.None, 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][^\s]*", RegexOptions.None, 2000)]
    private static partial Regex Word();
}
