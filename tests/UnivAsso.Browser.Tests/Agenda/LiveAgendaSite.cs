using Microsoft.AspNetCore.Hosting;
using UnivAsso.Testing;

namespace UnivAsso.Browser.Tests.Agenda;

/// <summary>The agenda with its stand-in for the room of the cases, listening so that a browser can come.</summary>
public sealed class LiveAgendaSite : AgendaSite
{
    private string? _address;

    public LiveAgendaSite() => UseKestrel(0);

    /// <summary>Where it listens; asking for it starts it.</summary>
    public string LiveAddress => _address ??= this.Listen();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}
