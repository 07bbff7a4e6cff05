namespace UnivAsso.Domain.Common.Contact;

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
