using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>
/// Tells text documents and spreadsheets among zip files. Nothing is unpacked but the few bytes that name the type; an archive that
/// declares too much, or that lies about where its list of entries is, is none of ours.
/// </summary>
internal static class OfficeZip
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int MaxEntries = 2_000;
    private const int MaxDirectoryBytes = 512 * 1024;
    private const long MaxDeclaredBytes = 200L * 1024 * 1024;
    private const int MaxMimeTypeBytes = 128;
    private const int MaxTypesBytes = 256 * 1024;
    private const string MimeTypeEntry = "mimetype";
    private const string TypesEntry = "[Content_Types].xml";
    private const string MacroEntry = "vbaProject.bin";

    public static async Task<DocumentKind?> ReadAsync(Stream content, CancellationToken ct)
    {
        if (!await HasSoundDirectoryAsync(content, ct))
        {
            return null;
        }

        try
        {
            content.Position = 0;
            await using var zip = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            return IsTooMuch(zip) ? null : await KindOfAsync(zip, ct);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Checks the end of the archive before anything reads the list, whose size is what an attacker would swell.</summary>
    private static async Task<bool> HasSoundDirectoryAsync(Stream content, CancellationToken ct)
    {
        var tail = new byte[(int)Math.Min(content.Length, EndLength + LongestComment)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, ct);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndLength)
        {
            return false;
        }

        var end = tail.AsSpan(at, EndLength);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var directoryBytes = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var directoryStart = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(end[20..]);
        var endPosition = content.Length - tail.Length + at;
        return entries is > 0 and <= MaxEntries
            && directoryBytes <= MaxDirectoryBytes
            && directoryStart + (long)directoryBytes == endPosition
            && endPosition + EndLength + commentLength == content.Length;
    }

    private static bool IsTooMuch(ZipArchive zip)
    {
        var declared = 0L;
        foreach (var entry in zip.Entries)
        {
            declared += entry.Length;
            if (declared > MaxDeclaredBytes || entry.Name.Equals(MacroEntry, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<DocumentKind?> KindOfAsync(ZipArchive zip, CancellationToken ct)
    {
        if (zip.Entries[0].FullName == MimeTypeEntry)
        {
            var type = await StartOfAsync(zip.Entries[0], MaxMimeTypeBytes, ct);
            return new[] { DocumentKind.Odt, DocumentKind.Ods }.FirstOrDefault(k => k.ContentType == type);
        }

        if (zip.GetEntry(TypesEntry) is not { } types)
        {
            return null;
        }

        var words = await StartOfAsync(types, MaxTypesBytes, ct);
        return new[] { DocumentKind.Docx, DocumentKind.Xlsx }
            .FirstOrDefault(k => words.Contains($"\"{k.ContentType}.main+xml\"", StringComparison.Ordinal));
    }

    private static async Task<string> StartOfAsync(ZipArchiveEntry entry, int atMost, CancellationToken ct)
    {
        var bytes = new byte[atMost];
        await using var stream = await entry.OpenAsync(ct);
        var read = await stream.ReadAtLeastAsync(bytes, atMost, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(bytes, 0, read).Trim();
    }
}
