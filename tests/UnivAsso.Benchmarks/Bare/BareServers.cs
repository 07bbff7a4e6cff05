using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.EntityFrameworkCore;

namespace UnivAsso.Benchmarks.Bare;

/// <summary>The rungs of the ladder: as little as ASP.NET Core lets one write, in a process of its own.</summary>
internal static class BareServers
{
    public const string KestrelVerb = "serve-bare-kestrel";
    public const string MvcVerb = "serve-bare-mvc";

    public static async Task ServeAsync(string verb, int port, int pageBytes, string folder)
    {
        // From the folder of the program: no settings file, no static file, nothing but the code below.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = verb == KestrelVerb ? Kestrel(builder) : await MvcAsync(builder, pageBytes, folder);
        await app.RunAsync();
    }

    private static WebApplication Kestrel(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapGet("/", () => "Bonjour");
        return app;
    }

    private static async Task<WebApplication> MvcAsync(WebApplicationBuilder builder, int pageBytes, string folder)
    {
        var own = typeof(BareServers).Assembly;
        builder.Services
            .AddControllersWithViews(o => o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()))
            .ConfigureApplicationPartManager(parts =>
            {
                // The portal is referenced by this program: its controllers and views must not be served here.
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new AssemblyPart(own));
                parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(own));
            });
        builder.Services.AddOutputCache();
        builder.Services.AddSingleton(new BarePageSize(pageBytes));
        builder.Services.AddSingleton<BareGate>();
        builder.Services.AddDbContextPool<BareDb>(o => o.UseSqlite($"Data Source={Path.Combine(folder, "bare.db")}"));
        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BareDb>();
            await db.Database.EnsureCreatedAsync(CancellationToken.None);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", CancellationToken.None);
        }

        app.UseRouting();
        app.UseOutputCache();
        app.MapControllers();
        return app;
    }
}

/// <summary>How many bytes of HTML the bare page should have: about those of the page it is compared with.</summary>
public sealed record BarePageSize(int Bytes)
{
    // What the layout and one section of the view weigh.
    private const int Frame = 1_800;
    private const int Section = 640;

    public int Sections => Math.Max(1, (Bytes - Frame) / Section);
}
