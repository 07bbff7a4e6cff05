using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Sqlite;

namespace UnivAsso.Testing;

/// <summary>
/// The real program in a process of its own, on loopback and in a folder of its own: what a kill, a restart or a second instance does
/// is seen only from outside. It runs as behind a proxy that ends TLS.
/// </summary>
public sealed class RunningPortal : IAsyncDisposable, IPortalData
{
    private const string SaysReady = "est prêt";

    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly List<string> _output = [];
    private readonly WriteGate _gate = new(singleWriter: true);
    private TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    private RunningPortal(string folder, IReadOnlyDictionary<string, string> settings)
    {
        Folder = folder;
        _settings = settings;
        Port = FreePort();
    }

    public string Folder { get; }

    public int Port { get; }

    private Uri Address => new($"http://127.0.0.1:{Port}");

    public string DatabaseFile => Path.Combine(Folder, "univasso.db");

    public TimeProvider Clock => TimeProvider.System;

    /// <summary>How long the last start took, until the first page was answered.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>What the program wrote.</summary>
    public IReadOnlyList<string> Output
    {
        get
        {
            lock (_output)
            {
                return [.. _output];
            }
        }
    }

    /// <summary>Starts the program on a new folder, or on one that another run left.</summary>
    public static async Task<RunningPortal> StartAsync(
        CancellationToken ct, string? folder = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var portal = new RunningPortal(
            folder ?? Directory.CreateTempSubdirectory("univasso-run-").FullName,
            settings ?? new Dictionary<string, string>(StringComparer.Ordinal));
        await portal.StartAgainAsync(ct);
        return portal;
    }

    /// <summary>Starts it again after a kill or a stop.</summary>
    public async Task StartAgainAsync(CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Launch([$"--urls=http://127.0.0.1:{Port}"]);
        using var client = new HttpClient(new BehindProxy()) { BaseAddress = Address };
        while (clock.Elapsed < StartWithin)
        {
            if (_process.HasExited)
            {
                break;
            }

            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), ct);
                if (answer.IsSuccessStatusCode)
                {
                    StartedIn = clock.Elapsed;
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Yield();
            }
        }

        throw new InvalidOperationException($"The portal did not start: {string.Join('\n', Output.TakeLast(20))}");
    }

    /// <summary>Waits until the program says that it is ready: pages are answered before, but in Development the demonstration data is still being written.</summary>
    public Task ReadyAsync(CancellationToken ct) => _ready.Task.WaitAsync(StartWithin, ct);

    /// <summary>Runs a verb of the program on the same folder; returns its exit code.</summary>
    public async Task<int> RunAsync(CancellationToken ct, params string[] args)
    {
        using var process = Launch(args);
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: the program has no time for anything.</summary>
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

    /// <summary>A visitor with their own cookies, on a connection that the proxy says is secure.</summary>
    public Browser Visitor()
    {
        var proxy = new BehindProxy();
        return new Browser(new HttpClient(proxy) { BaseAddress = Address }, proxy.Cookies);
    }

    /// <summary>Works on the database of the program from outside, as a second instance would.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<UnivAssoDb, Task<T>> work)
    {
        var options = new DbContextOptionsBuilder<UnivAssoDb>();
        SqliteDatabase.Use(options, DatabaseFile, _gate);
        DesignServices.AddTo(options);
        await using var db = new UnivAssoDb(options.Options);
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _gate.Dispose();

        // Another instance on the same folder may have been faster.
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The program as built beside these tests, in the same configuration.</summary>
    private static string ProgramFile()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = here.Parent!.Name;
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "UnivAsso.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run from a checkout.");
        }

        var file = Path.Combine(root.FullName, "src", "UnivAsso.Web", "bin", configuration, here.Name, "UnivAsso.Web.dll");
        return File.Exists(file) ? file : throw new InvalidOperationException($"{file} is not built.");
    }

    private Process Launch(IEnumerable<string> args)
    {
        var program = ProgramFile();
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        info.ArgumentList.Add(program);
        foreach (var arg in args)
        {
            info.ArgumentList.Add(arg);
        }

        // The content root of a run from the build folder is the project, as with « dotnet run ».
        info.WorkingDirectory = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(program)!, "..", "..", ".."));
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        info.Environment["UNIVASSO_DATA"] = Folder;
        info.Environment["UnivAsso__PublicAddress"] = "https://univasso.test";
        info.Environment["UnivAsso__RateLimits__FormsPerMinute"] = "1000000";
        info.Environment["UnivAsso__RateLimits__SignInsPerMinute"] = "1000000";
        info.Environment["UnivAsso__LeastFillSeconds"] = "0";
        foreach (var (name, value) in _settings)
        {
            info.Environment[name] = value;
        }

        var process = Process.Start(info) ?? throw new InvalidOperationException("dotnet could not be started.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lock (_output)
            {
                _output.Add(text);
            }

            if (text.Contains(SaysReady, StringComparison.Ordinal))
            {
                _ready.TrySetResult();
            }
        }
    }
}

/// <summary>Plays the proxy that ends TLS on the same machine, for a browser that keeps its secure cookies.</summary>
public sealed class BehindProxy : DelegatingHandler
{
    public BehindProxy()
        : base(new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } })
    {
    }

    public CookieJar Cookies => (CookieJar)InnerHandler!;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        return base.SendAsync(request, cancellationToken);
    }
}
