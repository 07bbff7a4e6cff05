using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.JoinRequests.Sending;

/// <summary>
/// Replaces an address mistyped at the sending and writes to the right one. Nothing more goes to the former address, and no code asked
/// with it opens the request.
/// </summary>
public sealed class CorrectEmail(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    /// <param name="reference">The request; whoever asks has already proved that they have just sent it.</param>
    /// <param name="email">The right address.</param>
    /// <param name="acknowledge">Posts the acknowledgement again; it is told how many times the address has now been corrected.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<Result> HandleAsync(
        string reference, EmailAddress email, Func<JoinRequest, int, CancellationToken, Task> acknowledge, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(inner => CorrectAsync(reference, email, acknowledge, inner), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile();
        }
    }

    private async Task<Result> CorrectAsync(
        string reference, EmailAddress email, Func<JoinRequest, int, CancellationToken, Task> acknowledge, CancellationToken ct)
    {
        var request = await db.JoinRequests.SingleAsync(r => r.Reference == reference, ct);
        var (id, former) = (request.Id.Value, request.Contact.Email);
        var already = await db.Journal.CountAsync(e => e.SubjectId == id && e.Act == nameof(JoinRequestEmailCorrected), ct);
        var result = request.CorrectEmail(email, already, clock.GetUtcNow());
        if (!result.IsDone || request.Events.Count == 0)
        {
            return result;
        }

        await ForgetFormerAddressAsync(id, former, ct);
        await FindAnewAsync(request, former, ct);
        await acknowledge(request, already + 1, ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private async Task ForgetFormerAddressAsync(Guid id, string former, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.OutboxMails
            .Where(m => m.CaseId == id && m.To == former && m.SentAt == null && (m.LeasedUntil == null || m.LeasedUntil < now))
            .ExecuteDeleteAsync(ct);
        await db.AccessCodes.Where(c => c.CaseId == id && c.UsedAt == null).ExecuteDeleteAsync(ct);
    }

    // The words of the former address go, unless something else brought them too.
    private async Task FindAnewAsync(JoinRequest request, string former, CancellationToken ct)
    {
        var id = request.Id.Value;
        var profile = request.ResearcherId is { } researcher ? await ProfileAsync(researcher, ct) : null;
        var wanted = SearchTerm.For(SearchScope.JoinRequests, id, SearchWords.Of(request, profile, territories)).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        var kept = await db.SearchTerms.Where(t => t.Scope == SearchScope.JoinRequests && t.SubjectId == id).ToListAsync(ct);
        var stale = SearchTerm.For(SearchScope.JoinRequests, id, former).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        db.SearchTerms.RemoveRange(kept.Where(t => stale.Contains(t.Term) && !wanted.Contains(t.Term)));
        Add(SearchScope.JoinRequests, id, wanted.Except(kept.Select(t => t.Term), StringComparer.Ordinal));
        if (request.OrganisationId is not { } organisation)
        {
            return;
        }

        // A structure has the words of all its requests: those of the former address go only when nobody else can have brought them.
        var its = await db.SearchTerms.Where(t => t.Scope == SearchScope.Organisations && t.SubjectId == organisation.Value).ToListAsync(ct);
        if (await db.JoinRequests.CountAsync(r => r.OrganisationId == organisation, ct) == 1)
        {
            db.SearchTerms.RemoveRange(its.Where(t => stale.Contains(t.Term) && !wanted.Contains(t.Term)));
        }

        Add(SearchScope.Organisations, organisation.Value, wanted.Except(its.Select(t => t.Term), StringComparer.Ordinal));
    }

    private Task<ResearchProfile> ProfileAsync(ResearcherId id, CancellationToken ct) =>
        db.Researchers.AsNoTracking().Where(r => r.Id == id).Select(r => r.Profile).SingleAsync(ct);

    private void Add(SearchScope scope, Guid subject, IEnumerable<string> terms) =>
        db.SearchTerms.AddRange(terms.Select(term => new SearchTerm { Scope = scope, SubjectId = subject, Term = term }));
}
