using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Bridge;

/// <summary>Proposes a bridge to a structure, which receives its link; or takes it back before the answer.</summary>
public sealed class ProposeBridge(ChangeDlaRequest change, DlaDesks desks, Platform.Outbox.Outbox outbox, PublicLinks links, Secrets secrets)
{
    public Task<Result<DlaRequestId>> HandleAsync(string reference, BridgeForm form, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        form.Version,
        by.Id,
        async (turn, inner) =>
        {
            var token = secrets.NewToken();
            var proposed = turn.Request.ProposeBridge(new DlaParticipationId(form.Participation), form.ToNeed(), Secrets.Hash(token), by, turn.Now);
            if (proposed.Refusal is { } refusal)
            {
                return refusal;
            }

            var bridge = proposed.Value;
            var to = turn.Request.Participations.Single(p => p.Id == bridge.ParticipationId);
            outbox.Post(
                KeyOf(bridge),
                to.Contact.Email,
                LetterOf(turn.Request, to, await desks.OfAsync(turn.Request.DeskId, inner), DlaIntakeFeature.BridgeAddressOf(token), by) with
                {
                    SecretUntil = bridge.ProposedAt + NeedBridge.OpenFor,
                },
                turn.Request.Id.Value);
            return Result.Done;
        },
        ct);

    public Task<Result<DlaRequestId>> TakeBackAsync(string reference, Guid bridgeId, int seen, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        seen,
        by.Id,
        (turn, _) => Task.FromResult(turn.Request.Bridges.Any(b => b.Id.Value == bridgeId)
            ? turn.Request.TakeBridgeBack(new NeedBridgeId(bridgeId), by, turn.Now)
            : new NoSuchDlaRequest()),
        ct);

    private static string KeyOf(NeedBridge bridge) => $"dla-bridge:{bridge.Id.Value:N}";

    private Letter LetterOf(DlaRequest request, DlaParticipation to, DlaDesk desk, string address, Actor by) =>
        new($"[{request.Reference}] Votre question peut intéresser des chercheurs")
        {
            Greeting = $"Bonjour {to.Contact.FirstName},",
            Paragraphs =
            [
                $"Nos échanges au sujet de « {to.Structure.Name} » font apparaître une question à laquelle la recherche pourrait répondre.",
                "Univ’Asso met en relation des associations et des équipes de recherche de la région. Nous avons préparé un texte que vous pouvez lire, corriger, et leur confier.",
                "Rien n’est transmis sans vous. Votre demande au DLA continue de toute façon, et Univ’Asso n’en saura rien.",
            ],
            Action = ("Lire et décider", links.To(address)),
            Closing = [DeskContact.Of(desk).InALetter, $"{by.Name}, {desk.Name}"],
        };
}
