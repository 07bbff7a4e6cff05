using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.Texts;

/// <summary>The texts that only the operator can write.</summary>
[Route("administration/textes")]
[Allow<Platform.Security.Administration>]
public sealed class TextsController(TextKeeping texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken ct) => View("Texts", await texts.ListAsync(ct));

    [HttpGet("{key}")]
    public async Task<IActionResult> Show(string key, CancellationToken ct) => await texts.FindAsync(key, ct) is { } card
        ? View("Text", new TextPage { Card = card, Text = card.Text, Version = card.Version })
        : NotFound();

    [HttpPost("{key}")]
    public async Task<IActionResult> Save(string key, TextForm form, CancellationToken ct)
    {
        if (await texts.FindAsync(key, ct) is not { } card)
        {
            return NotFound();
        }

        var page = new TextPage { Card = card, Text = form.Text, Version = form.Version };
        if (!ModelState.IsValid)
        {
            return this.Refill("Text", page);
        }

        if ((await texts.SaveAsync(key, FrenchText.CleanText(form.Text)!, form.Version, User.Actor, ct)).Refusal is { } refusal)
        {
            // What is shown beside the typed text is what the other person saved; sending again then replaces it knowingly.
            ModelState.Remove(nameof(form.Version));
            return this.Refused("Text", page with { Version = card.Version, IsStale = true }, refusal);
        }

        this.SayDone("Le texte est publié.");
        return LocalRedirect("/administration/textes");
    }
}

/// <summary>A text and the version it was written from.</summary>
public record TextForm
{
    public string? Text { get; init; }

    public int Version { get; init; }
}

/// <summary>The form, with the text as it is published.</summary>
public sealed record TextPage : TextForm
{
    public required TextCard Card { get; init; }

    /// <summary>Somebody saved in between: both texts are shown.</summary>
    public bool IsStale { get; init; }
}

internal sealed class TextFormValidator : AbstractValidator<TextForm>
{
    public TextFormValidator() => RuleFor(f => f.Text)
        .Cascade(CascadeMode.Stop)
        .Must(text => FrenchText.CleanText(text) is not null).WithMessage("Écrivez le texte à publier.")
        .MaximumLength(OperatorText.TextMaxLength).WithMessage("Écrivez {MaxLength} caractères au plus.");
}
