using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>R15: a copy made while people write restores into an empty folder, and the portal lives on from it.</summary>
[Collection(FaultCollection.Name)]
public sealed partial class BackupTests
{
    private const string Administrator = "administration@exemple.test";
    private const string StoredFile = "0123456789abcdef";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_taken_under_writers_restores_whole()
    {
        await using var portal = await RunningPortal.StartAsync(Ct);
        await File.WriteAllTextAsync(Path.Combine(portal.Folder, "files", StoredFile), "contenu", Ct);
        Assert.Equal(0, await portal.RunAsync(Ct, "create-admin", "--email", Administrator));
        var password = portal.Output.Select(line => Password().Match(line)).Single(m => m.Success).Groups[1].Value;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var writers = new Writers(portal);
        var writing = writers.RunAsync(4, stop.Token);
        SpinWait.SpinUntil(() => writers.Acknowledged.Count >= 5, TimeSpan.FromSeconds(30));

        var acknowledged = writers.Acknowledged.ToList();
        var archive = Path.Combine(portal.Folder, "copie.zip");
        var exitCode = await portal.RunAsync(Ct, "backup", "--to", archive);
        await stop.CancelAsync();
        await writing;

        Assert.Equal(0, exitCode);
        Assert.Equal(1, await portal.RunAsync(Ct, "backup", "--to", archive));
        Assert.Equal(2, await portal.RunAsync(Ct, "backup"));
        Assert.Equal(0, await portal.RunAsync(Ct, "backup", "--help"));
        var folder = Directory.CreateTempSubdirectory("univasso-restored-").FullName;
        await ZipFile.ExtractToDirectoryAsync(archive, folder, Ct);
        await using var restored = await RunningPortal.StartAsync(Ct, folder);
        var kept = Writers.Read(restored.DatabaseFile, "SELECT Reference FROM JoinRequests");
        Assert.NotEmpty(acknowledged);
        Assert.Empty(acknowledged.Except(kept));
        Assert.Equal(["ok"], Writers.Read(restored.DatabaseFile, "PRAGMA integrity_check"));
        Assert.Empty(Writers.Read(restored.DatabaseFile, "PRAGMA foreign_key_check"));
        Assert.Equal("contenu", await File.ReadAllTextAsync(Path.Combine(folder, "files", StoredFile), Ct));

        using var visitor = restored.Visitor();
        var signIn = await visitor.OpenAsync("/connexion");
        var inside = await visitor.SubmitAsync(signIn, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Email"] = Administrator, ["Password"] = password });
        Assert.Equal(HttpStatusCode.OK, inside.Status);
        Assert.StartsWith("/espace", inside.Path, StringComparison.Ordinal);
    }

    [GeneratedRegex("Mot de passe provisoire : (.+)", RegexOptions.None, 1000)]
    private static partial Regex Password();
}
