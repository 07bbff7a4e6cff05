using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace UnivAsso.Web.Platform.Mail;

/// <summary>Full addresses for mails. The host comes from the configuration, never from a request: a forged Host header poisons nothing.</summary>
public sealed class PublicLinks(IOptions<UnivAssoOptions> options, IServer server)
{
    /// <summary>Makes a local path, beginning with « / », a full address.</summary>
    public string To(string path) => Origin() + path;

    private string Origin()
    {
        var configured = options.Value.PublicAddress.TrimEnd('/');
        if (configured.Length > 0)
        {
            return configured;
        }

        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        return listening.TrimEnd('/').Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);
    }
}
