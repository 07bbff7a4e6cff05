using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>
/// Lets two password hashes be computed at once, so that a crowd at the door does not slow the pages down, and holds a hash that
/// opens nothing: an unknown address costs the same time as a known one.
/// </summary>
public sealed class PasswordPace(IOptions<PasswordHasherOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _two = new(2, 2);

    /// <summary>Of a random password that nobody knows, at the cost of today.</summary>
    public string Decoy { get; } = new PasswordHasher<User>(options).HashPassword(new User(), Guid.CreateVersion7().ToString());

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await _two.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            _two.Release();
        }
    }

    public void Dispose() => _two.Dispose();
}
