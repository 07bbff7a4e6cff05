using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.Administration.Accounts;

/// <summary>Reads accounts for the list and the sheet.</summary>
public sealed class AccountsQuery(UnivAssoDb db)
{
    public const int PageSize = 25;

    public async Task<AccountsPage> ListAsync(AccountFilter filter, CancellationToken ct)
    {
        var found = Filtered(filter);
        var total = await found.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await Cards(found.OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).Skip((page - 1) * PageSize).Take(PageSize))
            .ToListAsync(ct);
        return new AccountsPage(filter with { Page = page }, rows, total);
    }

    public Task<AccountCard?> FindAsync(Guid id, CancellationToken ct) => Cards(db.Users.Where(u => u.Id == id)).SingleOrDefaultAsync(ct);

    public async Task<AccountCounts> CountAsync(CancellationToken ct) => await db.Users
        .GroupBy(_ => 1)
        .Select(all => new AccountCounts(
            all.Count(u => u.DisabledAt == null && u.PasswordHash != null),
            all.Count(u => u.DisabledAt == null && u.PasswordHash == null),
            all.Count(u => u.DisabledAt != null)))
        .SingleOrDefaultAsync(ct) ?? new AccountCounts(0, 0, 0);

    private IQueryable<User> Filtered(AccountFilter filter)
    {
        var users = db.Users.AsNoTracking();
        foreach (var word in FrenchText.Words(filter.Recherche).Take(AccountFilter.MostWords))
        {
            users = users.Where(u => db.SearchTerms.Any(t => t.Scope == SearchScope.Accounts && t.SubjectId == u.Id && t.Term.StartsWith(word)));
        }

        if (filter.Role is { Length: > 0 } role)
        {
            users = users.Where(u => db.UserRoles.Any(ur => ur.UserId == u.Id && db.Roles.Any(r => r.Id == ur.RoleId && r.Name == role)));
        }

        return filter.Etat switch
        {
            AccountFilter.Open => users.Where(u => u.DisabledAt == null && u.PasswordHash != null),
            AccountFilter.Waiting => users.Where(u => u.DisabledAt == null && u.PasswordHash == null),
            AccountFilter.Closed => users.Where(u => u.DisabledAt != null),
            _ => users,
        };
    }

    private IQueryable<AccountCard> Cards(IQueryable<User> users) => users.AsNoTracking().Select(u => new AccountCard(
        u.Id,
        u.FirstName,
        u.LastName,
        u.Email!,
        u.CreatedAt,
        u.DisabledAt,
        u.PasswordHash != null,
        u.TwoFactorEnabled,
        db.UserRoles.Where(ur => ur.UserId == u.Id).Join(db.Roles, ur => ur.RoleId, r => r.Id, (ur, r) => r.Name!).ToList()));
}

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed record AccountFilter
{
    public const string Open = "ouvert";
    public const string Waiting = "en-attente";
    public const string Closed = "ferme";
    public const int MostWords = 5;

    public string? Recherche { get; init; }

    public string? Role { get; init; }

    public string? Etat { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>One page of the list.</summary>
public sealed record AccountsPage(AccountFilter Filter, IReadOnlyList<AccountCard> Rows, int Total)
{
    public string? Recherche => Filter.Recherche;

    public string? Role => Filter.Role;

    public string? Etat => Filter.Etat;
}

/// <summary>An account as the administration sees it.</summary>
public sealed record AccountCard(
    Guid Id,
    string FirstName,
    string LastName,
    string Email,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DisabledAt,
    bool HasPassword,
    bool HasSecondFactor,
    IReadOnlyList<string> Roles)
{
    public string FullName => $"{FirstName} {LastName}".Trim();

    public string StateWords => this switch
    {
        { DisabledAt: not null } => "Fermé",
        { HasPassword: false } => "En attente du premier mot de passe",
        _ => "Ouvert",
    };

    public string StateTone => this switch
    {
        { DisabledAt: not null } => "stop",
        { HasPassword: false } => "wait",
        _ => "good",
    };
}

/// <summary>How many accounts stand where.</summary>
public sealed record AccountCounts(int Open, int Waiting, int Closed);
