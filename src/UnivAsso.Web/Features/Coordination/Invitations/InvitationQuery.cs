using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Features.Pairing;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.Coordination.Invitations;

/// <summary>The sheet of one invitation.</summary>
public sealed record InvitationPage(Pair Pair, PairSides Sides, DateTimeOffset Now)
{
    public InvitationActForm Typed { get; init; } = new();

    /// <summary>What forbids inviting or presenting this person, in words.</summary>
    public string? Rule { get; init; }

    public bool IsExcluded => Rule is not null && Pair.Override is null;

    public string Question => Sides.Question.Reference;

    public string Address => InvitationDesk.AddressOf(Question, Sides.Request.Reference);

    public Shown Shown => new(Pair.Version, Now);

    public bool Can(PairAct act) => PairWorkflow.Moves.Allows(Pair.Status, act, PairParty.Coordination);

    public string? StructureOf(PairAssociation line) => Sides.Carriers.FirstOrDefault(c => c.Request.Id == line.JoinRequestId)?.Name;
}

/// <summary>Reads the sheet of one invitation.</summary>
public sealed class InvitationQuery(UnivAssoDb db, PairReading reading, TimeProvider clock)
{
    public async Task<InvitationPage?> OpenAsync(string question, string person, CancellationToken ct)
    {
        var pair = await (
            from p in db.Pairs.AsNoTracking().Include(p => p.Associations)
            join asked in db.ResearchQuestions on p.QuestionId equals asked.Id
            join researcher in db.Researchers on p.ResearcherId equals researcher.Id
            join request in db.JoinRequests on researcher.JoinRequestId equals request.Id
            where asked.Reference == question && request.Reference == person
            select p).SingleOrDefaultAsync(ct);
        return pair is null || await reading.SidesAsync(pair, ct) is not { } sides ? null : new InvitationPage(pair, sides, clock.GetUtcNow());
    }
}
