#pragma warning disable MA0045 // A file is opened from a thread of its own, never while a page waits.
using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace UnivAsso.Matching.Storage;

/// <summary>
/// A file seen as memory: its pages are read when they are looked at, and given back when memory lacks. It is never closed while somebody
/// may be reading: it goes when nothing refers to it any more, hence whoever reads through a span keeps the owner alive until the end.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    /// <exception cref="IOException">The file is empty, or cannot be read.</exception>
    public MappedFile(string path)
    {
        // Shared for deletion: another instance may replace the file while this one serves it.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = stream.Length;
        if (Length == 0)
        {
            stream.Dispose();
            throw new EndOfStreamException($"{Path.GetFileName(path)} is empty.");
        }

        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

    /// <summary>The length of the file, in bytes.</summary>
    public long Length { get; }

    /// <summary>A few bytes; they may not be kept longer than this object.</summary>
    public ReadOnlySpan<byte> Bytes(long from, int count)
    {
        Check(from, count);
        return new(_start + from, count);
    }

    /// <summary>A part of the file as an array of numbers.</summary>
    public ReadOnlyMemory<T> Part<T>(long from, int count)
        where T : unmanaged
    {
        Check(from, (long)count * sizeof(T));
        return new Window<T>(this, from, count).Memory;
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private void Check(long from, long bytes)
    {
        if (from < 0 || bytes < 0 || from > Length - bytes)
        {
            throw new InvalidDataException("The file is shorter than it says.");
        }
    }

    private sealed class Window<T>(MappedFile owner, long from, int count) : MemoryManager<T>
        where T : unmanaged
    {
        public override Span<T> GetSpan() => new(owner._start + from, count);

        public override MemoryHandle Pin(int elementIndex = 0) => new((T*)(owner._start + from) + elementIndex, default, this);

        public override void Unpin()
        {
            // Nothing moves.
        }

        protected override void Dispose(bool disposing)
        {
            // The file is the owner's.
        }
    }
}
