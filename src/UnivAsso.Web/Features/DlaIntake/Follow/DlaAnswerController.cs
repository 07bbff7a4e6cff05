using System.Security.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Lets the lead answer the question that the desk asked.</summary>
[Route(DlaSheetController.Route + "/completer")]
[Allow<Follower>]
public sealed class DlaAnswerController(DlaDoor door, AnswerDlaQuestion answer, TimeProvider clock) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => await door.FindAsync(User, RequestReference, ct) switch
    {
        null or { HasLeft: true } => NotFound(),
        var own => Ask(own) is { } question ? View("DlaAnswer", new ComplementForm { Question = AnswerDlaQuestion.MarkOf(question) }) : View("NothingToAnswer"),
    };

    [HttpPost("")]
    public async Task<IActionResult> Send(ComplementForm form, CancellationToken ct)
    {
        if (await door.FindAsync(User, RequestReference, ct) is not { HasLeft: false } own)
        {
            return NotFound();
        }

        Ask(own);
        if (!ModelState.IsValid)
        {
            return this.Refill("DlaAnswer", form);
        }

        switch (await answer.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                return this.Refused("DlaAnswer", form, refusal);
            default:
                this.SayDone("Votre réponse est envoyée. La demande continue son chemin.");
                return this.SeeOther(Root);
        }
    }

    private string? Ask(OwnDla own)
    {
        var question = AnswerDlaQuestion.Waiting(own.Request, own.Own, clock.GetUtcNow());
        ViewData["Question"] = question;
        return question;
    }
}

/// <summary>The answer to the question asked; it carries the mark of the question, so that an old page never answers a newer one.</summary>
public sealed record ComplementForm
{
    public string? Question { get; init; }

    public string? Text { get; init; }
}

public sealed class ComplementFormValidator : AbstractValidator<ComplementForm>
{
    public ComplementFormValidator() => RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
        .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Écrivez votre réponse.")
        .Must(t => FrenchText.CleanText(t)!.Length <= CaseMessage.TextMaxLength)
        .WithMessage("Raccourcissez votre réponse : 4 000 caractères au plus.");
}

/// <summary>Gives the answer to the question asked, as a message; the clock of the desk goes on.</summary>
public sealed class AnswerDlaQuestion(UnivAssoDb db, DlaDoor door)
{
    private const int MarkLength = 16;

    /// <summary>The question that waits for this structure.</summary>
    public static string? Waiting(DlaRequest request, DlaParticipation own, DateTimeOffset now) =>
        own.IsLead && request.PublicStatus(now) is DlaRequestStatus.AwaitingComplement ? request.Complement : null;

    /// <summary>A mark of the question; two questions have two marks.</summary>
    public static string MarkOf(string question) => Secrets.Hash(question)[..MarkLength];

    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, ComplementForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        (own, _) =>
        {
            if (Waiting(own.Turn.Request, own.Own, own.Turn.Now) is not { } question || MarkOf(question) != form.Question)
            {
                return Task.FromResult<Result>(new QuestionGone());
            }

            var answered = own.Turn.Request.AnswerComplement(DlaRequestParty.Structure, own.Turn.Calendar, own.By, own.Turn.Now);
            if (answered.IsDone)
            {
                db.CaseMessages.Add(own.Write(FrenchText.CleanText(form.Text)!));
            }

            return Task.FromResult(answered);
        },
        ct);
}

public sealed record QuestionGone()
    : Refusal("Cette question a déjà reçu une réponse, ou elle n’attend plus. Pour ajouter quelque chose, écrivez un message.");
