using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform.Files;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals.Import;

/// <summary>Keeps a file between its preview and its confirmation, for the officer who sent it and nobody else.</summary>
public sealed class ImportDesk(UnivAssoDb db, ImportActors actors, IFileStore files, Secrets secrets, TimeProvider clock)
{
    public async Task<ActorImport> KeepAsync(IFormFile file, Guid ownerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var name = FrenchText.CleanLine(Path.GetFileName(file.FileName)) ?? "fichier.csv";
        var import = new ActorImport
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = ownerId,
            FileName = name.Length <= ActorImport.FileNameMaxLength ? name : name[^ActorImport.FileNameMaxLength..],
            StoreKey = secrets.NewToken(),
            CreatedAt = now,
        };

        // The content first: a row without a content would be a lie, a content without a row is only a few bytes lost.
        await using var content = file.OpenReadStream();
        await files.SaveAsync(import.StoreKey, content, ct);
        db.ActorImports.Add(import);
        await db.SaveChangesAsync(ct);
        return import;
    }

    /// <summary>The file with what it would do; once confirmed, with what it did.</summary>
    public async Task<ImportPage?> OpenAsync(Guid id, Guid ownerId, CancellationToken ct)
    {
        if (await Own(id, ownerId).AsNoTracking().SingleOrDefaultAsync(ct) is not { } import)
        {
            return null;
        }

        if (import.ConfirmedAt is not null)
        {
            return new ImportPage(import, new ImportReport());
        }

        await using var content = files.Open(import.StoreKey);
        return content is null ? null : new ImportPage(import, await actors.PreviewAsync(content, ct));
    }

    /// <summary>
    /// Does what the preview said. Sent twice, the second time does nothing; false when there is no such file. What fails may be confirmed
    /// again: the lines already taken are then the same.
    /// </summary>
    public async Task<bool> ConfirmAsync(Guid id, Actor by, CancellationToken ct)
    {
        if (await Own(id, by.Id).AsNoTracking().SingleOrDefaultAsync(ct) is not { } import)
        {
            return false;
        }

        if (import.ConfirmedAt is not null)
        {
            return true;
        }

        await using (var content = files.Open(import.StoreKey))
        {
            if (content is null)
            {
                return false;
            }

            var now = clock.GetUtcNow();
            if (await ChangeAsync(i => i.ConfirmedAt == null, set => set.SetProperty(i => i.ConfirmedAt, now)) is 0)
            {
                return true;
            }

            try
            {
                var report = await actors.ApplyAsync(content, by, ct);
                await ChangeAsync(
                    _ => true,
                    set => set.SetProperty(i => i.Added, report.Added).SetProperty(i => i.Changed, report.Changed).SetProperty(i => i.Refused, report.Refused));
            }
            catch
            {
                await ChangeAsync(_ => true, set => set.SetProperty(i => i.ConfirmedAt, (DateTimeOffset?)null));
                throw;
            }
        }

        files.Delete(import.StoreKey);
        return true;

        // Whatever becomes of the request that confirms: half a mark would be worse than none.
        Task<int> ChangeAsync(Expression<Func<ActorImport, bool>> which, Action<UpdateSettersBuilder<ActorImport>> change) =>
            db.InTransactionAsync(inner => Own(id, by.Id).Where(which).ExecuteUpdateAsync(change, inner), CancellationToken.None);
    }

    public async Task<bool> GiveUpAsync(Guid id, Guid ownerId, CancellationToken ct)
    {
        if (await Own(id, ownerId).AsNoTracking().SingleOrDefaultAsync(i => i.ConfirmedAt == null, ct) is not { } import)
        {
            return false;
        }

        files.Delete(import.StoreKey);
        await db.InTransactionAsync(inner => Own(id, ownerId).ExecuteDeleteAsync(inner), ct);
        return true;
    }

    // A file left without an answer for a day is no longer there, whether it was already swept away or not.
    private IQueryable<ActorImport> Own(Guid id, Guid ownerId)
    {
        var since = clock.GetUtcNow() - ActorImport.Lifetime;
        return db.ActorImports.Where(i => i.Id == id && i.OwnerId == ownerId && i.CreatedAt > since);
    }
}
