using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>The author's words beside what was understood, and the form.</summary>
public sealed record UnderstandingPage : UnderstandingForm
{
    public required JoinRequest Request { get; init; }

    public required KnowledgeNeed Need { get; init; }

    /// <summary>The newest version that the association was asked about.</summary>
    public required UnderstandingVersion Version { get; init; }

    /// <summary>The address that receives the answer.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Where one goes back to, when one came from the follow-up.</summary>
    public string? Back { get; init; }

    public bool IsAlive => UnderstandingWorkflow.Alive.Contains(Request.PublicStatus(Now));

    /// <summary>The coordination is writing another version.</summary>
    public bool IsBeingRewritten => Version.Number != Request.UnderstandingNumber;

    public bool AwaitsAnswer => IsAlive && !IsBeingRewritten;

    /// <summary>The version shared before this one.</summary>
    public UnderstandingVersion? Before => Request.Understandings.Where(v => v.SentAt is not null && v.Number < Version.Number).MaxBy(v => v.Number);
}
