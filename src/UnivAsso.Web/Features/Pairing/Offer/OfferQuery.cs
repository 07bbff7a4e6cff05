using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Web.Features.Pairing.Offer;

/// <summary>Reads an open question for the signed-in person who would answer it, and what they have already said of it.</summary>
public sealed class OfferQuery(UnivAssoDb db)
{
    public async Task<OfferPage?> OpenAsync(string reference, Guid accountId, CancellationToken ct)
    {
        var question = await db.ResearchQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Reference == reference, ct);
        if (question is null || !question.IsPublic)
        {
            return null;
        }

        var profile = await db.JoinRequests.AsNoTracking()
            .Where(r => r.AccountId == accountId && r.Kind == JoinRequestKind.Research)
            .OrderByDescending(r => r.Status == JoinRequestStatus.TakenOn).ThenByDescending(r => r.ReceivedAt)
            .Select(r => new { r.Status, r.ResearcherId })
            .FirstOrDefaultAsync(ct);
        var known = profile?.ResearcherId is not { } researcher ? null : await db.Pairs.AsNoTracking()
            .Where(p => p.QuestionId == question.Id && p.ResearcherId == researcher)
            .Select(p => (PairStatus?)p.Status)
            .SingleOrDefaultAsync(ct);
        return new OfferPage { Question = question, Profile = profile?.Status, Known = known };
    }
}

/// <summary>An open question, and the form by which one offers to answer it.</summary>
public sealed record OfferPage : OfferForm
{
    public required ResearchQuestion Question { get; init; }

    /// <summary>Where the profile of the account stands; nothing when there is none.</summary>
    public required JoinRequestStatus? Profile { get; init; }

    /// <summary>What this person and this question already are to each other. What the coordination only prepares is not told.</summary>
    public required PairStatus? Known { get; init; }

    public bool HasOffered => Known is PairStatus.Proposed or PairStatus.Interested or PairStatus.Presented or PairStatus.Confirmed;

    public bool CanOffer => Profile is JoinRequestStatus.TakenOn && !HasOffered && Question.Status is QuestionStatus.Open or QuestionStatus.Watch;

    public string Address => OfferController.AddressOf(Question.Reference);
}
