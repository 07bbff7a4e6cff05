using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Pairing;

namespace UnivAsso.Web.Features.Pairing.Presented;

/// <summary>Reads a presentation as one association sees it: nothing of the others, and the contact of the person only after both said yes.</summary>
public sealed class PresentedQuery(UnivAssoDb db, PairReading reading)
{
    public async Task<PresentedPage?> OpenAsync(PairLink link, string address, CancellationToken ct)
    {
        var pair = await db.Pairs.AsNoTracking().Include(p => p.Associations).SingleAsync(p => p.Id == link.PairId, ct);
        var sides = await reading.SidesAsync(pair, ct);
        return sides?.Carriers.FirstOrDefault(c => c.Request.Id == link.JoinRequestId) is not { } carrier || !pair.Associations.Any(a => a.JoinRequestId == carrier.Request.Id)
            ? null
            : new PresentedPage { Pair = pair, Sides = sides, Carrier = carrier, Address = address };
    }
}

/// <summary>A person presented to an association, and the form that answers.</summary>
public sealed record PresentedPage : PresentedForm
{
    public required Pair Pair { get; init; }

    public required PairSides Sides { get; init; }

    public required Carrier Carrier { get; init; }

    public required string Address { get; init; }

    public PairAssociation Line => Pair.Associations.Single(a => a.JoinRequestId == Carrier.Request.Id);

    public bool Introduced => Pair.Shows(Carrier.Request.Id);

    public bool AwaitsAnswer => !Introduced && PairWorkflow.Moves.Allows(Pair.Status, PairAct.Agree, PairParty.Association);
}
