using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using UnivAsso.Web.Platform.Demo;

namespace UnivAsso.Web.Platform;

/// <summary>What the terminal says once the portal answers: where it is and, in Development, how to get in.</summary>
public static class Welcome
{
    public static async Task AnnounceAsync(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await DemoData.SeedOnceAsync(app.Services, app.Lifetime.ApplicationStopping);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var terminal = Console.Out;
        await terminal.WriteLineAsync();
        await terminal.WriteLineAsync($"Univ’Asso est prêt : {string.Join(", ", addresses)}");
        if (app.Environment.IsDevelopment())
        {
            await terminal.WriteLineAsync($"Comptes de démonstration (mot de passe : {DemoAccounts.Password})");
            foreach (var account in DemoAccounts.All)
            {
                await terminal.WriteLineAsync($"  {account.Email} : {account.Words}");
            }

            await terminal.WriteLineAsync("Courriels envoyés : /dev/courriels");
        }

        await terminal.WriteLineAsync();
    }
}
