using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>
/// Answers which request a structure may see: one that its contact opened with a mailed code. Any other is not found, as if it did not
/// exist.
/// </summary>
public sealed class DlaDoor(UnivAssoDb db, ChangeDlaRequest change)
{
    /// <summary>The request as it stands, to be shown, with the part of whoever looks.</summary>
    public async Task<OwnDla?> FindAsync(ClaimsPrincipal user, string reference, CancellationToken ct)
    {
        var opened = user.OpenedCases.Select(DlaParticipationId.From).ToList();
        var request = await db.DlaRequests.AsNoTracking()
            .Whole()
            .SingleOrDefaultAsync(r => r.Reference == reference && r.Participations.Any(p => opened.Contains(p.Id)), ct);
        return request is not null && PartOf(request, opened) is { } own ? new OwnDla(request, own) : null;
    }

    /// <summary>Lets <paramref name="act"/> change the request. Null when whoever acts has no such request, or has left it.</summary>
    public async Task<Result?> ActAsync(
        ClaimsPrincipal user, string reference, Func<OwnDlaTurn, CancellationToken, Task<Result>> act, CancellationToken ct)
    {
        if (await FindAsync(user, reference, ct) is not { HasLeft: false } found)
        {
            return null;
        }

        var result = await change.ByIdAsync(
            found.Request.Id,
            seen: null,
            (turn, inner) => act(new OwnDlaTurn(turn, turn.Request.Participations.Single(p => p.Id == found.Own.Id)), inner),
            ct);
        return result.Refusal is { } refusal ? refusal : Result.Done;
    }

    private static DlaParticipation? PartOf(DlaRequest request, List<DlaParticipationId> opened) => request.Participations
        .Where(p => opened.Contains(p.Id) && p.State is ParticipationState.Confirmed or ParticipationState.Left)
        .MaxBy(p => p.IsLead);
}

/// <summary>A request and the part of the structure that looks at it.</summary>
public sealed record OwnDla(DlaRequest Request, DlaParticipation Own)
{
    /// <summary>This structure left and the others went on: the request is no longer its own.</summary>
    public bool HasLeft => Own is { State: ParticipationState.Left, IsLead: false };

    /// <summary>The thread between the desk and this structure.</summary>
    public Guid Thread => DlaThreads.Of(Request, Own);
}

/// <summary>An act of a structure on the request it takes part in.</summary>
public sealed record OwnDlaTurn(DlaTurn Turn, DlaParticipation Own)
{
    public Actor By => new(ActorKind.Requester, Own.Id.Value, Own.Contact.FullName);

    /// <summary>The words of the structure, as a message of its thread.</summary>
    public CaseMessage Write(string text, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(Turn.Now),
        CaseId = DlaThreads.Of(Turn.Request, Own),
        FromRequester = true,
        AuthorName = Own.Contact.FullName,
        Text = text,
        At = Turn.Now,
        VisibleAt = Turn.Now,
    };
}
