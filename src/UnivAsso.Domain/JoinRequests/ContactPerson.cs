namespace UnivAsso.Domain.JoinRequests;

/// <summary>The person to write to. Shown to nobody outside the file before both sides agreed to meet.</summary>
public sealed record ContactPerson
{
    public const int NameMaxLength = 80;
    public const int RoleMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int TimesMaxLength = 200;

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <summary>As typed, trimmed.</summary>
    public required string Email { get; init; }

    /// <summary>Lower case; what the follow-up page looks for.</summary>
    public required string EmailKey { get; init; }

    /// <summary>What the person does in the structure.</summary>
    public string? Role { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>« Formule d’appel souhaitée ».</summary>
    public string? Salutation { get; init; }

    /// <summary>Code of the preferred channel.</summary>
    public string? PreferredChannel { get; init; }

    public string? PreferredTimes { get; init; }

    public string FullName => $"{FirstName} {LastName}";
}

/// <summary>What an association can give, in ranges; every answer is optional.</summary>
public sealed record Possibilities
{
    public string? TimePerMonth { get; init; }

    public string? TimeKind { get; init; }

    public string? FieldAccess { get; init; }

    public string? Deadline { get; init; }

    public string? VolunteerTimeObstacle { get; init; }
}

/// <summary>To whom the contact may be given.</summary>
public enum ContactConsent
{
    /// <summary>The coordination writes or calls; nobody else.</summary>
    CoordinationOnly = 1,

    /// <summary>Members of a group too, each time the person has agreed.</summary>
    AfterAgreement = 2,
}

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
