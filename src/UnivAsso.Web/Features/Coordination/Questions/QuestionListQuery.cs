using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.OpenQuestions;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Questions;

/// <summary>The filters of the list of questions.</summary>
public sealed record QuestionFilter
{
    [FromQuery(Name = "etat")]
    public string? State { get; init; }

    [FromQuery(Name = "axe")]
    public string? Theme { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;
}

/// <summary>One line of the list.</summary>
public sealed record QuestionRow(
    string Reference, string Title, QuestionStatus Status, DateTimeOffset StatusSince, DateOnly? ReviewUntil, DateOnly? WatchUntil, int Needs, int Agreed, int Corrections)
{
    public string Answers => Status is not QuestionStatus.InReview ? string.Empty
        : Corrections > 0 ? $"{Counts.Of(Corrections, "correction demandée", "corrections demandées")}"
        : $"{Agreed} accord{(Agreed > 1 ? "s" : "")} sur {Needs}";
}

/// <summary>A page of the list.</summary>
public sealed record QuestionListPage(QuestionFilter Filter, DateTimeOffset Now, ListPage<QuestionRow> List, IReadOnlyDictionary<string, string> Themes)
{
    public string CountText => Counts.Listed(List.Counted, ListPage<QuestionRow>.MostCounted, "question", "questions");

    public IEnumerable<FilterSelect> Selects =>
    [
        new("etat", "État", "Tous", Filter.State, QuestionWords.All.Select(s => new Choice(QuestionWords.SlugOf(s), QuestionWords.LabelOf(s)))),
        new("axe", "Axe", "Tous", Filter.Theme, Themes.Select(t => new Choice(t.Key, t.Value))),
    ];
}

/// <summary>Reads the list of questions, a page at a time.</summary>
public sealed class QuestionListQuery(UnivAssoDb db, DeskReference reference, TimeProvider clock)
{
    public async Task<QuestionListPage> PageAsync(QuestionFilter filter, CancellationToken ct)
    {
        var found = db.ResearchQuestions.AsNoTracking();
        if (QuestionWords.StatusOf(filter.State) is { } status)
        {
            found = found.Where(q => q.Status == status);
        }

        if (!string.IsNullOrEmpty(filter.Theme))
        {
            found = found.Where(q => q.Themes.Contains(filter.Theme));
        }

        var sorted = found.OrderByDescending(q => q.StatusSince).ThenBy(q => q.Id);
        var list = await sorted.PageAsync(
            filter.Page,
            rows => rows.Select(q => new QuestionRow(
                q.Reference,
                q.Text.Title,
                q.Status,
                q.StatusSince,
                q.ReviewUntil,
                q.WatchUntil,
                q.Needs.Count,
                q.Needs.Count(n => n.AnsweredVersion == q.TextVersion && n.Answer == QuestionAnswer.Agrees),
                q.Needs.Count(n => n.AnsweredVersion == q.TextVersion && n.Answer == QuestionAnswer.WantsChange))),
            ct);
        return new QuestionListPage(filter, clock.GetUtcNow(), list, await reference.ThemesAsync(ct));
    }
}
