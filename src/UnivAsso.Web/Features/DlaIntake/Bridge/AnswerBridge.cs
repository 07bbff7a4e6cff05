using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Bridge;

/// <summary>What a structure reads of a bridge: the texts, and exactly what would be passed on.</summary>
public sealed record BridgeOffer(string Token, DlaRequest Request, NeedBridge Bridge, DeskContact Desk, string? Seat, DateTimeOffset Now)
{
    public string Address => DlaIntakeFeature.BridgeAddressOf(Token);

    public NeedBridgeState State => Bridge.StateAt(Now);

    public DlaParticipation Participation => Request.Participations.Single(p => p.Id == Bridge.ParticipationId);

    public string? Number => Participation.Structure is var s ? s.Rna ?? s.Siret ?? s.Siren : null;

    // The buttons of the form are its only field.
    public string? Answer => null;
}

/// <summary>Opens the page behind a mailed link, and takes the answer of the structure.</summary>
public sealed class AnswerBridge(
    UnivAssoDb db, ChangeDlaRequest change, DlaDesks desks, PreparedDrafts drafts, TerritoryCatalogue territories, TimeProvider clock)
{
    /// <summary>Nothing when no mail of ours ever carried this link.</summary>
    public async Task<BridgeOffer?> OpenAsync(string token, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        if (await db.DlaRequests.AsNoTracking().Where(r => r.Bridges.Any(b => b.TokenHash == hash)).Whole().SingleOrDefaultAsync(ct) is not { } request)
        {
            return null;
        }

        var bridge = request.Bridges.Single(b => b.TokenHash == hash);
        var seat = request.Participations.Single(p => p.Id == bridge.ParticipationId).Structure;
        return new BridgeOffer(
            token,
            request,
            bridge,
            DeskContact.Of(await desks.OfAsync(request.DeskId, ct)),
            territories.Find(seat.CommuneCode)?.DisplayName ?? seat.SeatOutside,
            clock.GetUtcNow());
    }

    /// <summary>
    /// « Oui »: starts the draft in the same transaction, once, and returns where it goes on. Nothing in the draft tells where it comes from.
    /// </summary>
    public async Task<Result<string>> AcceptAsync(BridgeOffer offer, CancellationToken ct)
    {
        var goesOn = offer.Address;
        var result = await change.ByIdAsync(
            offer.Request.Id,
            null,
            async (turn, inner) =>
            {
                var before = turn.Request.Bridges.Single(b => b.Id == offer.Bridge.Id).Kept;
                var answered = turn.Request.AnswerBridge(offer.Bridge.Id, accepted: true, turn.Now);
                if (answered.IsDone && before is NeedBridgeState.Proposed)
                {
                    goesOn = await drafts.StartAsync(AnswersOf(offer), inner);
                }

                return answered;
            },
            ct);
        return result.Refusal is { } refusal ? refusal : goesOn;
    }

    public async Task<Result> DeclineAsync(BridgeOffer offer, CancellationToken ct) =>
        (await change.ByIdAsync(
            offer.Request.Id, null, (turn, _) => Task.FromResult(turn.Request.AnswerBridge(offer.Bridge.Id, accepted: false, turn.Now)), ct))
        .Refusal is { } refusal ? refusal : Result.Done;

    private static PreparedAnswers AnswersOf(BridgeOffer offer)
    {
        var (contact, structure, need) = (offer.Participation.Contact, offer.Participation.Structure, offer.Bridge.Need);
        return new PreparedAnswers(
            new PersonForm { FirstName = contact.FirstName, LastName = contact.LastName, Role = contact.Role, Email = contact.Email },
            new JoinRequests.Association.NeedForm { Situation = need.Situation, Question = need.Question, Purpose = need.Purpose })
        {
            StructureName = structure.Name,
            Number = offer.Number,
            CommuneCode = structure.CommuneCode,
            SeatOutside = structure.SeatOutside,
        };
    }
}
