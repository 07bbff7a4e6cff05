using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using UnivAsso.Benchmarks.Load;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>What a visitor sends to join: the address of the first page, its form, and as many ready sendings as asked for.</summary>
internal sealed record JoinForms(string FirstPage, RecordedPost FirstPost, IReadOnlyList<RecordedPost> Sendings);

/// <summary>Walks the association's journey once, then makes ready-to-send copies of the draft it left.</summary>
internal static partial class JoinRobot
{
    private const string Root = "/rejoindre/association";
    private const int MostPages = 30;

    /// <summary>Nothing when the journey is not served.</summary>
    public static async Task<JoinForms?> PrepareAsync(ServerProcess portal, string database, int sendings, CancellationToken ct)
    {
        var proxy = new RecordingProxy();
        using var browser = new Browser(new HttpClient(proxy) { BaseAddress = new Uri($"http://127.0.0.1:{portal.Port}") }, proxy.Cookies);
        var start = await browser.OpenAsync(Root);
        if (start.Status != HttpStatusCode.OK)
        {
            return null;
        }

        var first = start.Document.QuerySelector($"main a[href^='{Root}/']")?.GetAttribute("href")
            ?? throw new InvalidOperationException($"{Root} leads to no page of the journey.");
        var page = await FormFiller.AnswerAsync(browser, await browser.OpenAsync(first));
        var firstPost = proxy.LastPost!;
        for (var pages = 0; !page.Path.Contains("/verifier", StringComparison.Ordinal); pages++)
        {
            page = pages < MostPages
                ? await FormFiller.AnswerAsync(browser, page)
                : throw new InvalidOperationException($"The journey does not end; it stands at {page.Path}.");
        }

        var handle = page.Value("Brouillon") ?? throw new InvalidOperationException("The recap does not name its draft.");
        var copies = await CopyDraftAsync(database, handle, sendings, ct);
        var thanks = await browser.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal));
        if (thanks.Status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The request was not sent: {thanks.Text("main")}");
        }

        var sent = proxy.LastPost!;
        return new JoinForms(first, firstPost, [.. copies.Select(c => sent with
        {
            Body = sent.Body.Replace(handle, c.Handle, StringComparison.Ordinal),
            Cookies = DraftSecrets().Replace(sent.Cookies, $"${{name}}{c.Secret}"),
        })]);
    }

    /// <summary>Copies the row under other secrets: walking the journey a thousand times would teach nothing more.</summary>
    private static async Task<List<(string Handle, string Secret)>> CopyDraftAsync(string database, string handle, int count, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(ct);
        var columns = await OtherColumnsAsync(connection, ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO Drafts (Id, Handle, SecretHash, {columns}) SELECT $id, $handle, $hash, {columns} FROM Drafts WHERE Handle = $from";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var name = insert.Parameters.Add("$handle", SqliteType.Text);
        var hash = insert.Parameters.Add("$hash", SqliteType.Text);
        insert.Parameters.AddWithValue("$from", handle);
        List<(string Handle, string Secret)> copies = [];
        for (var number = 0; number < count; number++)
        {
            var copy = (Handle: $"copie{number:00000}", Secret: number.ToString("x32", CultureInfo.InvariantCulture));
            id.Value = Guid.CreateVersion7().ToString().ToUpperInvariant();
            name.Value = copy.Handle;
            hash.Value = Secrets.Hash(copy.Secret);
            await insert.ExecuteNonQueryAsync(ct);
            copies.Add(copy);
        }

        await transaction.CommitAsync(ct);
        return copies;
    }

    private static async Task<string> OtherColumnsAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info('Drafts') WHERE name NOT IN ('Id', 'Handle', 'SecretHash')";
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }

    [GeneratedRegex("(?<name>brouillons=)[^;]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DraftSecrets();
}
