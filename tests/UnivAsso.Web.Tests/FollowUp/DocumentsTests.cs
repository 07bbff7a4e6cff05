using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.FollowUp;

public sealed class DocumentsTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "statuts.pdf", TinyFiles.Pdf, "application/pdf" },
        { "logo.PNG", TinyFiles.Png, "image/png" },
        { "photo.jpg", TinyFiles.Jpeg, "image/jpeg" },
        { "photo.jpeg", TinyFiles.Jpeg, "image/jpeg" },
        { "projet.odt", TinyFiles.Odt, "application/vnd.oasis.opendocument.text" },
        { "budget.ods", TinyFiles.Ods, "application/vnd.oasis.opendocument.spreadsheet" },
        { "projet.docx", TinyFiles.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "budget.xlsx", TinyFiles.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "a drawing with a script", "logo.svg", TinyFiles.Svg },
        { "a page", "page.html", TinyFiles.Html },
        { "a page called a picture", "photo.jpg", TinyFiles.Html },
        { "a drawing called a picture", "logo.png", TinyFiles.Svg },
        { "a picture called a PDF", "statuts.pdf", TinyFiles.Png },
        { "a program behind a good name", "statuts.pdf.exe", TinyFiles.Pdf },
        { "a PDF without an ending", "statuts", TinyFiles.Pdf },
        { "any archive called a text", "projet.docx", TinyFiles.PlainZip() },
        { "an archive", "projet.zip", TinyFiles.PlainZip() },
        { "a spreadsheet called a text", "projet.docx", TinyFiles.Xlsx },
        { "a text called a spreadsheet", "budget.ods", TinyFiles.Odt },
        { "a presentation called a text", "projet.odt", TinyFiles.Open("application/vnd.oasis.opendocument.presentation") },
        { "a text with macros", "projet.docx", TinyFiles.WithMacro() },
        { "an archive that swells", "projet.docx", TinyFiles.Bomb() },
        { "an archive of too many parts", "projet.docx", TinyFiles.Swarm() },
        { "an archive that hides how many parts it has", "projet.docx", TinyFiles.HiddenSwarm() },
        { "an archive with a second one before it", "projet.docx", [.. "PK\x03\x04"u8, .. TinyFiles.Docx] },
        { "a broken archive", "projet.docx", TinyFiles.Docx[..40] },
        { "an empty file", "statuts.pdf", [] },
        { "a name with a zero byte", "statuts.exe\0.pdf", TinyFiles.Html },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Each_kind_that_we_announce_is_taken_and_given_back(string name, byte[] content, string type)
    {
        var (request, browser) = await OpenedAsync();

        var sheet = await AddAsync(browser, request, name, content);
        var link = sheet.Document.QuerySelector("a[href*='/document/']")!.GetAttribute("href")!;
        var ct = TestContext.Current.CancellationToken;
        using var answer = await browser.Client.GetAsync(new Uri(link, UriKind.Relative), ct);

        Assert.Equal($"/suivi/{request.Reference}", sheet.Path);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(ct));
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_what_we_announce_is_refused_and_leaves_nothing(string what, string name, byte[] content)
    {
        Assert.NotEmpty(what);
        var (request, browser) = await OpenedAsync();
        var before = Directory.GetFiles(Path.Combine(site.Folder, "files")).Length;

        var page = await AddAsync(browser, request, name, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorOf("File"));
        Assert.Empty(await DocumentsAsync(request));
        Assert.Equal(before, Directory.GetFiles(Path.Combine(site.Folder, "files")).Length);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\alix\\Compte rendu d’été.pdf", "Compte rendu d’été.pdf")]
    [InlineData("facture.exe.pdf", "facture-exe.pdf")]
    [InlineData("a'b<c>;d%e.PDF", "a'b-c--d-e.pdf")]
    [InlineData(".pdf", "document.pdf")]
    public async Task The_name_given_back_is_ours(string given, string expected)
    {
        var (request, browser) = await OpenedAsync();

        var sheet = await AddAsync(browser, request, given, TinyFiles.Pdf);

        var document = Assert.Single(await DocumentsAsync(request));
        Assert.Equal(expected, document.Name);
        Assert.Matches("^[0-9a-f]{32}$", document.StoreKey);
        using var answer = await browser.Client.GetAsync(
            new Uri(sheet.Document.QuerySelector("a[href*='/document/']")!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        var header = answer.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.Contains("filename*=UTF-8''" + Uri.EscapeDataString(expected), header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_than_ten_megabytes_is_told_so()
    {
        var (request, browser) = await OpenedAsync();

        var page = await AddAsync(browser, request, "gros.pdf", Heavy(CaseDocument.MaxBytes + 1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("10 Mo", page.ErrorOf("File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_ten_megabytes_is_taken()
    {
        var (request, browser) = await OpenedAsync();

        await AddAsync(browser, request, "juste.pdf", Heavy(CaseDocument.MaxBytes));

        Assert.Single(await DocumentsAsync(request));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_far_too_large_meets_a_page_in_french(bool isChunked)
    {
        var (request, browser) = await OpenedAsync();

        var page = await AddAsync(browser, request, "enorme.pdf", Heavy(12 * 1024 * 1024), isChunked: isChunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("trop volumineux", page.Heading, StringComparison.Ordinal);
        Assert.Empty(await DocumentsAsync(request));
    }

    [Fact]
    public async Task A_sixth_document_is_refused()
    {
        var (request, browser) = await OpenedAsync();
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/document");
        for (var i = 0; i < CaseDocument.MaxCount; i++)
        {
            await AddAsync(browser, request, $"piece-{i}.pdf", TinyFiles.Pdf);
        }

        var page = await AddAsync(browser, request, "piece-6.pdf", TinyFiles.Pdf, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("déjà cinq documents", page.Words, StringComparison.Ordinal);
        Assert.Equal(CaseDocument.MaxCount, (await DocumentsAsync(request)).Count);
    }

    [Fact]
    public async Task Documents_sent_at_the_same_time_are_five_at_most()
    {
        var (request, browser) = await OpenedAsync();
        var forms = new List<Page>();
        for (var i = 0; i < CaseDocument.MaxCount + 3; i++)
        {
            forms.Add(await browser.OpenAsync($"/suivi/{request.Reference}/document"));
        }

        await Task.WhenAll(forms.Select((form, i) => AddAsync(browser, request, $"piece-{i}.pdf", TinyFiles.Pdf, form)));

        Assert.Equal(CaseDocument.MaxCount, (await DocumentsAsync(request)).Count);
    }

    [Fact]
    public async Task A_button_pressed_twice_adds_one_document()
    {
        var (request, browser) = await OpenedAsync();
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/document");

        await AddAsync(browser, request, "statuts.pdf", TinyFiles.Pdf, form);
        await AddAsync(browser, request, "statuts.pdf", TinyFiles.Pdf, form);

        Assert.Single(await DocumentsAsync(request));
    }

    [Fact]
    public async Task No_file_chosen_is_told_beside_the_field()
    {
        var (request, browser) = await OpenedAsync();
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/document");

        var page = await browser.SubmitAsync(form, FollowUpSite.Fields());

        Assert.Equal("Erreur : Choisissez un document.", page.ErrorOf("File"));
    }

    [Fact]
    public async Task A_document_is_taken_away_after_a_confirmation()
    {
        var (request, browser) = await OpenedAsync();
        var sheet = await AddAsync(browser, request, "statuts.pdf", TinyFiles.Pdf);
        var key = (await DocumentsAsync(request)).Single().StoreKey;
        var ask = await browser.OpenAsync(sheet.Document.QuerySelector("a[href$='/retirer']")!.GetAttribute("href")!);
        Assert.Contains("statuts.pdf", ask.Words, StringComparison.Ordinal);

        var after = await browser.SubmitAsync(ask, FollowUpSite.Fields());
        var again = await browser.SubmitAsync(ask, FollowUpSite.Fields());

        Assert.Contains("Le document est retiré.", after.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Empty(await DocumentsAsync(request));
        Assert.False(File.Exists(Path.Combine(site.Folder, "files", key)));
    }

    [Fact]
    public async Task Once_the_request_has_ended_documents_stay_as_they_are()
    {
        var request = await site.TakenAsync();
        var browser = await site.FollowerOfAsync(request);
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/document");
        var sheet = await AddAsync(browser, request, "statuts.pdf", TinyFiles.Pdf, form);
        var ask = await browser.OpenAsync(sheet.Document.QuerySelector("a[href$='/retirer']")!.GetAttribute("href")!);
        await site.DecideAsync(request, FollowUpSite.NotRetained);

        var refused = await browser.SubmitAsync(ask, FollowUpSite.Fields());
        var page = await browser.OpenAsync($"/suivi/{request.Reference}/document");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(await DocumentsAsync(request));
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_content_that_was_lost_is_told_honestly()
    {
        var (request, browser) = await OpenedAsync();
        var sheet = await AddAsync(browser, request, "statuts.pdf", TinyFiles.Pdf);
        File.Delete(Path.Combine(site.Folder, "files", (await DocumentsAsync(request)).Single().StoreKey));

        var page = await browser.OpenAsync(sheet.Document.QuerySelector("a[href*='/document/']")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Pièce indisponible", page.Heading);
    }

    [Fact]
    public async Task The_history_tells_of_documents()
    {
        var (request, browser) = await OpenedAsync();

        var sheet = await AddAsync(browser, request, "statuts.pdf", TinyFiles.Pdf);

        Assert.Contains("Un document a été ajouté.", sheet.Words, StringComparison.Ordinal);
        Assert.Equal(JoinRequestStatus.Received, (await site.FindAsync(request)).Status);
    }

    private static byte[] Heavy(long bytes)
    {
        var content = new byte[bytes];
        TinyFiles.Pdf.CopyTo(content, 0);
        return content;
    }

    private static async Task<Page> AddAsync(
        Browser browser, TestRequest request, string name, byte[] content, Page? form = null, bool isChunked = false)
    {
        form ??= await browser.OpenAsync($"/suivi/{request.Reference}/document");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"File\"; filename=\"{name.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"");
        var body = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        body.Add(new StringContent(form.Value("Stamp") ?? string.Empty), "Stamp");
        body.Add(new StringContent(form.Value("__RequestVerificationToken")!), "__RequestVerificationToken");
        body.Add(file);
        var message = new HttpRequestMessage(HttpMethod.Post, $"/suivi/{request.Reference}/document") { Content = body };
        message.Headers.TransferEncodingChunked = isChunked;
        return await browser.SendAsync(message);
    }

    private async Task<(TestRequest Request, Browser Browser)> OpenedAsync()
    {
        var request = await site.ReceivedNeedAsync();
        return (request, await site.FollowerOfAsync(request));
    }

    private Task<List<CaseDocument>> DocumentsAsync(TestRequest request) =>
        site.InDatabaseAsync(db => db.CaseDocuments.Where(d => d.CaseId == request.Id.Value).ToListAsync(TestContext.Current.CancellationToken));
}
