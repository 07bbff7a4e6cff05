using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Features.OpenQuestions.Review;

/// <summary>Reads a question as the author of one of its needs sees it: their own words, and nobody else's.</summary>
public sealed class ReviewQuery(UnivAssoDb db)
{
    public async Task<ReviewPage?> OpenAsync(QuestionLink link, string address, CancellationToken ct)
    {
        var question = await db.ResearchQuestions.AsNoTracking().Include(q => q.Needs).Include(q => q.Versions).AsSplitQuery()
            .SingleAsync(q => q.Id == link.QuestionId, ct);
        var request = await (
            from r in db.JoinRequests.AsNoTracking()
            join n in db.KnowledgeNeeds.AsNoTracking() on r.Id equals n.JoinRequestId
            where r.Id == link.JoinRequestId
            select new { Request = r, Need = n }).SingleOrDefaultAsync(ct);
        return request is null || !question.Needs.Any(n => n.JoinRequestId == link.JoinRequestId)
            ? null
            : new ReviewPage { Question = question, Request = request.Request, Need = request.Need, Address = address, TextVersion = question.TextVersion };
    }
}

/// <summary>The author's words beside the question, and the form.</summary>
public sealed record ReviewPage : ReviewForm
{
    public required ResearchQuestion Question { get; init; }

    public required JoinRequest Request { get; init; }

    public required KnowledgeNeed Need { get; init; }

    public required string Address { get; init; }

    public QuestionNeed Line => Question.Needs.Single(n => n.JoinRequestId == Request.Id);

    public bool AwaitsAnswer => Question.Status is QuestionStatus.InReview;

    public bool HasAnswered => Line.HasAnswered(Question.TextVersion);

    /// <summary>The text that the author had answered about, when another one took its place.</summary>
    public QuestionText? AnsweredText => Line.AnsweredVersion is { } version && version != Question.TextVersion
        ? Question.Versions.FirstOrDefault(v => v.Number == version)?.Text
        : null;
}
