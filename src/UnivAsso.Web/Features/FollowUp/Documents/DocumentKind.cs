namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>A kind of file that can be added, by the ending of its name and the type under which it is given back.</summary>
public sealed record DocumentKind(string Extension, string ContentType)
{
    public static readonly DocumentKind Pdf = new(".pdf", "application/pdf");
    public static readonly DocumentKind Odt = new(".odt", "application/vnd.oasis.opendocument.text");
    public static readonly DocumentKind Ods = new(".ods", "application/vnd.oasis.opendocument.spreadsheet");
    public static readonly DocumentKind Docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly DocumentKind Xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly DocumentKind Png = new(".png", "image/png");
    public static readonly DocumentKind Jpeg = new(".jpg", "image/jpeg");

    private const string OtherJpeg = ".jpeg";

    public static IReadOnlyList<DocumentKind> All { get; } = [Pdf, Odt, Docx, Ods, Xlsx, Png, Jpeg];

    /// <summary>What a file chooser offers first.</summary>
    public static string Accept { get; } = string.Join(',', All.Select(k => k.Extension).Append(OtherJpeg));

    /// <summary>The kind that a name claims to be.</summary>
    public static DocumentKind? ClaimedBy(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension == OtherJpeg ? Jpeg : All.FirstOrDefault(k => k.Extension == extension);
    }
}
