using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.References;

/// <summary>Both tables, and the page of one research theme.</summary>
[Route("administration/referentiels")]
[Allow<Platform.Security.Administration>]
public sealed class ThemesController(ReferenceKeeping references) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken ct) => View("References", await references.ListAsync(ct));

    [HttpGet("axes/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct) =>
        await references.FindThemeAsync(slug, ct) is { } theme ? View("Theme", PageOf(theme)) : NotFound();

    [HttpPost("axes/{slug}")]
    public async Task<IActionResult> Save(string slug, ThemeForm form, CancellationToken ct)
    {
        if (await references.FindThemeAsync(slug, ct) is not { } theme)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Theme", PageOf(theme) with { Stamp = form.Stamp });
        }

        if ((await references.SaveThemeAsync(slug, form, User.Actor, ct)).Refusal is { } refusal)
        {
            ModelState.Remove(nameof(form.Stamp));
            return this.Refused("Theme", PageOf(theme) with { IsStale = true }, refusal);
        }

        this.SayDone("L’axe est enregistré.");
        return LocalRedirect("/administration/referentiels");
    }

    private static ThemePage PageOf(ResearchTheme theme) => new()
    {
        Saved = theme,
        Label = theme.Label,
        Source = theme.Source,
        Rank = theme.Rank.ToString(CultureInfo.InvariantCulture),
        Active = theme.Active,
        Stamp = ReferenceKeeping.StampOf(theme),
    };
}

/// <summary>A research theme as typed; its slug never changes, stored answers use it.</summary>
public record ThemeForm : ReferenceRow
{
    public string? Label { get; init; }

    public bool Active { get; init; }

    internal string CleanLabel => FrenchText.CleanLine(Label)!;
}

/// <summary>The form, with the row as it is saved.</summary>
public sealed record ThemePage : ThemeForm
{
    public required ResearchTheme Saved { get; init; }

    public bool IsStale { get; init; }
}

internal sealed class ThemeFormValidator : ReferenceRowValidator<ThemeForm>
{
    public ThemeFormValidator() => RuleFor(f => f.Label)
        .Cascade(CascadeMode.Stop)
        .Must(label => FrenchText.CleanLine(label) is not null).WithMessage("Indiquez le libellé de l’axe.")
        .MaximumLength(ResearchTheme.LabelMaxLength).WithMessage("Écrivez {MaxLength} caractères au plus.");
}
