namespace UnivAsso.Domain.JoinRequests;

/// <summary>What an association can give, in ranges; every answer is optional.</summary>
public sealed record Possibilities
{
    public string? TimePerMonth { get; init; }

    public string? TimeKind { get; init; }

    public string? FieldAccess { get; init; }

    public string? Deadline { get; init; }

    public string? VolunteerTimeObstacle { get; init; }
}
