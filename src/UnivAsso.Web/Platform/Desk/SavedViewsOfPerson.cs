using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Platform.Desk;

/// <summary>The named filters of one person. Every statement names the owner: another person's view does not exist.</summary>
public sealed class SavedViewsOfPerson(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>The views of one list, by name.</summary>
    public Task<List<SavedView>> OfAsync(Guid owner, string list, CancellationToken ct) => db.SavedViews.AsNoTracking()
        .Where(v => v.OwnerId == owner && v.List == list)
        .OrderBy(v => v.Name).ThenBy(v => v.Id)
        .Take(SavedView.MaxCount)
        .ToListAsync(ct);

    /// <summary>The views of several lists, those of one room.</summary>
    public Task<List<SavedView>> AllAsync(Guid owner, IReadOnlyList<string> lists, CancellationToken ct) => db.SavedViews.AsNoTracking()
        .Where(v => v.OwnerId == owner && lists.Contains(v.List))
        .OrderBy(v => v.List).ThenBy(v => v.Name).ThenBy(v => v.Id)
        .ToListAsync(ct);

    /// <summary>Keeps a filter under a name; the same name keeps the newer filter.</summary>
    public Task<Result> SaveAsync(Guid owner, string list, string name, string query, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var clean = FrenchText.CleanLine(name)!;
            var mine = await db.SavedViews.Where(v => v.OwnerId == owner && v.List == list).ToListAsync(inner);
            if (mine.FirstOrDefault(v => string.Equals(v.Name, clean, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                same.Query = query;
                same.Version++;
            }
            else if (mine.Count >= SavedView.MaxCount)
            {
                return new TooManyViews();
            }
            else
            {
                var id = Guid.CreateVersion7(clock.GetUtcNow());
                db.SavedViews.Add(new SavedView { Id = id, OwnerId = owner, List = list, Name = clean, Query = query });
            }

            await db.SaveChangesAsync(inner);
            return Result.Done;
        },
        ct);

    public async Task<Result> RenameAsync(Guid owner, Guid id, int version, string name, CancellationToken ct)
    {
        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id && v.OwnerId == owner, ct);
        if (view is null)
        {
            return new NoSuchView();
        }

        if (view.Version != version)
        {
            return new ViewChanged();
        }

        view.Name = FrenchText.CleanLine(name)!;
        view.Version++;
        return (await db.TrySaveAsync(ct)).IsDone ? Result.Done : new ViewChanged();
    }

    /// <summary>False when this person has no such view.</summary>
    public async Task<bool> DeleteAsync(Guid owner, Guid id, CancellationToken ct) => await db.InTransactionAsync(
        inner => db.SavedViews.Where(v => v.Id == id && v.OwnerId == owner).ExecuteDeleteAsync(inner), ct) > 0;
}

public sealed record TooManyViews() : Refusal("Cette liste a déjà vingt vues. Supprimez-en une avant d’en garder une autre.");

public sealed record NoSuchView() : Refusal("Cette vue n’existe pas.");

public sealed record ViewChanged() : Refusal("Cette vue a changé dans un autre onglet. Relisez son nom puis recommencez.");
