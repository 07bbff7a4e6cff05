using System.Linq.Expressions;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>A request where something waits for us, since when.</summary>
public sealed record WaitingCase
{
    public Guid CaseId { get; init; }

    public DateTimeOffset Since { get; init; }

    public bool IsMail { get; init; }
}

/// <summary>What makes a request come back to the top of the pile.</summary>
public static class WaitingCases
{
    /// <summary>Older messages are looked for in the lists, not on the front page: the search stays short however old the portal is.</summary>
    public const int MessageDays = 60;

    /// <summary>The last thing said to the person was a question, and the person answered it.</summary>
    public static Expression<Func<JoinRequest, bool>> IsAnswered { get; } = r =>
        r.Status == JoinRequestStatus.InReview
        && r.Decisions.Where(d => d.UndoneAt == null).OrderByDescending(d => d.DecidedAt).Select(d => (JoinRequestAct?)d.Act).FirstOrDefault()
            == JoinRequestAct.AskQuestion;

    /// <summary>The association asked to correct what was understood, and nothing was written since.</summary>
    public static Expression<Func<JoinRequest, bool>> IsToCorrect { get; } = r =>
        UnderstandingWorkflow.Alive.Contains(r.Status)
        && r.Understandings.Any(v => v.Status == UnderstandingStatus.ToCorrect && v.Number == r.UnderstandingNumber);

    /// <summary>The association was asked whether its need is understood, and has not answered.</summary>
    public static Expression<Func<JoinRequest, bool>> IsBeingConfirmed { get; } = r =>
        UnderstandingWorkflow.Alive.Contains(r.Status)
        && r.Understandings.Any(v => v.Status == UnderstandingStatus.Sent && v.Number == r.UnderstandingNumber);

    /// <summary>The association was asked whether its need is understood, and its days are over.</summary>
    public static Expression<Func<JoinRequest, bool>> IsUnconfirmed(DateOnly today) => r =>
        UnderstandingWorkflow.Alive.Contains(r.Status)
        && r.Understandings.Any(v => v.Status == UnderstandingStatus.Sent && v.Number == r.UnderstandingNumber && v.AnswerUntil < today);

    /// <summary>Messages of authors after which the team said nothing; every decision says something in the thread.</summary>
    public static IQueryable<WaitingCase> Unread(UnivAssoDb db, DateTimeOffset now)
    {
        var since = now.AddDays(-MessageDays);
        return db.CaseMessages
            .Where(m => m.FromRequester && m.At > since
                && !db.CaseMessages.Any(ours => ours.CaseId == m.CaseId && !ours.FromRequester && ours.At >= m.At))
            .Select(m => new WaitingCase { CaseId = m.CaseId, Since = m.At, IsMail = false });
    }

    /// <summary>Mails about a request that never left. A code that expired in the queue is none: its reader asks for another.</summary>
    public static IQueryable<WaitingCase> MailFailed(UnivAssoDb db) => db.OutboxMails
        .Where(m => m.SentAt == null && m.FailedAt != null && m.CaseId != null && m.LastError != OutboxMail.Expired)
        .Select(m => new WaitingCase { CaseId = m.CaseId!.Value, Since = m.FailedAt!.Value, IsMail = true });
}
