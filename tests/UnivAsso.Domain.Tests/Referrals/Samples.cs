using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Domain.Tests.Referrals;

/// <summary>Redirections, cards and people for the tests of this folder.</summary>
internal static class Samples
{
    /// <summary>Tuesday 3 March 2026, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 3, 3);

    public static readonly Actor Officer = new(ActorKind.DlaDesk, Guid.Parse("00000000-0000-7000-8000-000000000001"), "Dominique Exemple");
    public static readonly Actor Alix = new(ActorKind.Requester, Guid.Parse("00000000-0000-7000-8000-000000000002"), "Alix Exemple");
    public static readonly Actor Target = new(ActorKind.ResourceActor, Guid.Parse("00000000-0000-7000-8000-000000000003"), "Réseau d’Exemple");

    public static readonly ReferralStructure Gardens = new()
    {
        Id = Guid.Parse("00000000-0000-7000-8000-0000000000aa"),
        Name = "Les Jardins d’Exemple",
        PersonName = "Alix Exemple",
        Email = "alix@exemple.test",
        Phone = "+33353010000",
    };

    public static readonly ReferralFeedback Helped = new() { Contacted = true, Help = HelpGiven.Yes, StillNeedsUs = false };

    public static readonly TerritoryCatalogue Catalogue = new(
        [new("59", "Nord", "nord"), new("62", "Pas-de-Calais", "pas-de-calais"), new("80", "Somme", "somme")],
        [
            new("200000001", EpciKind.CommunityOfCommunes, "CC des Deux Rives", ["76", "80"], 1, 3),
            new("200000002", EpciKind.Metropolis, "Métropole Imaginaire", ["59", "62"], 2, 0),
        ],
        [
            new("59001", "Grandville", "59", "200000002", ["59000"], [], 200_000),
            new("62001", "Petiteville", "62", "200000002", ["62000"], [], 900),
            new("80001", "Rive", "80", "200000001", ["80000"], [], 300),
        ]);

    public static readonly ActorCard Card = new()
    {
        Name = "Réseau d’Exemple",
        Type = ActorType.Network.Code,
        Does = "Répond aux questions des associations employeuses.",
        Territories = ["59"],
        Source = "Page publique du réseau",
    };

    public static Referral NewReferral(DateTimeOffset? at = null, int rank = 1)
    {
        var now = at ?? Start;
        return Referral.Prepare(
            ReferralId.New(now),
            new ReferralDraft(
                Guid.Parse("00000000-0000-7000-8000-0000000000cc"), Gardens.Id, Guid.Parse("00000000-0000-7000-8000-0000000000dd"), rank,
                ResourceActorId.New(now), "Réseau d’Exemple", "Ce réseau connaît votre métier.", "Revoir notre modèle économique."),
            Officer,
            now);
    }

    /// <summary>A redirection brought to a status by the acts that lead there, a month ago.</summary>
    public static Referral At(ReferralStatus status)
    {
        var then = Start.AddDays(-30);
        var referral = NewReferral(then);
        Result[] steps = status switch
        {
            ReferralStatus.Prepared => [],
            ReferralStatus.AgreedByStructure => [Agree()],
            ReferralStatus.DeclinedByStructure => [referral.Decline("pas-adapte", null, Alix, then)],
            ReferralStatus.StructureContacts => [referral.ContactThemselves(Alix, then)],
            ReferralStatus.Sent => [Agree(), Send()],
            ReferralStatus.Seen => [Agree(), Send(), referral.Acknowledge(Target, then)],
            ReferralStatus.Taken => [Agree(), Send(), referral.Take(Target, then)],
            ReferralStatus.NotForUs => [Agree(), Send(), referral.Refuse("complet", null, Target, then)],
            ReferralStatus.Unanswered => [Agree(), Send(), referral.MoveOn(ReferralParty.Portal, Actor.System, Start)],
            ReferralStatus.ContactMade => [Agree(), Send(), referral.Take(Target, then), referral.ReportContact(Target, then)],
            ReferralStatus.OutcomeKnown =>
                [Agree(), Send(), referral.Take(Target, then), referral.ReportOutcome(ReferralOutcome.Helped, Target, then)],
            ReferralStatus.Withdrawn => [referral.Withdraw(Alix, then)],
            ReferralStatus.CalledOff => [referral.CallOff(ReferralParty.Desk, "Erreur de fiche.", Officer, then)],
        };
        return steps.All(s => s.IsDone) ? referral : throw new InvalidOperationException($"{status} was not reached.");

        Result Agree() => referral.Agree(DataScope.Name | DataScope.Phone, Gardens, Alix, then);

        Result Send() => referral.Send(ReferralParty.Portal, Actor.System, then);
    }

    public static ResourceActor AddedActor(ActorCard? card = null, ActorOrigin? origin = null) =>
        ResourceActor.Add(ResourceActorId.New(Start), card ?? Card, origin, Catalogue, Officer, Today, Start).Value;
}
