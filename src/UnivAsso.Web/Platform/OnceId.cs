using System.Security.Cryptography;
using System.Text;

namespace UnivAsso.Web.Platform;

/// <summary>
/// The id of something that a page sends once: made from the request and from a stamp written in the page. A second press of the same
/// button makes the same id, and the stamp of another request never does.
/// </summary>
public static class OnceId
{
    private const int GuidLength = 16;

    public static Guid From(Guid caseId, string kind, string? stamp)
    {
        var words = Encoding.UTF8.GetBytes($"{caseId:N}|{kind}|{stamp}");
        return new Guid(SHA256.HashData(words).AsSpan(0, GuidLength));
    }
}
