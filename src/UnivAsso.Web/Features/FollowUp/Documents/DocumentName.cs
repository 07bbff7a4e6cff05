using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>Makes the name shown and given back: no path, no second ending, nothing that a file system refuses.</summary>
internal static class DocumentName
{
    private const int BaseMaxLength = 100;
    private const string Unnamed = "document";
    private const string Refused = "\"*:<>?|\\/;%";

    public static string Clean(string? typed, DocumentKind kind)
    {
        var last = (typed ?? string.Empty).Split('/', '\\')[^1];
        var stem = Path.GetFileNameWithoutExtension(FrenchText.CleanLine(last) ?? string.Empty);
        var kept = string.Concat(stem.Select(c => c is '.' || Refused.Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim(' ', '-');
        if (kept.Length > BaseMaxLength)
        {
            kept = kept[..BaseMaxLength].Trim();
        }

        var name = (kept.Length == 0 ? Unnamed : kept) + kind.Extension;
        return name.Length <= CaseDocument.NameMaxLength ? name : Unnamed + kind.Extension;
    }
}
