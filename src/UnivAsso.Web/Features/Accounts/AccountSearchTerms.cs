using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>Keeps the words by which an account is found in step with its name and address, whoever saves it.</summary>
public sealed class AccountSearchTerms : SaveChangesInterceptor
{
    private static readonly string[] Searched = [nameof(User.FirstName), nameof(User.LastName), nameof(User.Email)];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is UnivAssoDb db)
        {
            foreach (var entry in db.ChangeTracker.Entries<User>().ToList())
            {
                var isNew = entry.State is EntityState.Added;
                if (isNew || (entry.State is EntityState.Modified && Searched.Any(name => IsChanged(entry.Property(name)))))
                {
                    await UpdateAsync(db, entry.Entity, isNew, cancellationToken);
                }
            }
        }

        return result;
    }

    // Identity marks every column of an account as modified: only the values tell.
    private static bool IsChanged(Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry property) =>
        !Equals(property.OriginalValue, property.CurrentValue);

    private static async Task UpdateAsync(UnivAssoDb db, User user, bool isNew, CancellationToken ct)
    {
        var wanted = SearchTerm.For(SearchScope.Accounts, user.Id, user.FirstName, user.LastName, user.Email);
        List<SearchTerm> kept = isNew
            ? []
            : await db.SearchTerms.Where(t => t.Scope == SearchScope.Accounts && t.SubjectId == user.Id).ToListAsync(ct);
        db.SearchTerms.RemoveRange(kept.Where(k => !wanted.Any(w => w.Term == k.Term)));
        db.SearchTerms.AddRange(wanted.Where(w => !kept.Any(k => k.Term == w.Term)));
    }
}
