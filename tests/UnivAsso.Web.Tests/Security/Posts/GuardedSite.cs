using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Accounts.SignIn;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Files;
using UnivAsso.Web.Tests.FollowUp;
using Xunit;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>A site whose whole database can be read, set aside and put back: what a post really stores is seen cell by cell.</summary>
public sealed class GuardedSite : FollowUpSite
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Where several rows of one save are written in the order of their random ids or secrets: what tells them apart otherwise.</summary>
    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["AppointmentLinks"] = "\"CreatedAt\", \"ParticipationId\", rowid",
        ["DueTasks"] = "\"DueAt\", \"Kind\", rowid",
        ["Journal"] = "\"At\", \"Act\", \"Sequence\", json_extract(\"Details\", '$.Rank'), rowid",
        ["OutboxMails"] = "\"CreatedAt\", \"To\", \"Subject\", rowid",
        ["ReferralLinks"] = "\"CreatedAt\", \"Purpose\", rowid",
        ["Referrals"] = "\"PreparedAt\", \"CaseId\", \"Rank\", rowid",
    };

    private SqliteConnection? _watch;
    private (long Version, Stored Stored)? _known;
    private Stored? _kept;

    private string KeptFile => Path.Combine(Folder, "kept.db");

    /// <summary>A browser that carries these cookies and keeps none of what it is given: the same post can be sent again from the same state.</summary>
    public HttpClient ClientWith(string cookies)
    {
        var client = new HttpClient(Server.CreateHandler()) { BaseAddress = Address };
        if (cookies.Length > 0)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", cookies);
        }

        return client;
    }

    /// <summary>Somebody signed in, to whose account a request belongs.</summary>
    public async Task<Browser> MemberOfAsync(TestRequest request, string role = Roles.Association)
    {
        var email = $"espace-{request.Id.Value:N}@exemple.test";
        var browser = await SignedInAsync(role, email);
        var account = await InDatabaseAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct));
        await this.ChangeAsync(request, r => r.AttachAccount(account, Coordinator, Clock.GetUtcNow()));
        return browser;
    }

    /// <summary>A document of a request, with its content in the file store.</summary>
    public async Task<Guid> DocumentOfAsync(TestRequest request, string name = "statuts.pdf")
    {
        var key = request.Id.Value.ToString("N");
        await using var content = new MemoryStream(TinyFiles.Pdf);
        await Services.GetRequiredService<IFileStore>().SaveAsync(key, content, Ct);
        return await InDatabaseAsync(async db =>
        {
            var document = new CaseDocument
            {
                Id = Guid.CreateVersion7(Clock.GetUtcNow()),
                CaseId = request.Id.Value,
                Name = name,
                ContentType = "application/pdf",
                Bytes = TinyFiles.Pdf.Length,
                StoreKey = key,
                At = Clock.GetUtcNow(),
            };
            db.CaseDocuments.Add(document);
            await db.SaveChangesAsync(Ct);
            return document.Id;
        });
    }

    /// <summary>Everything in the database, now. Nothing is read again while nobody has written.</summary>
    public async Task<Stored> ReadAllAsync()
    {
        var watch = _watch ??= await OpenAsync(DatabaseFile);
        var version = await VersionAsync(watch);
        if (_known is not { } known || known.Version != version)
        {
            var tables = new SortedDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string?>>>(StringComparer.Ordinal);
            foreach (var table in await TablesAsync(watch))
            {
                tables[table] = await RowsAsync(watch, table);
            }

            _known = known = (version, new Stored(tables));
        }

        return known.Stored;
    }

    /// <summary>Sets the whole database aside, with the contents of the documents.</summary>
    public async Task KeepAsync()
    {
        await CopyAsync(DatabaseFile, KeptFile);
        CopyFiles(FilesFolder, KeptFilesFolder);
        _kept = await ReadAllAsync();
    }

    /// <summary>Puts back what was set aside, when somebody has written since.</summary>
    public async Task PutBackAsync()
    {
        if (ReferenceEquals(await ReadAllAsync(), _kept))
        {
            return;
        }

        await CopyAsync(KeptFile, DatabaseFile);
        CopyFiles(KeptFilesFolder, FilesFolder);
        _known = (await VersionAsync(_watch!), _kept!);
    }

    protected override void Dispose(bool disposing)
    {
        _watch?.Dispose();
        base.Dispose(disposing);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);

        // The embedded database whatever the other tests run on: it is a file, hence easily read and put back.
        builder.UseSetting("UnivAsso:Database", "Sqlite");

        // Tries are counted in memory, which is not put back: the same form is sent here as often as the checks need.
        builder.ConfigureServices(services => services.AddScoped<SignInThrottle>());
    }

    private string FilesFolder => Services.GetRequiredService<DataFolder>().Files;

    private string KeptFilesFolder => Path.Combine(Folder, "kept-files");

    private string DatabaseFile => Path.Combine(Folder, "univasso.db");

    // Contents never change under their name: those that are gone come back.
    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(f => !File.Exists(Path.Combine(to, Path.GetFileName(f)))))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static async Task CopyAsync(string from, string to)
    {
        await using var source = await OpenAsync(from);
        await using var target = await OpenAsync(to);
        source.BackupDatabase(target);
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Ct);
        return connection;
    }

    // Rises whenever another connection commits.
    private static async Task<long> VersionAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name";
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var tables = new List<string>();
        while (await reader.ReadAsync(Ct))
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    // In the order of their making, so that the same rows of two runs stand side by side.
    private static async Task<List<IReadOnlyDictionary<string, string?>>> RowsAsync(SqliteConnection connection, string table)
    {
        await using var command = connection.CreateCommand();

        command.CommandText = $"SELECT rowid AS \"{Stored.RowNumber}\", * FROM \"{table}\" ORDER BY {Orders.GetValueOrDefault(table, "rowid")}";
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        while (await reader.ReadAsync(Ct))
        {
            var row = new Dictionary<string, string?>(StringComparer.Ordinal);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = reader.IsDBNull(i)
                    ? null
                    : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
            }

            rows.Add(row);
        }

        return rows;
    }
}

