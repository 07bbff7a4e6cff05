using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Pairing;

namespace UnivAsso.Web.Features.Pairing.Answer;

/// <summary>Reads an invitation as the person it is for sees it: no association is named before both sides said yes.</summary>
public sealed class AnswerQuery(UnivAssoDb db, PairReading reading, TimeProvider clock)
{
    public async Task<AnswerPage?> OpenAsync(PairLink link, string address, CancellationToken ct)
    {
        var pair = await db.Pairs.AsNoTracking().Include(p => p.Associations).SingleAsync(p => p.Id == link.PairId, ct);
        return await reading.SidesAsync(pair, ct) is not { } sides ? null : new AnswerPage
        {
            Pair = pair,
            Sides = sides,
            Address = address,
            TakesAnswer = pair.TakesAnswer(clock.GetUtcNow()),
        };
    }
}

/// <summary>An invitation, and the form that answers it.</summary>
public sealed record AnswerPage : AnswerForm
{
    public required Pair Pair { get; init; }

    public required PairSides Sides { get; init; }

    public required string Address { get; init; }

    public required bool TakesAnswer { get; init; }

    /// <summary>The associations that said yes to a person who had said yes.</summary>
    public IEnumerable<Carrier> Introduced => Sides.Carriers.Where(c => Pair.Shows(c.Request.Id));

    /// <summary>What may be answered from here.</summary>
    public IEnumerable<Ui.Choice> AnswersNow => Answers.Where(a => a.Value == Decline || (Sides.SeeksTeam && Pair.Status is not (PairStatus.Proposed or PairStatus.Presented)));
}
