using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.OpenQuestions;

/// <summary>Makes the links by which the authors of needs read a question, and finds what they open.</summary>
public sealed class QuestionLinks(UnivAssoDb db, Secrets secrets, TimeProvider clock)
{
    public const string Route = "question/{jeton}";

    /// <summary>A new link; only its hash is kept, with the current unit of work.</summary>
    public NewLink Add(ResearchQuestionId question, JoinRequestId need)
    {
        var now = clock.GetUtcNow();
        var token = secrets.NewToken();
        var link = new QuestionLink
        {
            Id = Guid.CreateVersion7(now),
            QuestionId = question,
            JoinRequestId = need,
            TokenHash = Secrets.Hash(token),
            ExpiresAt = now + QuestionLink.Lifetime,
        };
        db.QuestionLinks.Add(link);
        return new NewLink(AddressOf(token), link.ExpiresAt);
    }

    public static string AddressOf(string token) => "/" + Route.Replace("{jeton}", token, StringComparison.Ordinal);

    /// <summary>The link that this secret opens, open or not.</summary>
    public Task<QuestionLink?> FindAsync(string token, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        return db.QuestionLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
    }
}