/// <summary>All rows of all tables at one moment, as text, in the order of their making.</summary>
public sealed record Stored(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string?>>> Tables)
{
    /// <summary>Under which name a row carries its number in the file.</summary>
    public const string RowNumber = "(rowid)";

    /// <summary>What became of the rows that were there, and how many came.</summary>
    public Changes Since(Stored before)
    {
        if (ReferenceEquals(this, before))
        {
            return Changes.None;
        }

        var (altered, added) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var (table, rows) in Tables)
        {
            var now = rows.ToDictionary(r => r[RowNumber]!, StringComparer.Ordinal);
            foreach (var row in before.Tables[table])
            {
                if (!now.Remove(row[RowNumber]!, out var same))
                {
                    altered.Add($"{table}: a row is gone");
                }
                else
                {
                    altered.AddRange(row.Where(cell => same[cell.Key] != cell.Value).Select(cell => $"{table}.{cell.Key}: {cell.Value} → {same[cell.Key]}"));
                }
            }

            if (now.Count > 0)
            {
                added[table] = now.Count;
            }
        }

        return new Changes(altered, added);
    }
}

/// <summary>The difference between two moments: rows changed or removed, and rows added per table.</summary>
public sealed record Changes(IReadOnlyList<string> Altered, IReadOnlyDictionary<string, int> Added)
{
    public static Changes None { get; } = new([], new Dictionary<string, int>(StringComparer.Ordinal));

    public bool IsNone => Altered.Count == 0 && Added.Count == 0;

    public override string ToString() => string.Join("; ", Altered.Concat(Added.Select(a => $"{a.Key}: {a.Value} added")));
}
