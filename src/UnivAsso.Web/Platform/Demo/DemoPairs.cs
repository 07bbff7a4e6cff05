using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>People of research of the demonstration, invited to its open question: the first is interested, the second, if there is one, has not answered.</summary>
public sealed class DemoPairs(UnivAssoDb db, TimeProvider clock)
{
    private const int InvitedDaysAgo = 6;
    private const int AnsweredDaysAgo = 2;

    /// <summary>Adds them once; returns false when there is a pair already, no open question or nobody to invite.</summary>
    public async Task<bool> SeedOnceAsync(CancellationToken ct)
    {
        var question = await db.ResearchQuestions.AsNoTracking().Where(q => q.Status == QuestionStatus.Open).OrderBy(q => q.Reference).FirstOrDefaultAsync(ct);
        if (question is null || await db.Pairs.AnyAsync(ct))
        {
            return false;
        }

        var people = await (
            from person in db.Researchers.AsNoTracking()
            join request in db.JoinRequests on person.JoinRequestId equals request.Id
            where request.Status == JoinRequestStatus.TakenOn
            orderby request.Reference
            select person.Id).Take(2).ToListAsync(ct);
        if (people is [])
        {
            return false;
        }

        return await db.InTransactionAsync(
            async inner =>
            {
                var coordinator = DemoAccounts.All[0];
                var accountId = await db.Users.Where(u => u.Email == coordinator.Email).Select(u => u.Id).SingleAsync(inner);
                var by = new Actor(ActorKind.Coordination, accountId, $"{coordinator.FirstName} {coordinator.LastName}");
                var interested = Invite(question.Id, people[0], by);
                Must(interested.SayInterested(
                    "Je travaille sur ce qui fait rester ou partir : volontiers pour un premier échange.", PairParty.Person, Actor.System, DaysAgo(AnsweredDaysAgo)));
                db.Pairs.Add(interested);
                if (people is [_, var silent])
                {
                    db.Pairs.Add(Invite(question.Id, silent, by));
                }

                await db.SaveChangesAsync(inner);
                return true;
            },
            ct);
    }

    private Pair Invite(ResearchQuestionId question, ResearcherId person, Actor by)
    {
        var sent = DaysAgo(InvitedDaysAgo);
        var pair = Pair.Prepare(PairId.New(sent), question, person, new PairIntent("Vos travaux portent sur la vie des associations et l’engagement.", null), null, by, sent).Value;
        Must(pair.Send([], [], by, sent));
        return pair;
    }

    private DateTimeOffset DaysAgo(int days) => clock.GetUtcNow().AddDays(-days);

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
