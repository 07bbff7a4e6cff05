using System.Security.Cryptography;
using System.Text;
using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.CaseFiles;

/// <summary>A message between the author of a request and the team, read by both.</summary>
public sealed class CaseMessage
{
    public const int TextMaxLength = 4000;

    public required Guid Id { get; init; }

    /// <summary>The request the message belongs to, of whatever kind.</summary>
    public required Guid CaseId { get; init; }

    public required bool FromRequester { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A message of the team is shown from this moment: a decision that can be undone has not been said yet.</summary>
    public required DateTimeOffset VisibleAt { get; init; }
}

/// <summary>An internal note; never shown to the author of the request.</summary>
public sealed class CaseNote
{
    public const int TextMaxLength = 4000;

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A file added by the author of a request. Its content lies in the file store under <see cref="StoreKey"/>.</summary>
public sealed class CaseDocument
{
    public const int NameMaxLength = 160;

    /// <summary>At most this many per request.</summary>
    public const int MaxCount = 5;

    /// <summary>10 MB.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>The name shown and given back on download; never used as a path.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required long Bytes { get; init; }

    public required string StoreKey { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A one-time code that opens a request: hashed, fifteen minutes, single use, five tries.</summary>
public sealed class AccessCode
{
    public const int Length = 8;
    public const int MaxTries = 5;

    /// <summary>At most this many codes an hour for one reference and one address.</summary>
    public const int MaxPerHour = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }

    /// <summary>The request it opens; none when nobody was found, so that both answers cost the same.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Reference and address as asked, hashed: what the code page is tied to.</summary>
    public required string AskedForHash { get; init; }

    public required string CodeHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public int Tries { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Whether this code opens a request with what was typed; takes the same time for any wrong code.</summary>
    public bool Opens(string codeHash)
    {
        var same = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeHash), Encoding.ASCII.GetBytes(codeHash));
        return same && CaseId is not null;
    }

    /// <summary>Ends the code without opening anything, because another one was used.</summary>
    public void Retire(DateTimeOffset now) => UsedAt ??= now;

    /// <summary>Tries the code; counts the try, and spends the code when it is right.</summary>
    public Result Try(string codeHash, DateTimeOffset now)
    {
        if (UsedAt is not null || now >= ExpiresAt || Tries >= MaxTries)
        {
            return new CodeSpent();
        }

        Tries++;
        if (!Opens(codeHash))
        {
            return Tries >= MaxTries ? new CodeSpent() : new WrongCode();
        }

        UsedAt = now;
        return Result.Done;
    }
}

public sealed record WrongCode() : Refusal("Ce code ne correspond pas. Vérifiez le dernier courriel reçu et saisissez les huit caractères.");

public sealed record CodeSpent() : Refusal("Ce code n’est plus utilisable. Demandez-en un nouveau : il arrive en une minute.");
