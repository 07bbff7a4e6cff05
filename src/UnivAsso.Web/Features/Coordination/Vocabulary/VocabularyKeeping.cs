using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Coordination.Vocabulary;

/// <summary>Keeps the vocabulary with which needs are read.</summary>
public sealed class VocabularyKeeping(UnivAssoDb db, TimeProvider clock)
{
    public Task<VocabularyTerm?> FindAsync(Guid id, CancellationToken ct) => db.VocabularyTerms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);

    public Task<Result<Guid>> AddAsync(VocabularyCard card, Actor by, CancellationToken ct) => db.InTransactionAsync<Result<Guid>>(
        async inner =>
        {
            var now = clock.GetUtcNow();
            var added = VocabularyTerm.Add(Guid.CreateVersion7(now), card, by, now);
            if (added.Refusal is { } refusal)
            {
                return refusal;
            }

            if (await TakenAsync(added.Value, inner))
            {
                return new TermTaken(card.Term);
            }

            db.VocabularyTerms.Add(added.Value);
            await db.SaveChangesAsync(inner);
            return added.Value.Id;
        },
        ct);

    public Task<Result> CorrectAsync(Guid id, int shown, VocabularyCard card, Actor by, CancellationToken ct) => db.InTransactionAsync<Result>(
        async inner =>
        {
            var term = await db.VocabularyTerms.SingleAsync(t => t.Id == id, inner);
            if (term.Correct(card, shown, by, clock.GetUtcNow()).Refusal is { } refusal)
            {
                return refusal;
            }

            if (await TakenAsync(term, inner))
            {
                return new TermTaken(card.Term);
            }

            return await db.TrySaveAsync(inner);
        },
        ct);

    private Task<bool> TakenAsync(VocabularyTerm term, CancellationToken ct) =>
        db.VocabularyTerms.AnyAsync(t => t.TermKey == term.TermKey && t.Id != term.Id, ct);
}
