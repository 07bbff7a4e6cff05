using FluentValidation;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What somebody agreed to carry into the journey of an association: who they are, their structure, their need.</summary>
public sealed record PreparedAnswers(PersonForm Person, NeedForm Need)
{
    public required string StructureName { get; init; }

    /// <summary>RNA, SIREN or SIRET, when it is known.</summary>
    public string? Number { get; init; }

    /// <summary>INSEE code of the seat; none outside the region.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>The commune of a seat outside the region.</summary>
    public string? SeatOutside { get; init; }
}

/// <summary>
/// Starts a draft with answers that somebody agreed to. It is a draft like any other: every answer can be changed, and only its author
/// sends it. What is missing or does not fit stays to be filled in.
/// </summary>
public sealed class PreparedDrafts(DraftStore drafts, DraftLetters letters, TerritoryCatalogue territories, IServiceProvider services)
{
    /// <summary>Returns the address of the first page still to fill in; a mail opens the draft elsewhere.</summary>
    public async Task<string> StartAsync(PreparedAnswers told, CancellationToken ct)
    {
        var answers = JourneyAnswers.None;
        await KeepAsync(AssociationJourney.IntentionsSlug, new IntentionsForm { Intentions = [Intention.Need.Code] });
        await KeepAsync(AssociationJourney.StructureSlug, await StructureRead.PrepareAsync(StructureOf(told), answers, services, ct));
        await KeepAsync(AssociationJourney.PersonSlug, told.Person);
        await KeepAsync(AssociationJourney.NeedSlug, told.Need);

        var journey = AssociationJourney.Pages;
        var draft = drafts.Create(journey.Kind, answers);
        drafts.Keep(draft, answers, told.Person.Email);
        await letters.MailResumeLinkAsync(journey, draft, told.Person.Email!, ct);
        return journey.AddressOf(journey.FirstMissing(answers)?.Slug ?? Journey.CheckSlug, draft.Handle);

        async Task KeepAsync<TForm>(string slug, TForm form)
            where TForm : class =>
            answers.Keep(slug, form, (await services.GetRequiredService<IValidator<TForm>>().ValidateAsync(form, ct)).IsValid);
    }

    private StructureForm StructureOf(PreparedAnswers told)
    {
        var commune = territories.Find(told.CommuneCode);
        return new StructureForm
        {
            Name = told.StructureName,
            NumberAnswer = told.Number is null ? null : AssociationChoices.HasNumber,
            Number = told.Number,
            CommuneCode = commune?.Code,
            CommuneText = commune?.DisplayName ?? told.SeatOutside,
            OutsideRegion = commune is null && told.SeatOutside is not null,
        };
    }
}
