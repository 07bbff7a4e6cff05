using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;

namespace UnivAsso.Web.Tests.FollowUp;

/// <summary>The smallest real file of each kind, and some that only pretend.</summary>
[SuppressMessage("Usage", "MA0045", Justification = "Theory data is made at once, in memory.")]
internal static class TinyFiles
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Svg { get; } = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray();

    public static byte[] Html { get; } = "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray();

    public static byte[] Odt => Open("application/vnd.oasis.opendocument.text");

    public static byte[] Ods => Open("application/vnd.oasis.opendocument.spreadsheet");

    public static byte[] Docx => Office(Word, "word/document.xml");

    public static byte[] Xlsx => Office(Excel, "xl/workbook.xml");

    public static byte[] Open(string type) => Zip(zip =>
    {
        Entry(zip, "mimetype", type, CompressionLevel.NoCompression);
        Entry(zip, "content.xml", "<office:document-content/>");
    });

    public static byte[] Office(string mainType, string part) => Zip(zip =>
    {
        Entry(zip, "[Content_Types].xml", $"<Types><Override PartName=\"/{part}\" ContentType=\"{mainType}\"/></Types>");
        Entry(zip, part, "<main/>");
    });

    /// <summary>A text document that unpacks to far more than it weighs.</summary>
    public static byte[] Bomb() => Zip(zip =>
    {
        Entry(zip, "[Content_Types].xml", $"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{Word}\"/></Types>");
        using var stream = zip.CreateEntry("word/document.xml").Open();
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < 201; i++)
        {
            stream.Write(zeros);
        }
    });

    /// <summary>A text document with more parts than any.</summary>
    public static byte[] Swarm() => Zip(zip =>
    {
        Entry(zip, "[Content_Types].xml", $"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{Word}\"/></Types>");
        for (var i = 0; i < 2_001; i++)
        {
            zip.CreateEntry($"word/{i}");
        }
    });

    /// <summary>The swarm, whose last record says that it has two entries.</summary>
    public static byte[] HiddenSwarm()
    {
        var bytes = Zip(zip =>
        {
            Entry(zip, "[Content_Types].xml", $"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{Word}\"/></Types>");
            for (var i = 0; i < 20_000; i++)
            {
                zip.CreateEntry($"word/{i}");
            }
        });
        var end = bytes.AsSpan(bytes.Length - 22);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], 2);
        return bytes;
    }

    public static byte[] WithMacro() => Zip(zip =>
    {
        Entry(zip, "[Content_Types].xml", $"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{Word}\"/></Types>");
        Entry(zip, "word/vbaProject.bin", "macro");
    });

    public static byte[] PlainZip() => Zip(zip => Entry(zip, "lisez-moi.txt", "Bonjour"));

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        return stream.ToArray();
    }

    private static void Entry(ZipArchive zip, string name, string text, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = zip.CreateEntry(name, level).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
