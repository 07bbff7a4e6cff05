using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.JoinRequests.Sending;

/// <summary>The one line under which a request is listed, taken from its author's words.</summary>
public static class RequestTitle
{
    public const int MaxLength = 120;

    private const string Cut = " …";

    /// <summary>The first sentence, cut at a word when it is long.</summary>
    public static string FirstSentence(string text)
    {
        var line = FrenchText.CleanLine(text) ?? string.Empty;
        var end = Enumerable.Range(0, line.Length).FirstOrDefault(i => EndsSentence(line, i), line.Length - 1);
        return Shorten(line[..(end + 1)]);
    }

    /// <summary>A line that fits, never cut inside a word unless the word alone is too long, never inside a character.</summary>
    public static string Shorten(string line)
    {
        if (line.Length <= MaxLength)
        {
            return line;
        }

        var room = MaxLength - Cut.Length;
        var space = line.LastIndexOf(' ', room);
        var at = space > 0 ? space : room;
        return line[..(char.IsHighSurrogate(line[at - 1]) ? at - 1 : at)] + Cut;
    }

    private static bool EndsSentence(string line, int at) =>
        line[at] is '.' or '?' or '!' or '…' && (at == line.Length - 1 || line[at + 1] == ' ');
}
