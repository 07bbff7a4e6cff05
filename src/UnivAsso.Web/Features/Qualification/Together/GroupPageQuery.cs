using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Qualification.Together;

/// <summary>Reads a group for the author of one of its needs; nothing of the other needs is read.</summary>
public sealed class GroupPageQuery(UnivAssoDb db)
{
    public Task<TogetherPage?> OpenAsync(NeedGroupId groupId, JoinRequestId need, CancellationToken ct) => (
        from place in db.NeedsInGroups
        where place.GroupId == groupId && place.JoinRequestId == need
        join together in db.NeedGroups on place.GroupId equals together.Id
        join request in db.JoinRequests on place.JoinRequestId equals request.Id
        join words in db.KnowledgeNeeds on request.Id equals words.JoinRequestId
        select new TogetherPage
        {
            JoinRequestId = request.Id,
            GroupId = together.Id,
            Reference = request.Reference,
            ContactName = request.Contact.FirstName + " " + request.Contact.LastName,
            OwnQuestion = words.Question,
            Title = together.Title,
            Text = together.Text,
            Place = place.Place,
            AnswerUntil = place.AnswerUntil,
            IsOver = together.EndedAt != null || !UnderstandingWorkflow.Alive.Contains(request.Status),
            Reason = place.Reason,
        }).SingleOrDefaultAsync(ct);
}
