using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Features.JoinRequests.Sending;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>Sends the journey: a profile, its declaration of interests apart, a request to read and a letter, in one transaction.</summary>
public sealed class SendResearchRequest(
    UnivAssoDb db,
    SendOnce once,
    ResearchAnswers read,
    ResearchLetters letters,
    CorrectEmail correctEmail,
    TerritoryCatalogue territories,
    TimeProvider clock) : IJourneySubmission
{
    public Task<Result<string>> SendAsync(Guid draftId, JourneyAnswers answers, CancellationToken ct) =>
        once.RunAsync(draftId, inner => RegisterAsync(answers, inner), ct);

    public async Task<ISentConfirmation> ConfirmationAsync(string reference, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await (
            from request in db.JoinRequests.AsNoTracking()
            where request.Reference == reference
            join researcher in db.Researchers.AsNoTracking() on request.ResearcherId equals researcher.Id
            select new ResearchThanks(
                request.Reference, request.Contact.Email, request.ReceivedAt, request.DueOn, request.Intentions, researcher.PublicFields)
            {
                TakesCorrection = AddressCorrection.IsOpen(request.EmailConfirmedAt, request.ReceivedAt, now),
            })
            .SingleAsync(ct);
    }

    public Task<Result> CorrectEmailAsync(string reference, EmailAddress email, CancellationToken ct) => correctEmail.HandleAsync(
        reference,
        email,
        async (request, time, inner) => letters.Received(
            request,
            await db.Researchers.Where(r => r.Id == request.ResearcherId).Select(r => r.PublicFields).SingleAsync(inner),
            time),
        ct);

    private async Task<Reference> RegisterAsync(JourneyAnswers answers, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var reference = await db.NextReferenceAsync(ReferenceKind.Research, FrenchDates.DayInParis(now).Year, ct);
        var requestId = JoinRequestId.New(now);
        var contact = read.Contact(answers);
        var profile = read.Profile(answers);
        var publicFields = read.Of<VisibilityForm>(answers).PublicFields();

        var researcher = Researcher.Join(
            ResearcherId.New(now), requestId, contact.FirstName, contact.LastName, profile, publicFields);
        db.Researchers.Add(researcher);
        db.InterestDeclarations.AddRange(read.Interests(answers, researcher.Id));

        var request = JoinRequest.Send(
            requestId,
            reference,
            new SentForm
            {
                Kind = JoinRequestKind.Research,
                Title = TitleOf(contact, profile),
                Intentions = Typed.Chosen([read.Of<IntentionForm>(answers).Intention]),
                Themes = read.Themes(answers),
                Contact = contact,
                Visibility = publicFields.Count > 0 ? PublicVisibility.Named : PublicVisibility.Nothing,
                ResearcherId = researcher.Id,
                OutsideRegion = !profile.InRegion,
                DepartmentCode = read.DepartmentCode(answers),
            },
            now);
        db.JoinRequests.Add(request);
        db.SearchTerms.AddRange(SearchTerm.For(SearchScope.JoinRequests, requestId.Value, SearchWords.Of(request, profile, territories)));
        letters.Received(request, publicFields);
        return reference;
    }

    private static string TitleOf(ContactPerson contact, ResearchProfile profile)
    {
        var position = ResearchPosition.Find(profile.Position)?.Label ?? profile.Position;
        return $"{contact.FullName}, {char.ToLowerInvariant(position[0])}{position[1..]}";
    }
}

/// <summary>What the confirmation page shows.</summary>
public sealed record ResearchThanks(
    string Reference, string Email, DateTimeOffset ReceivedAt, DateOnly? DueOn, List<string> Intentions, List<string> PublicFields)
    : ISentConfirmation
{
    public bool TakesCorrection { get; init; }

    public bool TakesPart => !Intentions.Contains(ResearchIntention.StayInformed.Code);

    public string ReadBefore => DueOn is { } due ? FrenchDates.Day(due) : "sous 5 jours ouvrés";

    public string WhatIsPublic => PublicFields.Count == 0
        ? "Rien. Vous n’apparaissez pas dans l’annuaire."
        : $"Une fois le profil vérifié : {PublicField.Sentence(PublicFields)}.";

    public string FollowAddress => $"/suivi?reference={Reference}";
}
