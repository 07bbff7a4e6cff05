using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Platform.FollowUp;

/// <summary>
/// What a room tells of its requests so that the same pages open them with a mailed code. One room answers for each kind of reference; it
/// does the same work whether the request exists or not.
/// </summary>
public interface IFollowedCases
{
    /// <summary>Whether this room keeps the requests whose references begin so.</summary>
    bool Keeps(ReferenceKind kind);

    /// <summary>To whom a code is written; nothing when no request goes by this reference and this address.</summary>
    Task<CodeReader?> FindReaderAsync(string reference, string emailKey, CancellationToken ct);

    /// <summary>The right code was given: notes that the address is proved, in the caller's transaction.</summary>
    Task OpenAsync(Guid caseId, DateTimeOffset now, CancellationToken ct);

    /// <summary>The page that confirmed the sending; it opens in the browser that sent, and leads to the follow-up anywhere else.</summary>
    string ConfirmationOf(string reference);
}

/// <summary>To whom a code is written. <paramref name="CaseId"/> is what the code opens; <paramref name="FileId"/> is where its letter belongs.</summary>
public sealed record CodeReader(Guid CaseId, Guid FileId, string FirstName, string Email);
