using System.Text;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common;

namespace UnivAsso.Data;

/// <summary>
/// Writes the new words to be found by as one statement on the embedded database, whose provider would send one per row: they are most of
/// the rows that a sent request makes. SQL Server's provider already sends them together.
/// </summary>
internal static class SearchTermRows
{
    private const int MostAtOnce = 500;

    /// <summary>Call it inside the transaction that saves the rest; returns how many rows were written.</summary>
    public static async Task<int> InsertAsync(UnivAssoDb db, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries<SearchTerm>().Where(e => e.State is EntityState.Added).ToList();
        foreach (var some in added.Chunk(MostAtOnce))
        {
            var sql = new StringBuilder("""INSERT INTO "SearchTerms" ("Scope", "Term", "SubjectId") VALUES """);
            List<object> values = new(some.Length * 3);
            foreach (var entry in some)
            {
                sql.Append(values.Count is 0 ? "" : ", ").Append('(');
                sql.AppendJoin(", ", Enumerable.Range(values.Count, 3).Select(n => $"{{{n}}}")).Append(')');
                values.AddRange([(int)entry.Entity.Scope, entry.Entity.Term, entry.Entity.SubjectId]);
            }

            await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, ct);
        }

        added.ForEach(e => e.State = EntityState.Unchanged);
        return added.Count;
    }
}
