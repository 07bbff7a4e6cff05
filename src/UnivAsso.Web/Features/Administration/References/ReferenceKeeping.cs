using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Features.Accounts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.References;

/// <summary>Keeps the research themes and the knowledge challenges. A form carries the stamp of the row it was filled in from.</summary>
public sealed class ReferenceKeeping(UnivAssoDb db, AccountJournal journal, TimeProvider clock)
{
    public async Task<ReferencesPage> ListAsync(CancellationToken ct) => new(
        await db.ResearchThemes.AsNoTracking().OrderBy(t => t.Rank).ThenBy(t => t.Slug).ToListAsync(ct),
        await db.KnowledgeChallenges.AsNoTracking().OrderBy(c => c.Rank).ThenBy(c => c.Id).ToListAsync(ct));

    public Task<ResearchTheme?> FindThemeAsync(string slug, CancellationToken ct) =>
        db.ResearchThemes.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, ct);

    public Task<KnowledgeChallenge?> FindChallengeAsync(Guid id, CancellationToken ct) =>
        db.KnowledgeChallenges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);

    public Task<Result> SaveThemeAsync(string slug, ThemeForm form, Actor by, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var theme = await db.ResearchThemes.SingleAsync(t => t.Slug == slug, inner);
            if (StampOf(theme) != form.Stamp)
            {
                return new ChangedMeanwhile();
            }

            (theme.Label, theme.Source, theme.Rank, theme.Active) = (form.CleanLabel, form.CleanSource, form.RankNumber, form.Active);
            journal.Write(by, Guid.Empty, "ResearchThemeChanged", new { slug, theme.Rank, theme.Active });
            return await db.TrySaveAsync(inner);
        },
        ct);

    public async Task AddChallengeAsync(ChallengeForm form, Actor by, CancellationToken ct)
    {
        var challenge = new KnowledgeChallenge
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Title = form.CleanTitle,
            Source = form.CleanSource,
            Status = form.StatusValue,
            Rank = form.RankNumber,
        };
        db.KnowledgeChallenges.Add(challenge);
        journal.Write(by, challenge.Id, "KnowledgeChallengeAdded");
        await db.SaveChangesAsync(ct);
    }

    public Task<Result> SaveChallengeAsync(Guid id, ChallengeForm form, Actor by, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            if (await db.KnowledgeChallenges.SingleOrDefaultAsync(c => c.Id == id, inner) is not { } challenge || StampOf(challenge) != form.Stamp)
            {
                return new ChangedMeanwhile();
            }

            (challenge.Title, challenge.Source, challenge.Status, challenge.Rank) =
                (form.CleanTitle, form.CleanSource, form.StatusValue, form.RankNumber);
            journal.Write(by, id, "KnowledgeChallengeChanged");
            return await db.TrySaveAsync(inner);
        },
        ct);

    public async Task RemoveChallengeAsync(Guid id, Actor by, CancellationToken ct)
    {
        if (await db.KnowledgeChallenges.SingleOrDefaultAsync(c => c.Id == id, ct) is { } challenge)
        {
            db.KnowledgeChallenges.Remove(challenge);
            journal.Write(by, id, "KnowledgeChallengeRemoved");
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>What a form was filled in from; another one means that somebody saved in between.</summary>
    public static string StampOf(ResearchTheme theme) => Secrets.Hash($"{theme.Label}\n{theme.Source}\n{theme.Rank}\n{theme.Active}");

    public static string StampOf(KnowledgeChallenge challenge) =>
        Secrets.Hash($"{challenge.Title}\n{challenge.Source}\n{challenge.Rank}\n{challenge.Status}");
}

/// <summary>Both tables.</summary>
public sealed record ReferencesPage(IReadOnlyList<ResearchTheme> Themes, IReadOnlyList<KnowledgeChallenge> Challenges);
