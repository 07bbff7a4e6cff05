using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>What each move of a pair makes known, and to whom: letters, links and reminders of the same transaction.</summary>
public sealed class TellPair(PairLinks links, PairLetters letters, PairTasks tasks, TimeProvider clock)
{
    /// <summary>Tells what became of a pair.</summary>
    /// <param name="pair">As it stands now.</param>
    /// <param name="before">Where it stood; nothing for a new one.</param>
    /// <param name="sides">Who stands on each side.</param>
    /// <param name="introduced">The associations whose yes has just met that of the person.</param>
    public void Tell(Pair pair, PairStatus? before, PairSides sides, IReadOnlyList<JoinRequestId> introduced)
    {
        foreach (var carrier in sides.Carriers.Where(c => introduced.Contains(c.Request.Id)))
        {
            letters.PostIntroduction(pair, sides, carrier);
        }

        if (pair.Status != before)
        {
            TellMove(pair, before, sides);
        }
    }

    private void TellMove(Pair pair, PairStatus? before, PairSides sides)
    {
        switch (pair.Status)
        {
            case PairStatus.Sent:
                letters.PostInvitation(pair, sides, links.Add(pair.Id));
                tasks.PlanLadder(pair, clock.GetUtcNow());
                break;
            case PairStatus.Interested or PairStatus.ToDiscuss or PairStatus.Proposed or PairStatus.Declined:
                letters.PostAnswered(pair, sides, links.Add(pair.Id));
                break;
            case PairStatus.Cancelled when before is not (null or PairStatus.Prepared):
                letters.PostCancelled(pair, sides);
                break;
            case PairStatus.Presented:
                foreach (var carrier in sides.Carriers.Where(c => pair.Associations.Any(a => a.JoinRequestId == c.Request.Id)))
                {
                    letters.PostPresentation(pair, sides, carrier, links.Add(pair.Id, carrier.Request.Id));
                }

                break;
            case PairStatus.NotConfirmed:
                letters.PostNotConfirmed(pair, sides);
                break;
            case PairStatus.Prepared or PairStatus.Expired or PairStatus.Confirmed or PairStatus.Cancelled:
                break;
        }

        if (before is PairStatus.Presented && pair.Status is PairStatus.Declined or PairStatus.Cancelled)
        {
            foreach (var carrier in sides.Carriers.Where(c => pair.Associations.Any(a => a.JoinRequestId == c.Request.Id && a.Agrees is null)))
            {
                letters.PostGone(pair, sides, carrier);
            }
        }
    }
}
