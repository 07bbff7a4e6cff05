using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.FollowUp.Sheet;
using UnivAsso.Web.Features.Referrals;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Gathers what a structure may read about its request, as of now.</summary>
public sealed class OwnDlaSheetQuery(
    UnivAssoDb db,
    DlaDoor door,
    DlaDesks desks,
    AppointmentQuery appointments,
    ReferralQuery referrals,
    DlaDecisionLetters letters,
    TerritoryCatalogue territories,
    TimeProvider clock)
{
    // Beyond this, a page would be too long to read; the desk sees them all.
    private const int MostMessages = 100;

    public async Task<(OwnDla Own, DlaSheet Sheet)?> FindAsync(ClaimsPrincipal user, string reference, CancellationToken ct)
    {
        if (await door.FindAsync(user, reference, ct) is not { } found)
        {
            return null;
        }

        var (request, own, now) = (found.Request, found.Own, clock.GetUtcNow());
        var status = request.PublicStatus(now);
        var dueOn = request.Waiting(now) is { } waiting ? waiting.FormerDueOn : request.DueOn;
        return (found, new DlaSheet
        {
            Reference = request.Reference,
            Status = status,
            ReceivedAt = request.ReceivedAt,
            IsLead = own.IsLead,
            OthersGoOn = request.Participations.Any(p => p.TakesPart && p.Id != own.Id),
            OwnerName = request.OwnerName,
            Desk = DeskContact.Of(await desks.OfAsync(request.DeskId, ct)),
            Expected = DlaSheetTexts.Expected(status, own.IsLead, dueOn, FrenchDates.DayInParis(now)),
            Complement = own.IsLead && status is DlaRequestStatus.AwaitingComplement ? request.Complement : null,
            Steps = DlaSheetTexts.Steps(request, status),
            Structures =
            [
                .. request.Participations.OrderByDescending(p => p.IsLead).ThenBy(p => p.Structure.Name, StringComparer.CurrentCulture)
                    .Select(p => new StructureLine(p.Structure.Name, p.IsLead, p.Id == own.Id, p.State)),
            ],
            Messages = await MessagesAsync(found.Thread, now, ct),
            Answers = DlaSent.Of(request, own, territories),
            Meeting = await appointments.LastOfCaseAsync(request.Id.Value, ct),
            Proposal = await ProposalAsync(request, own, now, ct),
            Referrals = [.. (await referrals.ForCaseAsync(request.Id.Value, ct)).Where(r => r.StructureId == own.Id.Value)],
            CanLeave = own.TakesPart && DlaRequestWorkflow.Moves.Allows(status, DlaRequestAct.Withdraw, DlaRequestParty.Structure),
            CanReopen = own.IsLead
                && DlaRequestWorkflow.Moves.Allows(status, DlaRequestAct.Reopen, DlaRequestParty.Structure)
                && now - request.StatusSince <= TimeSpan.FromDays(DlaClocks.ReturnWithinDays),
        });
    }

    private async Task<FollowedProposal?> ProposalAsync(DlaRequest request, DlaParticipation own, DateTimeOffset now, CancellationToken ct)
    {
        if (request.Waiting(now) is not null || request.Proposal is not { } proposal || proposal.Positions.All(p => p.ParticipationId != own.Id))
        {
            return null;
        }

        var position = proposal.Positions.Single(p => p.ParticipationId == own.Id);
        return new FollowedProposal(
            await letters.WordsOfAsync(proposal, ct),
            position.Answer,
            request.Status is DlaRequestStatus.DecisionProposed && position.Answer is not PositionAnswer.Agree,
            proposal.SettledAt is { } at ? FrenchDates.DayInParis(at) : null);
    }

    private Task<List<SheetMessage>> MessagesAsync(Guid thread, DateTimeOffset now, CancellationToken ct) => db.CaseMessages.AsNoTracking()
        .Where(m => m.CaseId == thread && m.VisibleAt <= now)
        .OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
        .Take(MostMessages)
        .Select(m => new SheetMessage(m.FromRequester, m.AuthorName, m.Text, m.At))
        .ToListAsync(ct);
}
