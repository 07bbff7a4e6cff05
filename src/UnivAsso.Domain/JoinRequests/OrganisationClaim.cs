namespace UnivAsso.Domain.JoinRequests;

/// <summary>What the person answered when a near structure already existed.</summary>
public enum OrganisationClaim
{
    /// <summary>No near structure was found.</summary>
    None = 0,

    /// <summary>« C’est la nôtre »: the request is kept, somebody checks before it is tied to the structure.</summary>
    Ours = 1,

    /// <summary>« C’en est une autre ».</summary>
    Another = 2,

    /// <summary>« Je ne sais pas »: the coordination decides.</summary>
    Unknown = 3,
}
