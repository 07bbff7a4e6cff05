using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>What every list of the desk offers to choose from and that rarely changes: kept for a minute, not read on each page.</summary>
public sealed class DeskReference(UnivAssoDb db, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>The labels of the axes by slug, in their order.</summary>
    public Task<IReadOnlyDictionary<string, string>> ThemesAsync(CancellationToken ct) => KeepAsync<IReadOnlyDictionary<string, string>>(
        "desk-themes",
        async () =>
        {
            var themes = await db.ResearchThemes.AsNoTracking().OrderBy(t => t.Rank).Select(t => new { t.Slug, t.Label }).ToListAsync(ct);
            return themes.ToDictionary(t => t.Slug, t => t.Label, StringComparer.Ordinal);
        });

    /// <summary>The people who may own a request.</summary>
    public Task<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken ct) => KeepAsync<IReadOnlyList<Colleague>>(
        "desk-colleagues",
        async () => await (
            from user in db.Users
            join held in db.UserRoles on user.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where role.Name == Roles.Coordinator
            orderby user.FirstName, user.LastName, user.Id
            select new Colleague(user.Id, user.FirstName + " " + user.LastName)).ToListAsync(ct));

    private async Task<T> KeepAsync<T>(string key, Func<Task<T>> read)
    {
        if (cache.TryGetValue(key, out T? kept) && kept is not null)
        {
            return kept;
        }

        return cache.Set(key, await read(), Kept);
    }
}

/// <summary>A person of the coordination.</summary>
public sealed record Colleague(Guid Id, string Name);
