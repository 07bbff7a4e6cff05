using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Territories;
using UnivAsso.Matching.Fit;
using UnivAsso.Web.Platform.Matching;

namespace UnivAsso.Web.Features.OpenQuestions.ForMe;

/// <summary>Compares the open questions with one person of research, in the words of that person's own profile.</summary>
public sealed class QuestionsForMeQuery(UnivAssoDb db, MatchingIndexKeeper keeper, TerritoryCatalogue territories, TimeProvider clock)
{
    private const int MostShown = 20;

    public async Task<QuestionsForMePage> OfAsync(Guid accountId, CancellationToken ct)
    {
        var profiles = await ProfilesAsync(accountId, ct);
        if (profiles is [])
        {
            return QuestionsForMePage.WithoutProfile;
        }

        var themes = await db.ResearchThemes.AsNoTracking().ToDictionaryAsync(t => t.Slug, t => t.Label, StringComparer.Ordinal, ct);
        var words = new ReasonWords(slug => themes.GetValueOrDefault(slug, slug), code => territories.FindDepartment(code)?.Name ?? code);
        var snapshot = await keeper.CurrentAsync(ct);
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        return new QuestionsForMePage(
            HasProfile: true,
            Read: profiles.Exists(p => p.Status is JoinRequestStatus.TakenOn),
            Open: snapshot.Questions.Count,
            [
                .. snapshot.QuestionsFor(profiles.ConvertAll(p => p.Reference), today)
                    .Take(MostShown)
                    .Select(found => new QuestionForMe(found.Question.Reference, found.Question.Title, [.. found.Reasons.Select(words.SayToThem)])),
            ]);
    }

    /// <summary>The research profiles of an account, newest first.</summary>
    public async Task<List<OwnProfile>> ProfilesAsync(Guid accountId, CancellationToken ct) => await db.JoinRequests.AsNoTracking()
        .Where(r => r.AccountId == accountId && r.Kind == JoinRequestKind.Research)
        .OrderByDescending(r => r.ReceivedAt)
        .Select(r => new OwnProfile(r.Reference, r.Status))
        .ToListAsync(ct);
}

/// <summary>A profile by its reference.</summary>
public sealed record OwnProfile(string Reference, JoinRequestStatus Status);

/// <summary>The open questions near a person's works.</summary>
/// <param name="HasProfile">Whether the account has a research profile.</param>
/// <param name="Read">Whether the coordination has read it.</param>
/// <param name="Open">How many questions seek a team.</param>
/// <param name="Rows">Those that fit, nearest first.</param>
public sealed record QuestionsForMePage(bool HasProfile, bool Read, int Open, IReadOnlyList<QuestionForMe> Rows)
{
    public static QuestionsForMePage WithoutProfile { get; } = new(HasProfile: false, Read: false, 0, []);
}

/// <summary>A question that fits, with the reasons why.</summary>
public sealed record QuestionForMe(string Reference, string Title, IReadOnlyList<string> Reasons);
