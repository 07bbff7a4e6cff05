using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>Plainly fictional people and requests, written once, in Development or on demand.</summary>
public static class DemoData
{
    /// <summary>Adds what is missing; returns false when everything was already there.</summary>
    public static async Task<bool> SeedOnceAsync(IServiceProvider provider, CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var added = false;
        foreach (var account in DemoAccounts.All)
        {
            ct.ThrowIfCancellationRequested();
            if (await users.FindByEmailAsync(account.Email) is not null)
            {
                continue;
            }

            var user = new User
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                UserName = account.Email,
                Email = account.Email,
                EmailConfirmed = true,
                FirstName = account.FirstName,
                LastName = account.LastName,
                CreatedAt = clock.GetUtcNow(),
            };
            Must(await users.CreateAsync(user, DemoAccounts.Password));
            Must(await users.AddToRoleAsync(user, account.Role));
            added = true;
        }

        added |= await scope.ServiceProvider.GetRequiredService<DemoAgenda>().SeedOnceAsync(ct);
        added |= await scope.ServiceProvider.GetRequiredService<DemoActors>().SeedOnceAsync(ct);
        added |= await scope.ServiceProvider.GetRequiredService<DemoDlaRequests>().SeedOnceAsync(ct);
        added |= await scope.ServiceProvider.GetRequiredService<DemoRequests>().SeedOnceAsync(ct);
        added |= await scope.ServiceProvider.GetRequiredService<DemoQualification>().SeedOnceAsync(ct);
        added |= await scope.ServiceProvider.GetRequiredService<DemoQuestions>().SeedOnceAsync(ct);
        return await scope.ServiceProvider.GetRequiredService<DemoPairs>().SeedOnceAsync(ct) || added;
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }
}
