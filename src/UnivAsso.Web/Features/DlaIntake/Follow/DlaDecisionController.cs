using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Leads from the follow-up to the page where a proposal is answered, for whoever no longer has the mail.</summary>
[Route(DlaSheetController.Route + "/decision")]
[Allow<Follower>]
public sealed class DlaDecisionController(DlaDoor door, Secrets secrets) : OwnRequestController
{
    /// <summary>Makes one more link; the one of the mail stays good.</summary>
    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Open(CancellationToken ct)
    {
        var token = secrets.NewToken();
        var result = await door.ActAsync(
            User,
            RequestReference,
            (own, _) => Task.FromResult<Result>(own.Turn.Request.Proposal is { } proposal
                && own.Turn.Request.Remind(proposal.Id, own.Own.Id, Secrets.Hash(token), own.Turn.Now) ? Result.Done : new NotAsked()),
            ct);
        if (result is not { } done)
        {
            return NotFound();
        }

        if (done.Refusal is { } refusal)
        {
            this.SayDone(refusal.Message);
            return this.SeeOther(Root);
        }

        return this.SeeOther(DlaDecisionLetters.AddressOf(token));
    }
}
