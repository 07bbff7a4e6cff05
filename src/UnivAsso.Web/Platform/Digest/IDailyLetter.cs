using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Platform.Digest;

/// <summary>« À faire aujourd’hui » of one role: each room that has a desk writes its own.</summary>
public interface IDailyLetter
{
    /// <summary>Whose accounts receive it.</summary>
    string Role { get; }

    /// <summary>The letter of an account, or nothing when there is nothing to do.</summary>
    Task<Letter?> WriteAsync(Guid accountId, CancellationToken ct);
}
