using Microsoft.AspNetCore.Identity;

namespace UnivAsso.Data.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int NameMaxLength = 80;

    public string FirstName { get; set; } = string.Empty;

    public string LastName { get; set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set when the administration closes the account; all its sessions end.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public string FullName => $"{FirstName} {LastName}".Trim();
}
