using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Testing;

namespace UnivAsso.Browser.Tests.Agenda;

/// <summary>The agenda with its stand-in for the room of the cases, listening so that a browser can come. In Development: plain HTTP.</summary>
public sealed class LiveAgendaSite : AgendaSite
{
    private string? _address;

    public LiveAgendaSite() => UseKestrel(0);

    /// <summary>Where it listens; asking for it starts it.</summary>
    public string LiveAddress
    {
        get
        {
            if (_address is null)
            {
                StartServer();
                var listening = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
                _address = $"http://localhost:{listening.Port}";
            }

            return _address;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}
