using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Platform.Mail;

/// <summary>Sends through a mail server. The Message-ID comes from the row, so that a second sending is recognised as the same mail.</summary>
public sealed class SmtpMailSender(IOptions<UnivAssoOptions> options) : IMailSender
{
    public bool CanSend => true;

    public async Task SendAsync(OutboxMail mail, CancellationToken ct)
    {
        var settings = options.Value.Mail;
        using var message = Message(mail, settings);
        using var client = new SmtpClient { Timeout = settings.TimeoutSeconds * 1000 };
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
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not answer in time.", e);
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500)
        {
            throw new MailRefusedException($"{(int)e.StatusCode} {e.Message}", e);
        }
    }

    private static MimeMessage Message(OutboxMail mail, MailOptions settings)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.CreatedAt, MessageId = $"{mail.Id:N}@{DomainOf(settings.From)}" };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        if (mail.Copy is { Length: > 0 } copy)
        {
            message.Cc.Add(MailboxAddress.Parse(copy));
        }

        if (settings.ReplyTo.Length > 0)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(settings.ReplyTo));
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = BodyOf(mail);
        return message;
    }

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
