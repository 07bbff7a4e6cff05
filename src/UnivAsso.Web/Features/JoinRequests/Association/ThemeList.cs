using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The axes that a need can be filed under today.</summary>
public sealed class ThemeList(UnivAssoDb db)
{
    public async Task<IReadOnlyList<Choice>> ActiveAsync(CancellationToken ct) => await db.ResearchThemes.AsNoTracking()
        .Where(t => t.Active)
        .OrderBy(t => t.Rank).ThenBy(t => t.Slug)
        .Select(t => new Choice(t.Slug, t.Label, null))
        .ToListAsync(ct);

    /// <summary>The axes, and the way out for who finds none.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken ct) =>
        [.. await ActiveAsync(ct), new Choice(AssociationChoices.OtherTheme, "Autre, ou je ne sais pas")];
}

/// <summary>The words of the axes when the page was validated, kept beside the answers so that the recap needs no database.</summary>
public sealed record ThemeWords
{
    private const string Slot = "existant~axes";

    public Dictionary<string, string> Labels { get; init; } = [];

    public static async Task<ExistingForm> PrepareAsync(
        ExistingForm form, JourneyAnswers answers, IServiceProvider services, CancellationToken ct)
    {
        var choices = await services.GetRequiredService<ThemeList>().ChoicesAsync(ct);
        answers.Keep(Slot, new ThemeWords { Labels = choices.ToDictionary(c => c.Value, c => c.Label) }, done: false);

        // An axis closed since the page was shown is dropped rather than kept under a name that nobody knows.
        return form with { Themes = [.. (form.Themes ?? []).Where(choices.Holds)] };
    }

    public static string? Of(ExistingForm form, JourneyAnswers answers)
    {
        var labels = answers.Find<ThemeWords>(Slot)?.Labels
            ?? ReferenceSeeds.Themes.ToDictionary(t => t.Slug, t => t.Label);
        var words = (form.Themes ?? []).Select(labels.GetValueOrDefault).OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join('\n', words);
    }
}
