using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Platform.Mail;

/// <summary>Hands one mail over to the world.</summary>
public interface IMailSender
{
    /// <summary>False while no way out is configured: mails then wait in the outbox.</summary>
    bool CanSend { get; }

    /// <summary>
    /// True when the outbox itself is where people read what was sent, so that codes and links must stay in it: the development mailbox
    /// alone. Everywhere else they are erased once sent.
    /// </summary>
    bool IsReadInOutbox => false;

    /// <summary>Returns once the mail is handed over; throws <see cref="MailRefusedException"/> when trying again is useless.</summary>
    Task SendAsync(OutboxMail mail, CancellationToken ct);
}

/// <summary>The receiving server refused this mail for good.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException()
    {
    }

    public MailRefusedException(string message)
        : base(message)
    {
    }

    public MailRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// Development without a mail server: the mail is « sent » to the page /dev/courriels, which reads the outbox, codes and links included.
/// It refuses to exist anywhere else.
/// </summary>
public sealed class DevelopmentMailbox : IMailSender
{
    public DevelopmentMailbox(IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("The development mailbox keeps codes and links readable: it is for Development only.");
        }
    }

    public bool CanSend => true;

    public bool IsReadInOutbox => true;

    public Task SendAsync(OutboxMail mail, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Production without a mail server: nothing leaves, the waiting mails are counted on the staff's pages.</summary>
public sealed class NoMailServer : IMailSender
{
    public bool CanSend => false;

    public Task SendAsync(OutboxMail mail, CancellationToken ct) => throw new InvalidOperationException("No mail server is configured.");
}
