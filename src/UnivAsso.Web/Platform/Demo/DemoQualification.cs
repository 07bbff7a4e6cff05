using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>Two needs of the demonstration brought together, one of which waits for its author to say whether it is understood.</summary>
public sealed class DemoQualification(UnivAssoDb db, TimeProvider clock)
{
    private const string Theme = "pouvoirs-publics";
    private const string Understood =
        "L’association voudrait comprendre ce qui rend durable sa relation avec la commune qui la finance. Elle cherche des exemples de lieux qui gardent leur liberté de parole.";

    /// <summary>Adds them once; returns false when there is a group already, or no two needs to bring together.</summary>
    public async Task<bool> SeedOnceAsync(CancellationToken ct)
    {
        var needs = await db.JoinRequests.Include(r => r.Decisions).Include(r => r.Understandings).AsSplitQuery()
            .Where(r => r.Status == JoinRequestStatus.InReview && r.Themes.Contains(Theme) && db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id))
            .OrderBy(r => r.Reference)
            .Take(2)
            .ToListAsync(ct);
        if (needs is not [var first, var second] || await db.NeedGroups.AnyAsync(ct))
        {
            return false;
        }

        return await db.InTransactionAsync(
            async inner =>
            {
                var coordinator = DemoAccounts.All[0];
                var accountId = await db.Users.Where(u => u.Email == coordinator.Email).Select(u => u.Id).SingleAsync(inner);
                var by = new Actor(ActorKind.Coordination, accountId, $"{coordinator.FirstName} {coordinator.LastName}");
                var (written, now) = (clock.GetUtcNow().AddDays(-2), clock.GetUtcNow());
                Must(second.Understand("L’association cherche comment garder sa liberté de parole.", by, written));
                Must(second.Understand(Understood, by, written));
                Must(second.SendUnderstanding(by, written));
                var reference = await db.NextReferenceAsync(ReferenceKind.NeedGroup, FrenchDates.DayInParis(written).Year, inner);
                var group = NeedGroup.Propose(
                    NeedGroupId.New(written),
                    reference,
                    "Qu’est-ce qui rend durable la relation entre une association et les communes qui la financent ?",
                    "Ces associations dépendent de communes. Elles veulent comprendre ce qui tient, et ce qui se fragilise, quand les personnes élues changent.",
                    [first.Id, second.Id],
                    by,
                    written).Value;
                Must(group.Answer(first.Id, true, null, new Actor(ActorKind.Requester, first.Id.Value, first.Contact.FullName), now));
                db.NeedGroups.Add(group);
                await db.SaveChangesAsync(inner);
                return true;
            },
            ct);
    }

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
