using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Administration.References;

/// <summary>Adds, changes and removes knowledge challenges.</summary>
[Route("administration/referentiels/defis")]
[Allow<Platform.Security.Administration>]
public sealed class ChallengesController(ReferenceKeeping references) : Controller
{
    private const string Tables = "/administration/referentiels";

    [HttpGet("nouveau")]
    public IActionResult ShowEmpty() => View("Challenge", new ChallengePage());

    [HttpPost("nouveau")]
    public async Task<IActionResult> Add(ChallengeForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("Challenge", new ChallengePage());
        }

        await references.AddChallengeAsync(form, User.Actor, ct);
        this.SayDone("Le défi est ajouté.");
        return LocalRedirect(Tables);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await references.FindChallengeAsync(id, ct) is { } challenge ? View("Challenge", PageOf(challenge)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save(Guid id, ChallengeForm form, CancellationToken ct)
    {
        if (await references.FindChallengeAsync(id, ct) is not { } challenge)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Challenge", PageOf(challenge) with { Stamp = form.Stamp });
        }

        if ((await references.SaveChallengeAsync(id, form, User.Actor, ct)).Refusal is { } refusal)
        {
            ModelState.Remove(nameof(form.Stamp));
            return this.Refused("Challenge", PageOf(challenge) with { IsStale = true }, refusal);
        }

        this.SayDone("Le défi est enregistré.");
        return LocalRedirect(Tables);
    }

    [HttpGet("{id:guid}/supprimer")]
    public async Task<IActionResult> CheckRemove(Guid id, CancellationToken ct) =>
        await references.FindChallengeAsync(id, ct) is { } challenge ? View("RemoveChallenge", challenge) : NotFound();

    [HttpPost("{id:guid}/supprimer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct)
    {
        await references.RemoveChallengeAsync(id, User.Actor, ct);
        this.SayDone("Le défi est supprimé.");
        return LocalRedirect(Tables);
    }

    private static ChallengePage PageOf(KnowledgeChallenge challenge) => new()
    {
        Saved = challenge,
        Title = challenge.Title,
        Source = challenge.Source,
        Rank = challenge.Rank.ToString(CultureInfo.InvariantCulture),
        Status = challenge.Status.ToString(),
        Stamp = ReferenceKeeping.StampOf(challenge),
    };
}

/// <summary>A knowledge challenge as typed.</summary>
public record ChallengeForm : ReferenceRow
{
    public string? Title { get; init; }

    public string? Status { get; init; }

    internal string CleanTitle => FrenchText.CleanLine(Title)!;

    internal ChallengeStatus StatusValue => Enum.Parse<ChallengeStatus>(Status!);
}

/// <summary>The form, with the row as it is saved when there is one.</summary>
public sealed record ChallengePage : ChallengeForm
{
    public KnowledgeChallenge? Saved { get; init; }

    public bool IsStale { get; init; }
}

/// <summary>How sure a title is, in French.</summary>
public static class ChallengeWords
{
    public static readonly IReadOnlyList<Choice> Choices = [.. Enum.GetValues<ChallengeStatus>().Select(status => new Choice(status.ToString(), Of(status)))];

    public static string Of(ChallengeStatus status) => status switch
    {
        ChallengeStatus.Sourced => "Intitulé entier, lu dans une source",
        ChallengeStatus.Fragment => "Intitulé connu en partie",
        ChallengeStatus.Confirmed => "Confirmé par l’Institut français du Monde associatif",
    };
}

internal sealed class ChallengeFormValidator : ReferenceRowValidator<ChallengeForm>
{
    public ChallengeFormValidator()
    {
        RuleFor(f => f.Title)
            .Cascade(CascadeMode.Stop)
            .Must(title => FrenchText.CleanLine(title) is not null).WithMessage("Indiquez l’intitulé du défi.")
            .MaximumLength(KnowledgeChallenge.TitleMaxLength).WithMessage("Écrivez {MaxLength} caractères au plus.");
        RuleFor(f => f.Status)
            .Must(status => Enum.TryParse<ChallengeStatus>(status, out var known) && Enum.IsDefined(known))
            .WithMessage("Choisissez ce que l’on sait de cet intitulé.");
    }
}
