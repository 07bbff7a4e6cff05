namespace UnivAsso.Domain.Common;

/// <summary>On which side of a file a person stands.</summary>
public enum ActorKind
{
    /// <summary>A job or a command of the program itself.</summary>
    System,

    /// <summary>The person who sent the request, known by a mailed code.</summary>
    Requester,

    /// <summary>A signed-in person of an association or of research.</summary>
    Member,

    /// <summary>The coordination team.</summary>
    Coordination,

    /// <summary>A DLA officer.</summary>
    DlaDesk,

    /// <summary>The administration of the portal.</summary>
    Administration,

    /// <summary>A resource actor to whom a structure was directed, known by a mailed link.</summary>
    ResourceActor,
}

/// <summary>Who acts. <paramref name="Name"/> is what colleagues see beside the act.</summary>
public sealed record Actor(ActorKind Kind, Guid Id, string Name)
{
    /// <summary>The program itself: jobs, commands, demonstration data.</summary>
    public static Actor System { get; } = new(ActorKind.System, Guid.Empty, "Univ’Asso");
}
