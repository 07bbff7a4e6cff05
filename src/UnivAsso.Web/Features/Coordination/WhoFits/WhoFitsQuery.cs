using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Territories;
using UnivAsso.Matching.Fit;
using UnivAsso.Web.Platform.Matching;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.WhoFits;

/// <summary>Compares one need or question with everybody, then reads the names of those who are shown.</summary>
public sealed class WhoFitsQuery(
    MatchingReader reader, MatchingIndexKeeper keeper, DeskReference reference, TerritoryCatalogue territories, TimeProvider clock)
{
    private const int NamesShown = 10;

    /// <summary>The people who fit, or nothing when there is no such need.</summary>
    public async Task<WhoFitsPage?> ListAsync(WhoFitsSubject subject, string needReference, WhoFitsFilter filter, CancellationToken ct)
    {
        if (await CompareAsync(subject, needReference, ct) is not var (need, list, snapshot))
        {
            return null;
        }

        var today = Today;
        var kept = list.Suited.Where(match => filter.Keeps(match, today)).ToList();
        var pages = Math.Max(1, (kept.Count + WhoFitsPage.Size - 1) / WhoFitsPage.Size);
        var page = Math.Clamp(filter.Page, 1, pages);
        var shown = kept.Skip((page - 1) * WhoFitsPage.Size).Take(WhoFitsPage.Size).ToList();
        var names = await reader.NamesAsync([.. shown.Select(m => m.Person.Key)], ct);
        var words = await WordsAsync(ct);
        return new WhoFitsPage(subject, need, filter with { Page = page }, snapshot.BuiltAt)
        {
            Counts = list.Counts(),
            People = snapshot.People.Count,
            Total = kept.Count,

            // Somebody may have gone since the index was built.
            Rows = [.. shown.Where(m => names.ContainsKey(m.Person.Key)).Select(m => new FittingPerson(names[m.Person.Key], SaidReason.All(list.ReasonsOf(m), words)))],
        };
    }

    /// <summary>Why one person is there or not; the people whose name or reference was asked when several are meant.</summary>
    public async Task<WhyPage?> WhyAsync(WhoFitsSubject subject, string needReference, string? asked, CancellationToken ct)
    {
        if (await CompareAsync(subject, needReference, ct) is not var (need, list, _))
        {
            return null;
        }

        var found = await reader.FindAsync(FilterSearch.Cut(asked), NamesShown, ct);
        return new WhyPage(subject, need, FilterSearch.Cut(asked), found)
        {
            Answer = found is [var person] && list.Why(person.Reference) is { } why
                ? new WhyAnswer(why, SaidReason.All(why.Reasons, await WordsAsync(ct)))
                : null,
        };
    }

    /// <summary>What forbids inviting a person for a question, in words; nothing when the way is free.</summary>
    public async Task<string?> RuleAgainstAsync(string question, string person, CancellationToken ct)
    {
        if (await CompareAsync(WhoFitsSubject.Question, question, ct) is not var (_, list, _) || list.Why(person) is not { } why)
        {
            return null;
        }

        var closed = why.Match.Closed.Where(reason => reason is not AskedAlready).ToList();
        if (closed.Count == 0)
        {
            return null;
        }

        var words = await WordsAsync(ct);
        return string.Join(' ', closed.Select(words.Say));
    }

    private DateOnly Today => FrenchDates.DayInParis(clock.GetUtcNow());

    private async Task<(NeedToMatch Need, MatchList List, MatchingSnapshot Snapshot)?> CompareAsync(WhoFitsSubject subject, string needReference, CancellationToken ct)
    {
        if (await (subject.IsQuestion ? reader.QuestionAsync(needReference, ct) : reader.NeedAsync(needReference, ct)) is not { } need)
        {
            return null;
        }

        var snapshot = await keeper.CurrentAsync(ct);
        return (need, snapshot.People.Compare(need.Facts, Today, FitWeights.Current), snapshot);
    }

    private async Task<ReasonWords> WordsAsync(CancellationToken ct)
    {
        var themes = await reference.ThemesAsync(ct);
        return new ReasonWords(slug => themes.GetValueOrDefault(slug, slug), code => territories.FindDepartment(code)?.Name ?? code);
    }
}
