using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Consent;

/// <summary>One actor proposed, with the redirection that bears it.</summary>
public sealed record ProposedActor(Referral Referral, ResourceActor Actor);

/// <summary>What a structure reads before it answers, and what became of it afterwards.</summary>
public sealed record ConsentPage : ConsentForm
{
    public ConsentPage(ConsentForm form)
        : base(form)
    {
    }

    public required string Address { get; init; }

    public required ReferralCase Case { get; init; }

    public required ReferralStructure Structure { get; init; }

    public required IReadOnlyList<ProposedActor> Proposed { get; init; }

    public required DateTimeOffset Now { get; init; }

    public Referral First => Proposed[0].Referral;

    public bool AwaitsAnswer => Proposed.Any(p => p.Referral.Status is ReferralStatus.Prepared);

    /// <summary>Whether there is an agreement to take back.</summary>
    public bool CanWithdraw => Proposed.Any(p => p.Referral.IsOpen && p.Referral.Status is not ReferralStatus.Prepared);

    /// <summary>Several actors: the structure says which.</summary>
    public bool HasChoice => Proposed.Count > 1;

    public bool CanPassOn => Proposed.Any(p => p.Actor.CanReceive);

    public IEnumerable<Choice> Answers =>
    [
        .. CanPassOn ? (Choice[])[new(PassOn, "Transmettez ce que je coche", "L’acteur vous contacte. Rien d’autre n’est transmis.")] : [],
        new(Ourselves, "Je prends contact moi-même", "Vous recevez ses coordonnées. Nous ne transmettons rien."),
        new(No, "Non, pas cette orientation", "Votre DLA cherche autre chose avec vous."),
    ];

    public IEnumerable<Choice> Actors => Proposed.Select(p => new Choice(
        p.Referral.Id.Value.ToString(), p.Actor.Name, p.Actor.CanReceive ? null : "Nous n’avons pas son courriel : ce sera à vous de prendre contact."));

    public static IReadOnlyList<Choice> Reasons { get; } =
        [.. ReferralReason.Of(ReferralParty.Structure).Where(r => r.Code != ReferralReason.OtherChosen).Select(r => new Choice(r.Code, r.Label))];

    /// <summary>Changes when anything that would be passed on, or to whom, has changed.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        Structure,
        First.NeedText,
        Actors = Proposed.Select(p => new { Id = p.Referral.Id.Value, p.Referral.Version, p.Actor.CanReceive }),
    }))));
}
