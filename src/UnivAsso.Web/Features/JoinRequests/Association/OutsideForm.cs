namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The other doors were shown, and the person goes on anyway.</summary>
public sealed record OutsideForm
{
    public bool Seen { get; init; }
}
