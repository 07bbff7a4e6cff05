using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace UnivAsso.Web.Platform;

/// <summary>The settings of the portal, section « UnivAsso ». Every one has a default that suits a first start.</summary>
public sealed class UnivAssoOptions
{
    public const string Section = "UnivAsso";

    /// <summary>« Sqlite » (embedded, the default) or « SqlServer ».</summary>
    public string Database { get; set; } = "Sqlite";

    /// <summary>The address people use, for links in mails: never taken from a request. Empty: the first address listened to.</summary>
    public string PublicAddress { get; set; } = string.Empty;

    /// <summary>How long a decision can be undone before its mail leaves.</summary>
    [Range(0, 120)]
    public int UndoMinutes { get; set; } = 10;

    /// <summary>A form filled in faster than this was not filled in by a person. Seconds.</summary>
    [Range(0, 60)]
    public int LeastFillSeconds { get; set; } = 3;

    public RateLimitOptions RateLimits { get; set; } = new();

    public MailOptions Mail { get; set; } = new();

    /// <summary>Networks or addresses of the proxies that may speak for a client, besides the loopback.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>False for an instance that only serves pages; another one then sends mails and keeps house.</summary>
    public bool RunJobs { get; set; } = true;

    /// <summary>Seconds between two rounds of the outbox when nothing wakes it up.</summary>
    [Range(1, 3600)]
    public int OutboxEverySeconds { get; set; } = 5;

    /// <summary>
    /// Seconds that a change waits for the embedded database while others write, this program or another; then the page says to come back.
    /// </summary>
    [Range(3, 300)]
    public int DatabasePatienceSeconds { get; set; } = 30;

    /// <summary>Seconds between two rounds of the due tasks: reminders, expiries, escalations.</summary>
    [Range(1, 3600)]
    public int DueTasksEverySeconds { get; set; } = 30;

    /// <summary>Seconds between two looks at whether the matching index is still that of the database.</summary>
    [Range(1, 3600)]
    public int MatchingEverySeconds { get; set; } = 5;

    [ValidateObjectMembers]
    public EncoderOptions Encoder { get; set; } = new();

    /// <summary>Seconds between two checkpoints of the embedded database.</summary>
    [Range(1, 3600)]
    public int CheckpointEverySeconds { get; set; } = 60;
}

/// <summary>How many times a minute one address may do something.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Any form, autosave included.</summary>
    public int FormsPerMinute { get; set; } = 240;

    /// <summary>Sign-in, password and code forms.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Calendar feeds, read by programs.</summary>
    public int FeedsPerMinute { get; set; } = 60;
}

/// <summary>A text encoder for the matching, run by the operator. Without an address there is none, and nothing is missed.</summary>
public sealed class EncoderOptions : IValidatableObject
{
    /// <summary>Address of a server that speaks the protocol of text-embeddings-inference.</summary>
    public string Address { get; set; } = string.Empty;

    /// <summary>Name and version of the model it serves; to be changed with it.</summary>
    public string Version { get; set; } = string.Empty;

    /// <summary>A server slower than this is done without for a minute.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 3;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address.Length > 0 && !(Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return new ValidationResult($"« {Address} » is not the address of a server.", [nameof(Address)]);
        }
    }
}

/// <summary>Where mails go. Without a host they wait in the outbox; in Development they are shown at /dev/courriels.</summary>
public sealed class MailOptions
{
    public string Host { get; set; } = string.Empty;

    public int Port { get; set; } = 587;

    public string User { get; set; } = string.Empty;

    public string Password { get; set; } = string.Empty;

    /// <summary>« None », « StartTls » or « Tls ».</summary>
    public string Security { get; set; } = "StartTls";

    public string From { get; set; } = "ne-pas-repondre@univasso.test";

    public string FromName { get; set; } = "Univ’Asso — Le Mouvement associatif Hauts-de-France";

    public string ReplyTo { get; set; } = string.Empty;

    /// <summary>A server that does not answer within this many seconds is retried later.</summary>
    public int TimeoutSeconds { get; set; } = 20;
}
