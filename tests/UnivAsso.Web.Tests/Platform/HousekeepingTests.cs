using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Jobs;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

public sealed class HousekeepingTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_file_that_no_document_names_goes_after_a_day_and_no_other()
    {
        await using var site = new Site();
        var named = await WriteAsync(site, "0a1b2c", age: 90 * Day);
        var orphan = await WriteAsync(site, "dead01", age: Day + TimeSpan.FromMinutes(1));
        var young = await WriteAsync(site, "beef02", age: Day - TimeSpan.FromMinutes(1));
        var partial = await WriteAsync(site, "cafe03.partial", age: 2 * Day);
        var beingWritten = await WriteAsync(site, "cafe04.partial", age: TimeSpan.FromMinutes(1));
        var foreign = await WriteAsync(site, "LISEZ-MOI.txt", age: 90 * Day);
        await NameAsync(site, "0a1b2c");

        var removed = await JobOf(site).RemoveOrphanFilesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, removed);
        Assert.False(File.Exists(orphan));
        Assert.False(File.Exists(partial));
        Assert.All([named, young, beingWritten, foreign], file => Assert.True(File.Exists(file), file));
        Assert.Equal(0, await JobOf(site).RemoveOrphanFilesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_without_any_document_removes_no_file()
    {
        await using var site = new Site();
        _ = site.Server;
        var file = await WriteAsync(site, "dead01", age: 90 * Day);

        var removed = await JobOf(site).RemoveOrphanFilesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, removed);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task More_files_than_one_question_holds_are_all_looked_at()
    {
        await using var site = new Site();
        await NameAsync(site, "00aa");
        await WriteAsync(site, "00aa", age: 9 * Day);
        foreach (var number in Enumerable.Range(0x1000, 1100))
        {
            await WriteAsync(site, $"{number:x8}", age: 2 * Day);
        }

        var removed = await JobOf(site).RemoveOrphanFilesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1100, removed);
        Assert.Equal(["00aa"], Directory.GetFiles(Path.Combine(site.Folder, "files")).Select(Path.GetFileName));
    }

    private static HousekeepingJob JobOf(Site site) => site.Services.GetRequiredService<HousekeepingJob>();

    private static async Task<string> WriteAsync(Site site, string name, TimeSpan age)
    {
        _ = site.Services;
        var path = Path.Combine(site.Folder, "files", name);
        await File.WriteAllTextAsync(path, name, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, (site.Clock.GetUtcNow() - age).UtcDateTime);
        return path;
    }

    private static async Task NameAsync(Site site, string key)
    {
        var request = await site.ReceivedNeedAsync();
        await site.InDatabaseAsync(db =>
        {
            db.CaseDocuments.Add(new CaseDocument
            {
                Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
                CaseId = request.Id.Value,
                Name = "statuts.pdf",
                ContentType = "application/pdf",
                Bytes = 3,
                StoreKey = key,
                At = site.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(1, await site.InDatabaseAsync(db => db.CaseDocuments.CountAsync(d => d.StoreKey == key, TestContext.Current.CancellationToken)));
    }
}
