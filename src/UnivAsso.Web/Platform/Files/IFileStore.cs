namespace UnivAsso.Web.Platform.Files;

/// <summary>Keeps the content of documents outside the web root, under names of our own.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content under <paramref name="key"/>; it is there whole or not at all.</summary>
    Task SaveAsync(string key, Stream content, CancellationToken ct);

    /// <summary>Opens a content, or nothing when it was lost.</summary>
    Stream? Open(string key);

    void Delete(string key);
}

/// <summary>Files in the data folder.</summary>
public sealed class LocalFileStore(DataFolder folder) : IFileStore
{
    public async Task SaveAsync(string key, Stream content, CancellationToken ct)
    {
        var path = PathOf(key);
        var partial = path + ".partial";
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
        var path = PathOf(key);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    public void Delete(string key) => File.Delete(PathOf(key));

    // A key is made by us: hexadecimal only, so that no name given by a visitor reaches the disk.
    private string PathOf(string key) => key.Length > 0 && key.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder.Files, key)
        : throw new ArgumentException("A key of the file store is lower-case hexadecimal.", nameof(key));
}
