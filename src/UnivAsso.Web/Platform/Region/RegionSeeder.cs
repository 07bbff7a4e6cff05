using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Platform.Region;

/// <summary>
/// Writes the scale data in transactions of a few thousand rows, so that an interruption leaves whole rows and a database that works. What
/// happened to associations that nobody joined for is not journaled: nothing happened.
/// </summary>
public sealed class RegionSeeder(IServiceScopeFactory scopes, TerritoryCatalogue territory, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    /// <summary>Told after each transaction: what was being written, how many are done and how many there will be, and rows written so far.</summary>
    public delegate Task Told(string what, int done, int wanted, long rows);

    /// <summary>Whether rows of the same plan are already there.</summary>
    public async Task<bool> IsThereAsync(RegionPlan plan, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        var rows = new RegionRows(plan, territory);
        var first = rows.Association(0).Id;
        var need = rows.Need(0, year => Reference.Create(ReferenceKind.Need, year, 1)).Request.Id;
        return await db.Organisations.AnyAsync(o => o.Id == first, ct) || await db.JoinRequests.AnyAsync(r => r.Id == need, ct);
    }

    /// <summary>Writes everything; returns how many rows were written, in how long.</summary>
    public async Task<(long Rows, TimeSpan Took)> WriteAsync(RegionPlan plan, Told told, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        var rows = new RegionRows(plan, territory);
        var written = 0L;
        await InChunksAsync("associations", plan.Associations, (db, numbers, _) =>
        {
            foreach (var number in numbers)
            {
                var organisation = rows.Association(number);
                organisation.ForgetEvents();
                db.Add(organisation);
                db.AddRange(RegionRows.TermsOf(organisation));
            }
        });
        await InChunksAsync("profils de recherche", plan.Researchers, (db, numbers, give) =>
        {
            foreach (var number in numbers)
            {
                var (researcher, request, terms) = rows.Researcher(number, year => give(ReferenceKind.Research, year));
                db.AddRange(researcher, request);
                db.AddRange(terms.AsEnumerable());
            }
        });
        await InChunksAsync("besoins", plan.Needs, (db, numbers, give) =>
        {
            foreach (var number in numbers)
            {
                var (organisation, request, need, terms) = rows.Need(number, year => give(ReferenceKind.Need, year));
                db.AddRange(organisation, request, need);
                db.AddRange(terms.AsEnumerable());
            }
        });
        await InChunksAsync("demandes au DLA", plan.Intakes, (db, numbers, give) =>
        {
            var desks = db.DlaDesks.Local.ToList();
            foreach (var number in numbers)
            {
                var (request, terms) = rows.Intake(number, desks, year => give(ReferenceKind.Dla, year));
                db.Add(request);
                db.AddRange(terms);
            }
        });
        return (written, clock.GetElapsedTime(began));

        async Task InChunksAsync(string what, int wanted, Action<UnivAssoDb, int[], Func<ReferenceKind, int, Reference>> add)
        {
            var done = 0;
            foreach (var numbers in Enumerable.Range(0, wanted).Chunk(AtOnce))
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                written += await db.InTransactionAsync(
                    async inner =>
                    {
                        await db.DlaDesks.Include(d => d.Pauses).LoadAsync(inner);
                        var counters = await db.ReferenceCounters.ToDictionaryAsync(c => (c.Kind, c.Year), inner);
                        add(db, numbers, (kind, year) => Next(db, counters, kind, year));
                        return await db.SaveChangesAsync(inner);
                    },
                    ct);
                done += numbers.Length;
                await told(what, done, wanted, written);
            }
        }
    }

    /// <summary>The next number of its kind and year; the counter is saved with the rows that use it.</summary>
    private static Reference Next(UnivAssoDb db, Dictionary<(int, int), ReferenceCounter> counters, ReferenceKind kind, int year)
    {
        if (!counters.TryGetValue(((int)kind, year), out var counter))
        {
            counter = new ReferenceCounter { Kind = (int)kind, Year = year };
            counters.Add((counter.Kind, counter.Year), counter);
            db.ReferenceCounters.Add(counter);
        }

        counter.Last++;
        return Reference.Create(kind, year, counter.Last);
    }
}
