namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>Reads what a file is from its content; a name alone proves nothing.</summary>
public static class DocumentSniffer
{
    private const int HeadLength = 8;

    private static readonly (byte[] Start, DocumentKind Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), DocumentKind.Pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], DocumentKind.Png),
        ([0xFF, 0xD8, 0xFF], DocumentKind.Jpeg),
    ];

    /// <summary>The kind of a seekable content, or nothing when it is none that we take.</summary>
    public static async Task<DocumentKind?> ReadAsync(Stream content, CancellationToken ct)
    {
        var head = new byte[HeadLength];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, ct);
        foreach (var (start, kind) in Signatures)
        {
            if (head.AsSpan(0, read).StartsWith(start))
            {
                return kind;
            }
        }

        return head.AsSpan(0, read).StartsWith("PK\x03\x04"u8) ? await OfficeZip.ReadAsync(content, ct) : null;
    }
}
