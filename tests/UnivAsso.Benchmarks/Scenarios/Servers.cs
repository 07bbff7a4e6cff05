using UnivAsso.Benchmarks.Bare;
using UnivAsso.Benchmarks.Load;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>The three servers of a run, side by side: bare Kestrel, bare MVC, and the portal on a database of its own.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("univasso-bench-").FullName;

    private Servers()
    {
        Kestrel = new ServerProcess(Bare(BareServers.KestrelVerb, 0));
        Portal = new ServerProcess(PortalProgram());
        Mvc = Kestrel;
    }

    public ServerProcess Kestrel { get; }

    public ServerProcess Mvc { get; private set; }

    public ServerProcess Portal { get; }

    public string PortalDatabase => Path.Combine(_folder, "portal", "univasso.db");

    /// <summary>Bytes of HTML of our home page.</summary>
    public int HomeBytes { get; private set; }

    /// <summary>Bytes of HTML of the bare page.</summary>
    public int BareBytes { get; private set; }

    /// <summary>Starts them; the portal twice, so that what follows runs on a database that exists.</summary>
    public static async Task<Servers> StartAsync(CancellationToken ct)
    {
        var servers = new Servers();
        try
        {
            await servers.Kestrel.StartAsync(ct);
            await servers.Portal.StartAsync(ct);
            await servers.Portal.KillAsync();
            await servers.Portal.StartAsync(ct);
            servers.HomeBytes = await BytesOfAsync(servers.Portal, ct);
            servers.Mvc = new ServerProcess(servers.Bare(BareServers.MvcVerb, servers.HomeBytes));
            await servers.Mvc.StartAsync(ct);
            servers.BareBytes = await BytesOfAsync(servers.Mvc, ct);
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kestrel.DisposeAsync();
        await Mvc.DisposeAsync();
        await Portal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<int> BytesOfAsync(ServerProcess server, CancellationToken ct)
    {
        using var client = server.Client();
        return (await client.GetByteArrayAsync(new Uri("/", UriKind.Relative), ct)).Length;
    }

    private ServerProgram Bare(string verb, int bytes) => new(
        verb,
        typeof(Servers).Assembly.Location,
        [verb, "--port", "{port}", "--bytes", bytes.ToString(System.Globalization.CultureInfo.InvariantCulture), "--folder", _folder],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

    private ServerProgram PortalProgram()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var project = Path.Combine(Checkout.Root, "src", "UnivAsso.Web");
        return new ServerProgram(
            "portal",
            Path.Combine(project, "bin", here.Parent!.Name, here.Name, "UnivAsso.Web.dll"),
            ["--urls=http://127.0.0.1:{port}"],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["UNIVASSO_DATA"] = Path.Combine(_folder, "portal"),
                ["UnivAsso__PublicAddress"] = "https://univasso.test",
                ["UnivAsso__LeastFillSeconds"] = "0",
                ["UnivAsso__RateLimits__FormsPerMinute"] = "100000000",
                ["UnivAsso__RateLimits__SignInsPerMinute"] = "100000000",
            })
        {
            WorkingDirectory = project,
        };
    }
}
