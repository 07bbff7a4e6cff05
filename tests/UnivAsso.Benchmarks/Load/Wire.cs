using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnivAsso.Benchmarks.Load;

/// <summary>
/// One HTTP/1.1 connection that sends ready-made bytes and only reads what tells the end of the answer: a full client would take from the
/// server the processor that it is measured with.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[128 * 1024];

    public static async Task<Wire> OpenAsync(int port, CancellationToken ct)
    {
        var wire = new Wire();
        await wire._socket.ConnectAsync(IPAddress.Loopback, port, ct);
        return wire;
    }

    /// <summary>Sends a request and reads its answer whole; returns the status.</summary>
    public async Task<int> AskAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        await _socket.SendAsync(request, ct);
        var filled = 0;
        while (true)
        {
            if (filled == _buffer.Length)
            {
                Array.Resize(ref _buffer, filled * 2);
            }

            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled), ct);
            if (read == 0)
            {
                throw new IOException($"The server closed the connection after: {Encoding.UTF8.GetString(_buffer, 0, Math.Min(filled, 500))}");
            }

            filled += read;
            if (IsWhole(_buffer.AsSpan(0, filled)))
            {
                return Status(_buffer);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static int Status(ReadOnlySpan<byte> answer) =>
        ((answer[9] - '0') * 100) + ((answer[10] - '0') * 10) + (answer[11] - '0');

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var headers = answer[..end];
        var at = headers.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        var value = headers[(at + 16)..];
        var line = value.IndexOf((byte)'\r');
        var length = int.Parse(Encoding.ASCII.GetString(line < 0 ? value : value[..line]), System.Globalization.CultureInfo.InvariantCulture);
        return answer.Length >= end + 4 + length;
    }
}

/// <summary>Requests as bytes.</summary>
internal static class RequestBytes
{
    public static ReadOnlyMemory<byte> Get(string path) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nAccept: text/html\r\n\r\n");

    public static ReadOnlyMemory<byte> Post(RecordedPost post)
    {
        var body = Encoding.UTF8.GetBytes(post.Body);
        var head = Encoding.ASCII.GetBytes(
            $"POST {post.Path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nAccept: text/html\r\nCookie: {post.Cookies}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n");
        return (byte[])[.. head, .. body];
    }
}

/// <summary>A form as a visitor sent it.</summary>
internal sealed record RecordedPost(string Path, string Cookies, string Body);
