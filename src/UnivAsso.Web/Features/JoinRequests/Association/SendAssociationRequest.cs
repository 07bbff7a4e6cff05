using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Sending;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>Makes the request, its structure, its need, its words to be found by and its acknowledgement, all in one transaction.</summary>
public sealed class SendAssociationRequest(
    SendOnce once,
    UnivAssoDb db,
    TerritoryCatalogue territories,
    NearStructures nearStructures,
    AssociationLetters letters,
    Confirmations confirmations,
    CorrectEmail correctEmail,
    TimeProvider clock) : IJourneySubmission
{
    public Task<Result<string>> SendAsync(Guid draftId, JourneyAnswers answers, CancellationToken ct) =>
        once.RunAsync(draftId, inner => MakeAsync(new AssociationAnswers(answers, territories), inner), ct);

    public async Task<ISentConfirmation> ConfirmationAsync(string reference, CancellationToken ct) =>
        await confirmations.FindAsync(reference, ct);

    public Task<Result> CorrectEmailAsync(string reference, EmailAddress email, CancellationToken ct) => correctEmail.HandleAsync(
        reference,
        email,
        async (request, time, inner) => letters.Acknowledge(
            request, await db.KnowledgeNeeds.AsNoTracking().SingleOrDefaultAsync(n => n.JoinRequestId == request.Id, inner), time),
        ct);

    private async Task<Reference> MakeAsync(AssociationAnswers told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var reference = await db.NextReferenceAsync(
            told.Need is null ? ReferenceKind.Engagement : ReferenceKind.Need, FrenchDates.DayInParis(now).Year, ct);
        var id = JoinRequestId.New(now);
        var contact = told.Contact();
        var near = await nearStructures.FindAsync(told.Identity, ct);
        var claim = told.ClaimAbout(near);

        // Only a number says it is the same structure, and only when the person does not say otherwise: a name alone ties nothing.
        var known = near is { SameNumber: true } && claim is not OrganisationClaim.Another ? near : null;
        var organisationId = known?.Id ?? Register(told, new Actor(ActorKind.Requester, id.Value, contact.FullName), now);

        var request = JoinRequest.Send(
            id,
            reference,
            told.ToSentForm(contact) with
            {
                OrganisationId = organisationId,
                OrganisationClaim = claim,
                SimilarOrganisationId = near?.Id,
            },
            now);
        db.JoinRequests.Add(request);
        var need = told.ToNeed(id, now);
        if (need is not null)
        {
            db.KnowledgeNeeds.Add(need);
        }

        await AddSearchTermsAsync(request, organisationId.Value, ct);
        letters.Acknowledge(request, need);
        return reference;
    }

    private OrganisationId Register(AssociationAnswers told, Actor by, DateTimeOffset now)
    {
        var organisation = Organisation.Register(OrganisationId.New(now), told.ToOrganisation(), by, now);
        db.Organisations.Add(organisation);
        return organisation.Id;
    }

    private async Task AddSearchTermsAsync(JoinRequest request, Guid organisationId, CancellationToken ct)
    {
        var words = SearchWords.Of(request, null, territories);
        db.SearchTerms.AddRange(SearchTerm.For(SearchScope.JoinRequests, request.Id.Value, words));

        // A structure already known has words of its own.
        var already = await db.SearchTerms
            .Where(t => t.Scope == SearchScope.Organisations && t.SubjectId == organisationId)
            .Select(t => t.Term)
            .ToListAsync(ct);
        db.SearchTerms.AddRange(
            SearchTerm.For(SearchScope.Organisations, organisationId, words).Where(t => !already.Contains(t.Term)));
    }
}
