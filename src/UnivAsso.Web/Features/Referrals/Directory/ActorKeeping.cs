using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>
/// Keeps the directory. The version shown must still be the one kept, and the save must be the first: of two people at once, one wins
/// and the other is told.
/// </summary>
public sealed class ActorKeeping(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>A card of the same name, to be looked at before another one is made.</summary>
    public Task<ResourceActor?> SameNameAsync(string name, CancellationToken ct)
    {
        var key = Domain.Common.Text.FrenchText.Fold(name);
        return db.ResourceActors.AsNoTracking().OrderBy(a => a.Status).ThenBy(a => a.Id)
            .FirstOrDefaultAsync(a => (a.Status == ResourceActorStatus.Active || a.Status == ResourceActorStatus.Archived) && a.NameKey == key, ct);
    }

    public Task<Result<ResourceActorId>> AddAsync(ActorCard card, Actor by, CancellationToken ct) => db.InTransactionAsync<Result<ResourceActorId>>(
        async inner =>
        {
            var now = clock.GetUtcNow();
            var added = ResourceActor.Add(ResourceActorId.New(now), card, null, territories, by, FrenchDates.DayInParis(now), now);
            if (added.Refusal is { } refusal)
            {
                return refusal;
            }

            db.ResourceActors.Add(added.Value);
            db.SearchTerms.AddRange(ActorTerms.Of(added.Value, territories));
            await db.SaveChangesAsync(inner);
            return added.Value.Id;
        },
        ct);

    public Task<Result> CorrectAsync(ResourceActorId id, int version, ActorCard card, Actor by, CancellationToken ct) => ChangeAsync(
        id, version, actor => actor.Correct(card, territories, by, clock.GetUtcNow()), ct);

    /// <summary>« Vérifiée aujourd’hui ».</summary>
    public Task<Result> CheckAsync(ResourceActorId id, int version, Actor by, CancellationToken ct) => ChangeAsync(
        id, version, actor => actor.Check(FrenchDates.DayInParis(clock.GetUtcNow()), by.Name, by, clock.GetUtcNow()), ct);

    public Task<Result> ArchiveAsync(ResourceActorId id, int version, string? because, Actor by, CancellationToken ct) => ChangeAsync(
        id, version, actor => actor.Archive(because, by, clock.GetUtcNow()), ct);

    public Task<Result> RestoreAsync(ResourceActorId id, int version, Actor by, CancellationToken ct) => ChangeAsync(
        id, version, actor => actor.Restore(by, clock.GetUtcNow()), ct);

    /// <summary>Notes a report. It takes nothing away from anybody: what others did meanwhile does not matter.</summary>
    public Task<Result> ReportAsync(ResourceActorId id, string? text, bool fromPublic, Actor by, CancellationToken ct) => AgainAsync(
        id,
        actor => fromPublic && !actor.IsOffered
            ? new NoSuchActor()
            : new Result(actor.ReportError(text, fromPublic, by, clock.GetUtcNow()).Refusal),
        ct);

    public Task<Result> HandleReportAsync(ResourceActorId id, Guid reportId, ReportVerdict verdict, Actor by, CancellationToken ct) =>
        AgainAsync(id, actor => actor.HandleReport(reportId, verdict, by, clock.GetUtcNow()), ct);

    private async Task<Result> ChangeAsync(ResourceActorId id, int version, Func<ResourceActor, Result> act, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(inner => OnceAsync(id, version, act, inner), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile();
        }
    }

    private async Task<Result> AgainAsync(ResourceActorId id, Func<ResourceActor, Result> act, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(inner => OnceAsync(id, null, act, inner), ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // A parallel save won; the next attempt reads what it wrote.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result> OnceAsync(ResourceActorId id, int? version, Func<ResourceActor, Result> act, CancellationToken ct)
    {
        var actor = await db.ResourceActors.Include(a => a.Territories).Include(a => a.Reports).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        var result = actor switch
        {
            null => new NoSuchActor(),
            _ when version is { } seen && actor.Version != seen => new ChangedMeanwhile(),
            _ => act(actor),
        };
        if (!result.IsDone)
        {
            // Whoever reads next must read the database, not what was refused.
            db.ChangeTracker.Clear();
            return result;
        }

        await db.SearchTerms.Where(t => t.Scope == SearchScope.ResourceActors && t.SubjectId == id.Value).ExecuteDeleteAsync(ct);
        db.SearchTerms.AddRange(ActorTerms.Of(actor!, territories));
        await db.SaveChangesAsync(ct);
        return result;
    }
}

/// <summary>Nothing of that id in the directory: the page answers « not found ».</summary>
public sealed record NoSuchActor() : Refusal("Cette fiche n’est pas dans le répertoire.");
