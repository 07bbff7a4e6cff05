using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Storage;

/// <summary>
/// Keeps large collections as files, so that a start does not read every text again. A file is named after all that it was made from: the
/// texts, the lexicon, the numbers of the model and the library itself. It serves that, or nothing; a damaged one is made again.
/// </summary>
/// <param name="folder">Where the files are; made when it is missing. Several instances may share it.</param>
/// <param name="keptFrom">A collection of fewer texts is made again faster than it is worth keeping.</param>
public sealed class IndexStore(string folder, int keptFrom = IndexStore.UsuallyKeptFrom)
{
    public const int UsuallyKeptFrom = 2_000;

    /// <summary>Opens the collection of these subjects, or makes it and keeps it.</summary>
    /// <param name="name">What the collection is of; letters only.</param>
    /// <param name="subjects">The subjects.</param>
    /// <param name="making">What they are read with.</param>
    public StoredIndex Get(string name, IReadOnlyList<Subject> subjects, AffinityMaking making)
    {
        if (subjects.Sum(s => s.Passages.Count) < keptFrom)
        {
            return new StoredIndex(AffinityIndex.Build(subjects, making), IndexOrigin.Made);
        }

        var fingerprint = FingerprintOf(subjects, making);
        var path = Path.Combine(folder, $"{name}-{Convert.ToHexStringLower(fingerprint)[..32]}.index");
        var (opened, damage) = TryOpen(path, fingerprint, making);
        if (opened is not null)
        {
            return new StoredIndex(opened, IndexOrigin.Opened);
        }

        var made = AffinityIndex.Build(subjects, making);
        if (!made.IsWhole)
        {
            return new StoredIndex(made, IndexOrigin.Made);
        }

        try
        {
            Save(name, path, fingerprint, made);
            var (mapped, problem) = TryOpen(path, fingerprint, making);
            return mapped is not null
                ? new StoredIndex(mapped, damage is null ? IndexOrigin.Kept : IndexOrigin.Repaired) { Problem = damage }
                : new StoredIndex(made, IndexOrigin.NotKept) { Problem = problem };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk must not take the matching away: the collection serves from memory, and the caller is told.
            return new StoredIndex(made, IndexOrigin.NotKept) { Problem = e };
        }
    }

    private static (AffinityIndex? Index, Exception? Problem) TryOpen(string path, byte[] fingerprint, AffinityMaking making)
    {
        try
        {
            return File.Exists(path) ? (AffinityIndex.Open(IndexFileReader.Open(path, fingerprint), making), null) : (null, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return (null, e);
        }
    }

    private void Save(string name, string path, byte[] fingerprint, AffinityIndex index)
    {
        Directory.CreateDirectory(folder);
        DeleteAbandoned();
        var unfinished = Path.Combine(folder, $"{name}-{Path.GetRandomFileName()}.unfinished");
        try
        {
            using (var file = new IndexFileWriter(unfinished, fingerprint))
            {
                index.Save(file);
                file.Seal();
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        foreach (var former in Directory.EnumerateFiles(folder, name + "-*.index").Where(file => file != path))
        {
            File.Delete(former);
        }
    }

    /// <summary>What a program that was stopped in the middle left behind. A file that somebody is writing cannot be opened, and stays.</summary>
    private void DeleteAbandoned()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.unfinished"))
        {
            if (IsAbandoned(file))
            {
                File.Delete(file);
            }
        }
    }

    private static bool IsAbandoned(string file)
    {
        try
        {
#pragma warning disable MA0045 // Nothing is read: opening it is the question.
            using var nobodyElse = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
#pragma warning restore MA0045
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A digest of everything that the collection depends on; the order of the subjects does not matter.</summary>
    private static byte[] FingerprintOf(IReadOnlyList<Subject> subjects, AffinityMaking making)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(digest, typeof(AffinityIndex).Module.ModuleVersionId.ToString(), making.Lexicon.Fingerprint, making.Encoder?.Fingerprint);
        Add(digest, JsonSerializer.Serialize(making.Settings));
        foreach (var subject in subjects.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Add(digest, subject.Key, subject.Passages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var passage in subject.Passages)
            {
                Add(digest, passage.Title, passage.Body, passage.Keywords, passage.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return digest.GetHashAndReset();
    }

    private static void Add(IncrementalHash digest, params ReadOnlySpan<string?> parts)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            // The length keeps neighbours apart; −1 is nothing.
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
            digest.AppendData(length);
            digest.AppendData(Encoding.UTF8.GetBytes(part ?? string.Empty));
        }
    }
}

/// <summary>A collection, and where it came from.</summary>
public sealed record StoredIndex(AffinityIndex Index, IndexOrigin Origin)
{
    /// <summary>What was wrong with the file, when something was.</summary>
    public Exception? Problem { get; init; }
}

/// <summary>Where a collection came from.</summary>
public enum IndexOrigin
{
    /// <summary>Made from the texts, and too small to be kept.</summary>
    Made,

    /// <summary>Made from the texts, and kept as a file.</summary>
    Kept,

    /// <summary>Opened from its file.</summary>
    Opened,

    /// <summary>Its file was damaged: made again, and kept anew.</summary>
    Repaired,

    /// <summary>Made from the texts; it could not be kept, and serves from memory.</summary>
    NotKept,
}
