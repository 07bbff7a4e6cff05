using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>The axes as the administration keeps them, read once for a request.</summary>
public sealed class ThemeChoices(UnivAssoDb db)
{
    private IReadOnlyList<Theme> _themes = [];

    /// <summary>What can be chosen today.</summary>
    public IReadOnlyList<Choice> Active => [.. _themes.Where(t => t.Active).Select(t => new Choice(t.Slug, t.Label))];

    public async Task LoadAsync(CancellationToken ct) => _themes = await db.ResearchThemes.AsNoTracking()
        .OrderBy(t => t.Rank)
        .ThenBy(t => t.Slug)
        .Select(t => new Theme(t.Slug, t.Label, t.Active))
        .ToListAsync(ct);

    public bool CanChoose(string slug) => _themes.Any(t => t.Active && t.Slug == slug);

    /// <summary>The words of an axis, also of one that was put aside since a draft chose it.</summary>
    public string? LabelOf(string slug) => _themes.FirstOrDefault(t => t.Slug == slug)?.Label;

    private sealed record Theme(string Slug, string Label, bool Active);
}
