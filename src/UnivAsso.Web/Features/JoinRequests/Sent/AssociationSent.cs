using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Platform.Journeys;
using static UnivAsso.Web.Features.JoinRequests.Sent.SentAnswers;
using Choices = UnivAsso.Web.Features.JoinRequests.Association.AssociationChoices;
using Questions = UnivAsso.Web.Features.JoinRequests.Association.AssociationQuestions;
using Slugs = UnivAsso.Web.Features.JoinRequests.Association.AssociationJourney;

namespace UnivAsso.Web.Features.JoinRequests.Sent;

/// <summary>What an association sent, read back from the values of the domain into the words of its journey.</summary>
public static class AssociationSent
{
    /// <summary>« SIRET 732 829 320 00074 », or what was said instead of a number.</summary>
    public static string? NumberOf(OrganisationTold told) =>
        RnaNumber.TryParse(told.Rna, out var rna) ? $"RNA {rna.Display}"
        : SiretNumber.TryParse(told.Siret, out var siret) ? $"SIRET {siret.Display}"
        : SirenNumber.TryParse(told.Siren, out var siren) ? $"SIREN {siren.Display}"
        : InWords(told.NumberAnswer, Choices.NumberAnswers.LabelOf);

    public static string? GroupKindOf(OrganisationTold told) => InWords(told.GroupKind, Choices.GroupKinds.LabelOf);

    /// <summary>The seat; outside the region, the name is as typed.</summary>
    public static string? SeatOf(OrganisationTold told, TerritoryCatalogue territories) =>
        told.SeatOutside is { } outside ? $"{outside} (hors de la région)" : territories.Find(told.CommuneCode)?.DisplayName;

    public static string? ContactByOf(ContactConsent? consent) => consent is { } given ? Choices.Contacts.LabelOf(VisibilityForm.CodeOf(given)) : null;

    public static string? TerritoriesOf(OrganisationTold told, string separator) =>
        InWords(told.ActionTerritories, Choices.ActionTerritories.LabelOf, separator);

    internal static IEnumerable<SentSection> Sections(SentRequest sent, TerritoryCatalogue territories) =>
    [
        Section(Slugs.IntentionsSlug, new AnswerRow(Questions.Intentions, InWords(sent.Request.Intentions, c => Intention.Find(c)?.Label, "\n"))),
        Section(Slugs.StructureSlug, Structure(sent, territories)),
        Section(Slugs.DetailsSlug, Details(sent.Structure)),
        Section(Slugs.PersonSlug, Person(sent.Request)),
        Section(
            Slugs.NeedSlug,
            new AnswerRow(Questions.Situation, sent.Need?.Situation),
            new AnswerRow(Questions.Question, sent.Need?.Question),
            new AnswerRow(Questions.Purpose, sent.Need?.Purpose)),
        Section(
            Slugs.ExistingSlug,
            new AnswerRow(Questions.Themes, InWords(sent.Request.Themes, s => sent.Themes.GetValueOrDefault(s), "\n")),
            new AnswerRow(Questions.AlreadyTried, sent.Need?.AlreadyTried),
            new AnswerRow(Questions.OthersConcerned, sent.Need?.OthersConcerned)),
        Section(Slugs.PossibilitiesSlug, Possibilities(sent.Request.Possibilities)),
        Section(
            Slugs.VisibilitySlug,
            new AnswerRow(Questions.Visibility, InWords(sent.Request.Visibility.ToString(), Choices.Visibilities.LabelOf)),
            new AnswerRow(Questions.ContactBy, ContactByOf(sent.Request.ContactConsent))),
    ];

    private static SentSection Section(string slug, params IReadOnlyList<AnswerRow> rows) =>
        new(slug, Slugs.Pages.Find(slug)!.Title, rows);

    private static AnswerRow[] Structure(SentRequest sent, TerritoryCatalogue territories) => sent.Structure is not { } told
        ? []
        :
        [
            new(Questions.Name, told.Name),
            new(Questions.Number, NumberOf(told)),
            new(Questions.GroupKind, GroupKindOf(told)),
            new(Questions.Commune, SeatOf(told, territories)),
            new(Slugs.Pages.Find(Slugs.NearSlug)!.Title, ClaimOf(sent.Request.OrganisationClaim)),
        ];

    // « Je ne sais pas » also stands for a near structure that came in too late to be asked about: it is not shown as an answer.
    private static string? ClaimOf(OrganisationClaim claim) =>
        claim is OrganisationClaim.Ours or OrganisationClaim.Another ? Choices.Claims.LabelOf(NearStructureForm.CodeOf(claim)) : null;

    private static AnswerRow[] Details(OrganisationTold? told) => told is null
        ? []
        :
        [
            new(Questions.LegalForm, InWords(told.LegalForm, c => LegalForm.Find(c)?.Label)),
            new(Questions.Territories, TerritoriesOf(told, "\n")),
            new(Questions.Families, InWords(told.ObjectFamilies, c => SocialObjectFamily.Find(c)?.Label, "\n")),
            new(Questions.Staff, InWords(told.StaffBand, Choices.Staff.LabelOf)),
            new(Questions.Volunteers, InWords(told.VolunteerBand, Choices.Volunteers.LabelOf)),
            new(Questions.Networks, told.Networks),
        ];

    private static AnswerRow[] Person(JoinRequest request) =>
    [
        new(Questions.FirstName, request.Contact.FirstName),
        new(Questions.LastName, request.Contact.LastName),
        new(Questions.Role, request.Contact.Role),
        new(Questions.Email, request.Contact.Email),
        new(Questions.Phone, FrenchPhone.TryParse(request.Contact.Phone, out var phone) ? phone.Display : request.Contact.Phone),
        new(Questions.Channel, InWords(request.Contact.PreferredChannel, Choices.Channels.LabelOf)),
        new(Questions.Times, request.Contact.PreferredTimes),
        new(Questions.Salutation, request.Contact.Salutation),
        new(Questions.CopyEmail, request.CopyEmail),
    ];

    private static AnswerRow[] Possibilities(Possibilities told) =>
    [
        new(Questions.TimePerMonth, InWords(told.TimePerMonth, Choices.TimePerMonth.LabelOf)),
        new(Questions.TimeKind, InWords(told.TimeKind, Choices.TimeKinds.LabelOf)),
        new(Questions.FieldAccess, told.FieldAccess),
        new(Questions.Deadline, told.Deadline),
        new(Questions.Obstacle, InWords(told.VolunteerTimeObstacle, Choices.Obstacles.LabelOf)),
    ];
}
