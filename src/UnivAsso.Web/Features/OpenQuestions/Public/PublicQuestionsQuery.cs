using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.OpenQuestions.Public;

/// <summary>What the public directory is narrowed by. A value that means nothing filters nothing.</summary>
public sealed record PublicQuestionFilter
{
    [FromQuery(Name = "axe")]
    public string? Theme { get; init; }

    [FromQuery(Name = "departement")]
    public string? Department { get; init; }

    [FromQuery(Name = "forme")]
    public string? Form { get; init; }

    [FromQuery(Name = "discipline")]
    public string? Discipline { get; init; }

    [FromQuery(Name = "etat")]
    public string? State { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public QuestionStatus? StatusValue => QuestionWords.StatusOf(State) is { } status && QuestionWorkflow.Public.Contains(status) ? status : null;

    public bool IsEmpty => string.IsNullOrEmpty(Theme + Department + Form + Discipline + State);
}

/// <summary>One question of the directory.</summary>
public sealed record PublicQuestionRow(
    string Reference, QuestionStatus Status, string Title, string Summary, IReadOnlyList<string> Themes, IReadOnlyList<string> Departments, IReadOnlyList<string> Forms, DateTimeOffset? OpenedAt, int Needs);

/// <summary>A page of the directory.</summary>
public sealed record PublicQuestionsPage(
    PublicQuestionFilter Filter, ListPage<PublicQuestionRow> List, IReadOnlyDictionary<string, string> Themes, TerritoryCatalogue Territories)
{
    public string CountText => Counts.Listed(List.Counted, ListPage<PublicQuestionRow>.MostCounted, "question", "questions");

    public IEnumerable<FilterSelect> Selects =>
    [
        new("axe", "Axe", "Tous", Filter.Theme, Themes.Select(t => new Choice(t.Key, t.Value))),
        new("departement", "Département", "Tous", Filter.Department, Territories.Departments.Select(d => new Choice(d.Code, $"{d.Code} {d.Name}"))),
        new("forme", "Forme de la recherche", "Toutes", Filter.Form, QuestionWords.Forms),
        new("discipline", "Discipline", "Toutes", Filter.Discipline, QuestionWords.Disciplines),
        new("etat", "Où elle en est", "Partout", Filter.State, QuestionWorkflow.Public.Select(s => new Choice(QuestionWords.SlugOf(s), QuestionWords.PublicLabelOf(s)))),
    ];
}

/// <summary>One question, as everybody reads it: no structure is named.</summary>
public sealed record PublicQuestionPage(
    string Reference,
    QuestionStatus Status,
    QuestionText Text,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Disciplines,
    IReadOnlyList<string> Departments,
    IReadOnlyList<string> Forms,
    DateTimeOffset? OpenedAt,
    int Needs)
{
    public IReadOnlyDictionary<string, string> ThemeLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required TerritoryCatalogue Territories { get; init; }
}

/// <summary>Reads the directory of research questions.</summary>
public sealed class PublicQuestionsQuery(UnivAssoDb db, TerritoryCatalogue territories)
{
    public async Task<PublicQuestionsPage> PageAsync(PublicQuestionFilter filter, CancellationToken ct)
    {
        var found = db.ResearchQuestions.AsNoTracking()
            .Where(q => q.Status == QuestionStatus.Open || q.Status == QuestionStatus.Watch || q.Status == QuestionStatus.Filled);
        if (filter.StatusValue is { } status)
        {
            found = found.Where(q => q.Status == status);
        }

        if (!string.IsNullOrEmpty(filter.Theme))
        {
            found = found.Where(q => q.Themes.Contains(filter.Theme));
        }

        // A question of the whole region, of every form or of every discipline fits any choice.
        if (!string.IsNullOrEmpty(filter.Department))
        {
            found = found.Where(q => q.Departments.Count == 0 || q.Departments.Contains(filter.Department));
        }

        if (!string.IsNullOrEmpty(filter.Form))
        {
            found = found.Where(q => q.Forms.Count == 0 || q.Forms.Contains(filter.Form));
        }

        if (!string.IsNullOrEmpty(filter.Discipline))
        {
            found = found.Where(q => q.Disciplines.Count == 0 || q.Disciplines.Contains(filter.Discipline));
        }

        var sorted = found.OrderBy(q => q.Status == QuestionStatus.Filled).ThenByDescending(q => q.FirstOpenedAt).ThenBy(q => q.Id);
        var list = await sorted.PageAsync(
            filter.Page,
            rows => rows.Select(q => new PublicQuestionRow(
                q.Reference, q.Status, q.Text.Title, q.Text.Summary, q.Themes, q.Departments, q.Forms, q.FirstOpenedAt, q.Needs.Count)),
            ct);
        return new PublicQuestionsPage(filter, list, await ThemesAsync(ct), territories);
    }

    /// <summary>A public question; what is not public does not exist here.</summary>
    public async Task<PublicQuestionPage?> FindAsync(string reference, CancellationToken ct)
    {
        if (!Reference.TryParse(reference, out var parsed) || parsed.Kind is not ReferenceKind.Question)
        {
            return null;
        }

        var name = parsed.ToString();
        var found = await db.ResearchQuestions.AsNoTracking()
            .Where(q => q.Reference == name && (q.Status == QuestionStatus.Open || q.Status == QuestionStatus.Watch || q.Status == QuestionStatus.Filled))
            .Select(q => new { q.Reference, q.Status, q.Text, q.Themes, q.Disciplines, q.Departments, q.Forms, q.FirstOpenedAt, Needs = q.Needs.Count })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : new PublicQuestionPage(
            found.Reference, found.Status, found.Text, found.Themes, found.Disciplines, found.Departments, found.Forms, found.FirstOpenedAt, found.Needs)
        {
            ThemeLabels = await ThemesAsync(ct),
            Territories = territories,
        };
    }

    private async Task<Dictionary<string, string>> ThemesAsync(CancellationToken ct) =>
        await db.ResearchThemes.AsNoTracking().OrderBy(t => t.Rank).ToDictionaryAsync(t => t.Slug, t => t.Label, StringComparer.Ordinal, ct);
}
