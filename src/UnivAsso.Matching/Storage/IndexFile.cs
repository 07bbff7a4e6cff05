using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace UnivAsso.Matching.Storage;

/// <summary>
/// The file of an index: a mark, the length, the fingerprint of what the index was made from, a digest of all the rest, then arrays of
/// numbers one after the other, each told by its length and the size of its elements. Numbers are those of the machine (little-endian).
/// </summary>
internal static class IndexFile
{
    public const int HeaderSize = 128;
    public const int Alignment = 64;
    public const int DigestSize = SHA256.HashSizeInBytes;

    public static ReadOnlySpan<byte> Mark => "UAINDEX1"u8;

    public static long Padded(long length) => (length + Alignment - 1) / Alignment * Alignment;

    /// <summary>The digest that the header holds: of the fingerprint, of the length and of all the arrays.</summary>
    public static byte[] Seal(IncrementalHash arrays, ReadOnlySpan<byte> fingerprint, long length)
    {
        Span<byte> written = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(written, length);
        arrays.AppendData(fingerprint);
        arrays.AppendData(written);
        return arrays.GetHashAndReset();
    }
}

#pragma warning disable MA0045 // An index is written and read from a thread of its own, never while a page waits.

/// <summary>Writes arrays one after the other; the file is whole only once it is sealed.</summary>
internal sealed class IndexFileWriter : IDisposable
{
    private const int ElementsAtOnce = 1 << 20;

    private readonly FileStream _stream;
    private readonly byte[] _fingerprint;
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public IndexFileWriter(string path, byte[] fingerprint)
    {
        _fingerprint = fingerprint;
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        _stream.Write(new byte[IndexFile.HeaderSize]);
    }

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        WriteHead(values.Length, Unsafe.SizeOf<T>());
        for (var done = 0; done < values.Length; done += ElementsAtOnce)
        {
            Append(MemoryMarshal.AsBytes(values[done..Math.Min(values.Length, done + ElementsAtOnce)]));
        }

        Pad();
    }

    public void Write<T>(Ragged<T> rows)
        where T : unmanaged
    {
        Write(rows.Starts.Span);
        Write(rows.Values.Span);
    }

    /// <summary>Writes texts; nothing and an empty text differ.</summary>
    public void Write(IReadOnlyList<string?> texts)
    {
        var ends = new long[texts.Count];
        var length = 0L;
        for (var i = 0; i < ends.Length; i++)
        {
            length += texts[i] is { } text ? Encoding.UTF8.GetByteCount(text) : 0;
            ends[i] = texts[i] is null ? ~length : length;
        }

        Write<long>(ends);
        WriteHead(length, 1);
        foreach (var text in texts.OfType<string>())
        {
            Append(Encoding.UTF8.GetBytes(text));
        }

        Pad();
    }

    /// <summary>Ends the file, and has it written for good.</summary>
    public void Seal()
    {
        var header = new byte[IndexFile.HeaderSize];
        IndexFile.Mark.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), _stream.Length);
        _fingerprint.CopyTo(header, 16);
        IndexFile.Seal(_digest, _fingerprint, _stream.Length).CopyTo(header, 16 + IndexFile.DigestSize);
        _stream.Position = 0;
        _stream.Write(header);
        _stream.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _digest.Dispose();
    }

    private void WriteHead(long count, int elementSize)
    {
        Span<byte> head = stackalloc byte[IndexFile.Alignment];
        head.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(head, count);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], elementSize);
        Append(head);
    }

    private void Pad() => Append(stackalloc byte[(int)(IndexFile.Padded(_stream.Position) - _stream.Position)]);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _digest.AppendData(bytes);
    }
}

/// <summary>Reads the arrays of a file in the order in which they were written.</summary>
internal sealed class IndexFileReader
{
    private const int BytesAtOnce = 1 << 22;

    private readonly MappedFile _file;
    private long _at = IndexFile.HeaderSize;

    private IndexFileReader(MappedFile file) => _file = file;

    /// <summary>Opens a file and reads it all once, to make sure that it is what was written, from what is asked.</summary>
    /// <exception cref="InvalidDataException">It is another file, or a damaged one.</exception>
    public static IndexFileReader Open(string path, byte[] fingerprint)
    {
        var file = new MappedFile(path);
        try
        {
            Check(file, fingerprint);
            return new IndexFileReader(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public ReadOnlyMemory<T> Read<T>()
        where T : unmanaged
    {
        var (from, count) = Next(Unsafe.SizeOf<T>());
        return _file.Part<T>(from, checked((int)count));
    }

    public Ragged<T> ReadRagged<T>()
        where T : unmanaged => new(Read<int>(), Read<T>());

    public MappedTexts ReadTexts()
    {
        var ends = Read<long>();
        return new MappedTexts(_file, ends, Next(1).From);
    }

    private (long From, long Count) Next(int elementSize)
    {
        var head = _file.Bytes(_at, IndexFile.Alignment);
        var count = BinaryPrimitives.ReadInt64LittleEndian(head);
        if (BinaryPrimitives.ReadInt32LittleEndian(head[8..]) != elementSize)
        {
            throw new InvalidDataException("The file holds something else than what is read.");
        }

        var from = _at + IndexFile.Alignment;
        _at = from + IndexFile.Padded(count * elementSize);
        return (from, count);
    }

    private static void Check(MappedFile file, byte[] fingerprint)
    {
        var header = file.Bytes(0, IndexFile.HeaderSize);
        if (!header.StartsWith(IndexFile.Mark)
            || BinaryPrimitives.ReadInt64LittleEndian(header[8..]) != file.Length
            || !header.Slice(16, IndexFile.DigestSize).SequenceEqual(fingerprint))
        {
            throw new InvalidDataException("It is not the file of this index.");
        }

        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (long done = IndexFile.HeaderSize; done < file.Length; done += BytesAtOnce)
        {
            digest.AppendData(file.Bytes(done, (int)Math.Min(BytesAtOnce, file.Length - done)));
        }

        if (!IndexFile.Seal(digest, fingerprint, file.Length).AsSpan().SequenceEqual(header.Slice(16 + IndexFile.DigestSize, IndexFile.DigestSize)))
        {
            throw new InvalidDataException("The file is damaged.");
        }
    }
}

/// <summary>Texts of a mapped file, read one at a time.</summary>
internal sealed class MappedTexts(MappedFile file, ReadOnlyMemory<long> ends, long from)
{
    public int Count => ends.Length;

    public string? this[int number]
    {
        get
        {
            var (start, end) = (number == 0 ? 0 : End(number - 1), End(number));
            var text = ends.Span[number] < 0 ? null : Encoding.UTF8.GetString(file.Bytes(from + start, checked((int)(end - start))));
            GC.KeepAlive(file);
            return text;
        }
    }

    private long End(int number)
    {
        var end = ends.Span[number];
        return end < 0 ? ~end : end;
    }
}
