using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnivAsso.Testing;

/// <summary>What a mail server does with the next mail.</summary>
public enum SmtpMood
{
    /// <summary>Takes it.</summary>
    Accepts,

    /// <summary>Takes the connection and never says a word.</summary>
    Hangs,

    /// <summary>Reads the mail, then answers 451: try again later.</summary>
    TriesLater,

    /// <summary>Answers 530 to the sender, as a server whose password expired.</summary>
    RefusesSender,

    /// <summary>Reads the mail, keeps it, and cuts the line before saying so.</summary>
    DropsAfterData,

    /// <summary>Reads the mail, keeps it, and never says so.</summary>
    HangsAfterData,

    /// <summary>Takes the mail, then never answers the goodbye.</summary>
    HangsAtQuit,
}

/// <summary>A mail as the server read it: whom the envelope names, and every byte of the message.</summary>
public sealed record SmtpMail(IReadOnlyList<string> Recipients, byte[] Message);

/// <summary>
/// A mail server on loopback that speaks the protocol byte for byte (EHLO, MAIL, RCPT, DATA, RSET, QUIT) and misbehaves when it is told to.
/// </summary>
public sealed class SmtpPeer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<SmtpMail> _received = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _awaited = [];
    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Task> _conversations = [];
    private CancellationTokenSource _open = new();
    private TcpListener _listener;
    private Task _accepting;

    public SmtpPeer()
    {
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener, _open.Token);
    }

    public int Port { get; }

    public SmtpMood Mood { get; set; }

    /// <summary>Every mail read to its end, even when the sender was not told so.</summary>
    public IReadOnlyList<SmtpMail> Received
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>From now on this address answers 550.</summary>
    public void Refuse(string address) => _unknown.Add(address);

    /// <summary>Returns once so many mails were read.</summary>
    public Task WhenReceivedAsync(int count, CancellationToken ct)
    {
        lock (_lock)
        {
            if (_received.Count >= count)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((count, reached));
            return reached.Task.WaitAsync(ct);
        }
    }

    /// <summary>Closes the door and every conversation: whoever comes next is refused the connection.</summary>
    public async Task StopAsync()
    {
        await _open.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_conversations);
        _conversations.Clear();
        _open.Dispose();
        _open = new CancellationTokenSource();
    }

    /// <summary>Opens the door again at the same port.</summary>
    public void Restart()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _accepting = AcceptAsync(_listener, _open.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _open.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop);
                _conversations.Add(TalkAsync(client, stop));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client, CancellationToken stop)
    {
        using (client)
        {
            try
            {
                // One letter per byte, in both directions: nothing is decoded here.
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
                await new Conversation(this, reader, writer, stop).RunAsync();
            }
            catch (IOException)
            {
                // The other side hung up, as senders that lose patience do.
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Keep(SmtpMail mail)
    {
        lock (_lock)
        {
            _received.Add(mail);
            foreach (var (_, reached) in _awaited.Where(a => a.Count <= _received.Count))
            {
                reached.TrySetResult();
            }
        }
    }

    private sealed class Conversation(SmtpPeer peer, StreamReader reader, StreamWriter writer, CancellationToken stop)
    {
        private readonly List<string> _recipients = [];

        public async Task RunAsync()
        {
            if (peer.Mood is SmtpMood.Hangs)
            {
                await UntilTheyLeaveAsync();
                return;
            }

            await SayAsync("220 peer.test ESMTP");
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                if (!await AnswerAsync(line))
                {
                    return;
                }
            }
        }

        private async Task<bool> AnswerAsync(string line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await SayAsync("250 peer.test");
                    return true;
                case "MAIL" when peer.Mood is SmtpMood.RefusesSender:
                    await SayAsync("530 5.7.0 Authentication required");
                    return true;
                case "MAIL" or "RSET" or "NOOP":
                    _recipients.Clear();
                    await SayAsync("250 2.0.0 Ok");
                    return true;
                case "RCPT":
                    var address = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    if (peer._unknown.Contains(address))
                    {
                        await SayAsync("550 5.1.1 No such mailbox");
                        return true;
                    }

                    _recipients.Add(address);
                    await SayAsync("250 2.1.5 Ok");
                    return true;
                case "DATA":
                    await SayAsync("354 End with a dot");
                    return await ReadMailAsync();
                case "QUIT" when peer.Mood is SmtpMood.HangsAtQuit:
                    await UntilTheyLeaveAsync();
                    return false;
                case "QUIT":
                    await SayAsync("221 2.0.0 Bye");
                    return false;
                default:
                    await SayAsync("500 5.5.1 Unknown command");
                    return true;
            }
        }

        private async Task<bool> ReadMailAsync()
        {
            var message = new StringBuilder();
            while (await reader.ReadLineAsync(stop) is { } line && line != ".")
            {
                message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            if (peer.Mood is SmtpMood.TriesLater)
            {
                await SayAsync("451 4.7.1 Try again later");
                return true;
            }

            peer.Keep(new SmtpMail([.. _recipients], Encoding.Latin1.GetBytes(message.ToString())));
            switch (peer.Mood)
            {
                case SmtpMood.DropsAfterData:
                    return false;
                case SmtpMood.HangsAfterData:
                    await UntilTheyLeaveAsync();
                    return false;
                default:
                    await SayAsync("250 2.0.0 Taken");
                    return true;
            }
        }

        private async Task UntilTheyLeaveAsync()
        {
            while (await reader.ReadLineAsync(stop) is not null)
            {
                // Heard, never answered.
            }
        }

        private Task SayAsync(string line) => writer.WriteLineAsync(line.AsMemory(), stop);
    }
}
