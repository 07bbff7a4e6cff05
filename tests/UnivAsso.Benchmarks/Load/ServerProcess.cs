using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using UnivAsso.Testing;

namespace UnivAsso.Benchmarks.Load;

/// <summary>How a server is started.</summary>
internal sealed record ServerProgram(string Name, string File, IReadOnlyList<string> Args, IReadOnlyDictionary<string, string> Settings)
{
    public string WorkingDirectory { get; init; } = AppContext.BaseDirectory;
}

/// <summary>A server in a process of its own, whose processor time and memory can be read from outside.</summary>
internal sealed class ServerProcess(ServerProgram program) : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Knock = TimeSpan.FromMilliseconds(5);

    private Process? _process;

    public int Port { get; } = FreePort();

    /// <summary>From the launch to the first page whole.</summary>
    public TimeSpan StartedIn { get; private set; }

    public TimeSpan Cpu
    {
        get
        {
            Started.Refresh();
            return Started.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            Started.Refresh();
            return Started.WorkingSet64 / 1024d / 1024d;
        }
    }

    private Process Started => _process ?? throw new InvalidOperationException($"{program.Name} is not running.");

    public HttpClient Client() => new(new BehindProxy()) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };

    public async Task StartAsync(CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        _process = Launch();
        using var client = Client();
        using var knock = new PeriodicTimer(Knock);
        while (clock.Elapsed < StartWithin && !_process.HasExited)
        {
            if (await AnswersAsync(client, ct))
            {
                StartedIn = clock.Elapsed;
                return;
            }

            await knock.WaitForNextTickAsync(ct);
        }

        throw new InvalidOperationException($"{program.Name} did not start.");
    }

    /// <summary>Ends the process as a power cut would; the next start finds what it left.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Launch()
    {
        var info = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = program.WorkingDirectory,
        };
        info.ArgumentList.Add(program.File);
        foreach (var arg in program.Args)
        {
            info.ArgumentList.Add(arg.Replace("{port}", Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        foreach (var (name, value) in program.Settings)
        {
            info.Environment[name] = value;
        }

        var process = Process.Start(info) ?? throw new InvalidOperationException("dotnet could not be started.");
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
            {
                Console.Error.WriteLine($"{program.Name}: {text}");
            }
        };

        // Read and forgotten: an unread pipe would stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }
}
