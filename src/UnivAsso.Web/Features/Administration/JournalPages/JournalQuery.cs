using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.Administration.JournalPages;

/// <summary>Reads the journal, about a request or a person when one is named.</summary>
public sealed class JournalQuery(UnivAssoDb db)
{
    public const int PageSize = 50;

    private const int MostWords = 5;

    public async Task<JournalPage> ListAsync(string? search, int page, CancellationToken ct)
    {
        var lines = await FoundAsync(search, ct);
        var total = await lines.CountAsync(ct);
        var current = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await lines
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Skip((current - 1) * PageSize)
            .Take(PageSize)
            .Select(e => new JournalLine(
                e.At,
                e.ActorName,
                e.Act,
                e.Details,
                db.JoinRequests.Where(r => (Guid)(object)r.Id == e.SubjectId).Select(r => r.Reference).FirstOrDefault(),
                db.Users.Where(u => u.Id == e.SubjectId).Select(u => u.FirstName + " " + u.LastName).FirstOrDefault()))
            .ToListAsync(ct);
        return new JournalPage(search, rows, total, current);
    }

    private async Task<IQueryable<JournalEntry>> FoundAsync(string? search, CancellationToken ct)
    {
        var lines = db.Journal.AsNoTracking();
        if (Reference.TryParse(search, out var reference))
        {
            var name = reference.ToString();
            var found = await db.JoinRequests.Where(r => r.Reference == name).Select(r => r.Id).ToListAsync(ct);

            // What is about no request is kept under the empty id: a reference that nobody has must not find it.
            var ids = found.Select(id => id.Value).ToList();
            return lines.Where(e => ids.Contains(e.SubjectId));
        }

        var words = FrenchText.Words(search).Take(MostWords).ToList();
        if (words.Count == 0)
        {
            return lines;
        }

        var people = db.Users.Select(u => u.Id);
        foreach (var word in words)
        {
            people = people.Where(id => db.SearchTerms.Any(t => t.Scope == SearchScope.Accounts && t.SubjectId == id && t.Term.StartsWith(word)));
        }

        return lines.Where(e => people.Contains(e.ActorId) || people.Contains(e.SubjectId));
    }
}

/// <summary>One page of the journal.</summary>
public sealed record JournalPage(string? Recherche, IReadOnlyList<JournalLine> Rows, int Total, int Page);

/// <summary>Who did what to what, when.</summary>
public sealed record JournalLine(DateTimeOffset At, string ActorName, string Act, string Details, string? Reference, string? Person);
