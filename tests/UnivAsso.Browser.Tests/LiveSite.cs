using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Testing;

namespace UnivAsso.Browser.Tests;

/// <summary>Lets a browser come to a site whose clock the tests move: it listens as the real program does. In Development: plain HTTP.</summary>
internal static class LiveSite
{
    /// <summary>Starts it, and answers where it listens.</summary>
    public static string Listen(this Site site)
    {
        site.StartServer();
        var listening = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return $"http://localhost:{listening.Port}";
    }
}
