namespace UnivAsso.Web.Platform.Files;

/// <summary>Keeps the content of documents outside the web root, under names of our own.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content under <paramref name="key"/>; it is there whole or not at all.</summary>
    Task SaveAsync(string key, Stream content, CancellationToken ct);

    /// <summary>Opens a content, or nothing when it was lost.</summary>
    Stream? Open(string key);

    void Delete(string key);

    /// <summary>The keys of the contents that have not changed since <paramref name="moment"/>.</summary>
    IReadOnlyList<string> KeysOlderThan(DateTimeOffset moment);

    /// <summary>Removes what a crash left half-written before <paramref name="moment"/>; returns how many.</summary>
    int DeletePartialsOlderThan(DateTimeOffset moment);
}

/// <summary>Files in the data folder.</summary>
public sealed class LocalFileStore(DataFolder folder) : IFileStore
{
    private const string PartialEnding = ".partial";

    public async Task SaveAsync(string key, Stream content, CancellationToken ct)
    {
        var path = PathOf(key);
        var partial = path + PartialEnding;
        await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await content.CopyToAsync(file, ct);
            await file.FlushAsync(ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    public Stream? Open(string key)
    {
        try
        {
            return new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Lost: the page says so. Looking first would not help, it can go between the look and the opening.
            return null;
        }
    }

    public void Delete(string key) => File.Delete(PathOf(key));

    public IReadOnlyList<string> KeysOlderThan(DateTimeOffset moment) =>
        [.. FilesOlderThan(moment).Select(f => f.Name).Where(IsKey).Order(StringComparer.Ordinal)];

    public int DeletePartialsOlderThan(DateTimeOffset moment)
    {
        var left = FilesOlderThan(moment).Where(f => f.Name.EndsWith(PartialEnding, StringComparison.Ordinal)).ToList();
        left.ForEach(f => f.Delete());
        return left.Count;
    }

    private IEnumerable<FileInfo> FilesOlderThan(DateTimeOffset moment) =>
        new DirectoryInfo(folder.Files).EnumerateFiles().Where(f => f.LastWriteTimeUtc < moment.UtcDateTime);

    // A key is made by us: hexadecimal only, so that no name given by a visitor reaches the disk.
    private string PathOf(string key) => IsKey(key)
        ? Path.Combine(folder.Files, key)
        : throw new ArgumentException("A key of the file store is lower-case hexadecimal.", nameof(key));

    private static bool IsKey(string name) => name.Length > 0 && name.All(char.IsAsciiHexDigitLower);
}
