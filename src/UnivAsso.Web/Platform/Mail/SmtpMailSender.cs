using MailKit;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Platform.Mail;

/// <summary>Sends through a mail server. The Message-ID comes from the row, so that a second sending is recognised as the same mail.</summary>
public sealed partial class SmtpMailSender(IOptions<UnivAssoOptions> options, ILogger<SmtpMailSender> logger) : IMailSender
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    public bool CanSend => true;

    public async Task SendAsync(OutboxMail mail, CancellationToken ct)
    {
        var settings = options.Value.Mail;
        using var message = Message(mail, settings);
        using var client = new CopyMayFail(mail.To) { Timeout = settings.TimeoutSeconds * 1000 };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, SecurityOf(settings), limit.Token);
            if (!string.IsNullOrEmpty(settings.User))
            {
                await client.AuthenticateAsync(settings.User, settings.Password, limit.Token);
            }

            await client.SendAsync(message, limit.Token);
            if (client.CopyRefused is { } answer)
            {
                LogCopyRefused(logger, mail.Id, answer);
            }
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // The client watches its own time beside ours: whichever ends first says the same thing.
            throw new TimeoutException("Le serveur de courriel n’a pas répondu à temps.", e);
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            // About this mail. A refusal of the sender is about our account there: it passes once that is repaired.
            throw new MailRefusedException($"{(int)e.StatusCode} {e.Message}", e);
        }

        await SayGoodbyeAsync(client, mail.Id);
    }

    /// <summary>The mail is taken: whatever happens from here on, it must not be sent again.</summary>
    private async Task SayGoodbyeAsync(SmtpClient client, Guid mailId)
    {
        using var limit = new CancellationTokenSource(LongestGoodbye);
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or TimeoutException or ProtocolException or CommandException)
        {
            LogNoGoodbye(logger, mailId, e);
        }
    }

    private static MimeMessage Message(OutboxMail mail, MailOptions settings)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.CreatedAt, MessageId = $"{mail.Id:N}@{DomainOf(settings.From)}" };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(AddressOf(mail.To));
        if (mail.Copy is { Length: > 0 } copy)
        {
            message.Cc.Add(AddressOf(copy));
        }

        if (settings.ReplyTo.Length > 0)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(settings.ReplyTo));
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = BodyOf(mail);
        return message;
    }

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} was taken without its copy: {Answer}")]
    private static partial void LogCopyRefused(ILogger logger, Guid mailId, int answer);

    [LoggerMessage(LogLevel.Debug, "Mail {MailId} was taken; the server did not answer the goodbye")]
    private static partial void LogNoGoodbye(ILogger logger, Guid mailId, Exception exception);

    /// <summary>A copy that is refused does not keep the mail from the person it is for.</summary>
    private sealed class CopyMayFail(string to) : SmtpClient
    {
        /// <summary>What the server answered to the copy.</summary>
        public int? CopyRefused { get; private set; }

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if (string.Equals(mailbox.Address, to, StringComparison.OrdinalIgnoreCase))
            {
                base.OnRecipientNotAccepted(message, mailbox, response);
            }

            CopyRefused = (int)response.StatusCode;
        }
    }

    private static MailboxAddress AddressOf(string written) => MailboxAddress.TryParse(written, out var address)
        ? address
        : throw new MailRefusedException("L’adresse ne peut pas être lue.");

    /// <summary>
    /// The calendar goes twice, as calendars differ: as one more form of the words, which mail programs act on, and as a file that anybody can
    /// open.
    /// </summary>
    private static MimeEntity BodyOf(OutboxMail mail)
    {
        var words = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        if (mail.CalendarText is not { } calendar)
        {
            return words;
        }

        var form = CalendarPart(calendar);
        var file = CalendarPart(calendar);
        file.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "rendez-vous.ics" };
        ((Multipart)words).Add(form);
        return new Multipart("mixed") { words, file };
    }

    private static TextPart CalendarPart(string calendar)
    {
        var part = new TextPart("calendar") { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, calendar);
        if (CalendarText.MethodOf(calendar) is { } method)
        {
            part.ContentType.Parameters.Add("method", method);
        }

        return part;
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    private static SecureSocketOptions SecurityOf(MailOptions settings) => settings.Security switch
    {
        "None" => SecureSocketOptions.None,
        "Tls" => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
