using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Answer;

/// <summary>What a structure sees of a proposal, and what it answered.</summary>
public sealed record AnswerPage(string Token, DlaRequest Request, DlaDesk Desk, IntakeDecision Decision, DlaParticipation Participation, ProposedWords Words)
{
    public AnswerForm Form { get; init; } = new();

    public string Address => "/" + DlaDecisionLetters.AnswerRoute.Replace("{jeton}", Token, StringComparison.Ordinal);

    public DecisionPosition Position => Decision.Positions.Single(p => p.ParticipationId == Participation.Id);

    /// <summary>Whether an answer still counts: the proposal is the last one, and nothing settled it.</summary>
    public bool IsOpen => Request.Status is DlaRequestStatus.DecisionProposed && Request.Proposal?.Id == Decision.Id && Participation.TakesPart;

    // Labels and errors find the fields of the form here.
    public string? Answer => Form.Answer;

    public string? Text => Form.Text;
}

/// <summary>Opens the page behind a mailed link, and keeps the answer of a structure.</summary>
public sealed class AnswerDecision(UnivAssoDb db, ChangeDlaRequest change, DlaDesks desks, DlaDecisionLetters letters, TimeProvider clock)
{
    /// <summary>Nothing when the link is unknown, or when its proposal was taken back before it left.</summary>
    public async Task<AnswerPage?> OpenAsync(string token, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        var request = await db.DlaRequests.AsNoTracking()
            .Where(r => r.Decisions.Any(d => d.Positions.Any(p => p.TokenHash == hash || p.ReminderHash == hash)))
            .Whole().SingleOrDefaultAsync(ct);
        var decision = request?.Decisions.SingleOrDefault(d => d.Positions.Any(p => p.TokenHash == hash || p.ReminderHash == hash));
        if (request is null || decision is null || decision.TakenBackAt is not null || decision.LeavesAt > clock.GetUtcNow())
        {
            return null;
        }

        var position = decision.Positions.Single(p => p.TokenHash == hash || p.ReminderHash == hash);
        return new AnswerPage(
            token,
            request,
            await desks.OfAsync(request.DeskId, ct),
            decision,
            request.Participations.Single(p => p.Id == position.ParticipationId),
            await letters.WordsOfAsync(decision, ct));
    }

    /// <summary>
    /// Keeps the answer, tells the officers when somebody has to do something, and lets the last « D’accord » settle the proposal. The same
    /// answer sent twice is kept once.
    /// </summary>
    public Task<Result<DlaRequestId>> HandleAsync(AnswerPage page, PositionAnswer answer, string? words, CancellationToken ct) => change.ByIdAsync(
        page.Request.Id,
        null,
        async (turn, inner) =>
        {
            var clean = FrenchText.CleanText(words);
            var decision = turn.Request.Decisions.Single(d => d.Id == page.Decision.Id);
            var position = decision.Positions.SingleOrDefault(p => p.ParticipationId == page.Participation.Id);
            if (position?.Answer == answer && position.Words == clean)
            {
                return Result.Done;
            }

            var answered = turn.Request.AnswerProposal(decision.Id, page.Participation.Id, answer, clean, turn.Calendar, turn.Now);
            if (answered.IsDone && answer is not PositionAnswer.Agree)
            {
                await letters.PostAnsweredAsync(turn.Request, decision, page.Participation, answer, clean, inner);
            }

            return answered;
        },
        ct);
}
