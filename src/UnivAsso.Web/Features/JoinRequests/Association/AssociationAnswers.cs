using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Sending;
using UnivAsso.Web.Platform.Journeys;
using Slugs = UnivAsso.Web.Features.JoinRequests.Association.AssociationJourney;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>
/// The answers of a complete draft, read into the values of the domain. A page that the intentions no longer call for is not read, even
/// when it was filled in before.
/// </summary>
internal sealed class AssociationAnswers
{
    private readonly IntentionsForm _intentions;
    private readonly StructureForm _structure;
    private readonly DetailsForm _details;
    private readonly PersonForm _person;
    private readonly VisibilityForm _visibility;
    private readonly ExistingForm _existing;
    private readonly PossibilitiesForm _possibilities;

    public AssociationAnswers(JourneyAnswers answers, TerritoryCatalogue territories)
    {
        Answers = answers;
        _intentions = Read<IntentionsForm>(Slugs.IntentionsSlug);
        _structure = Read<StructureForm>(Slugs.StructureSlug);
        _details = Read<DetailsForm>(Slugs.DetailsSlug);
        _person = Read<PersonForm>(Slugs.PersonSlug);
        _visibility = Read<VisibilityForm>(Slugs.VisibilitySlug);
        _existing = Slugs.TellsNeed(answers) ? Read<ExistingForm>(Slugs.ExistingSlug) : new ExistingForm();
        _possibilities = Slugs.GivesTime(answers) ? Read<PossibilitiesForm>(Slugs.PossibilitiesSlug) : new PossibilitiesForm();
        Need = Slugs.TellsNeed(answers) ? Read<NeedForm>(Slugs.NeedSlug) : null;
        Identity = StructureIdentity.Read(_structure, territories);
    }

    public JourneyAnswers Answers { get; }

    public NeedForm? Need { get; }

    public StructureIdentity Identity { get; }

    private Commune? Commune => Identity.Commune.Found;

    public ContactPerson Contact()
    {
        var email = EmailAddress.Parse(_person.Email!);
        return new ContactPerson
        {
            FirstName = FrenchText.CleanLine(_person.FirstName)!,
            LastName = FrenchText.CleanLine(_person.LastName)!,
            Email = email.Value,
            EmailKey = email.Normalized,
            Role = FrenchText.CleanLine(_person.Role),
            Phone = FrenchPhone.TryParse(_person.Phone, out var phone) ? phone.Value : null,
            Salutation = FrenchText.CleanLine(_person.Salutation),
            PreferredChannel = AssociationChoices.Channels.Told(_person.Channel),
            PreferredTimes = FrenchText.CleanLine(_person.Times),
        };
    }

    /// <summary>What was said of the near structure; a structure that came in meanwhile was not asked about.</summary>
    public OrganisationClaim ClaimAbout(NearStructure? near)
    {
        if (near is null)
        {
            return OrganisationClaim.None;
        }

        return near.Id.Value == StructureRead.Of(Answers).NearId
            ? Answers.Find<NearStructureForm>(Slugs.NearSlug)?.ToClaim() ?? OrganisationClaim.Unknown
            : OrganisationClaim.Unknown;
    }

    public SentForm ToSentForm(ContactPerson contact) => new()
    {
        Kind = JoinRequestKind.Association,
        Title = Title(),
        Intentions = [.. Intentions().Select(i => i.Code)],
        Themes = [.. (_existing.Themes ?? []).Where(t => t is not AssociationChoices.OtherTheme).Distinct()],
        Contact = contact,
        CopyEmail = EmailAddress.TryParse(_person.CopyEmail, out var copy) && copy.Normalized != contact.EmailKey ? copy.Value : null,
        StructureTold = ToOrganisation(),
        Visibility = _visibility.ToVisibility(),
        ContactConsent = _visibility.ToConsent(),
        OutsideRegion = Identity.Commune.Outside is not null,
        DepartmentCode = Commune?.DepartmentCode,
        Possibilities = new Possibilities
        {
            TimePerMonth = AssociationChoices.TimePerMonth.Told(_possibilities.TimePerMonth),
            TimeKind = AssociationChoices.TimeKinds.Told(_possibilities.TimeKind),
            FieldAccess = FrenchText.CleanText(_possibilities.FieldAccess),
            Deadline = FrenchText.CleanLine(_possibilities.Deadline),
            VolunteerTimeObstacle = AssociationChoices.Obstacles.Told(_possibilities.VolunteerTimeObstacle),
        },
    };

    public KnowledgeNeed? ToNeed(JoinRequestId id, DateTimeOffset now) => Need is null
        ? null
        : KnowledgeNeed.InTheirWords(
            KnowledgeNeedId.New(now),
            id,
            FrenchText.CleanText(Need.Situation)!,
            FrenchText.CleanText(Need.Question)!,
            FrenchText.CleanText(Need.Purpose)!,
            FrenchText.CleanText(_existing.AlreadyTried),
            FrenchText.CleanText(_existing.OthersConcerned));

    public OrganisationTold ToOrganisation() => new()
    {
        Name = Identity.Name,
        NameKey = Identity.NameKey,
        LegalForm = _details.LegalForm,
        Rna = Identity.Number?.Rna?.Value,
        Siren = Identity.Number?.Siren?.Value,
        Siret = Identity.Number?.Siret?.Value,
        NumberAnswer = Identity.Number is null ? _structure.NumberAnswer : null,
        GroupKind = _structure.NumberAnswer is AssociationChoices.NoNumber ? _structure.GroupKind : null,
        CommuneCode = Commune?.Code,
        SeatOutside = Identity.Commune.Outside,
        DepartmentCode = Commune?.DepartmentCode,
        EpciSiren = Commune?.EpciSiren,
        ActionTerritories = [.. (_details.Territories ?? []).Where(AssociationChoices.ActionTerritories.Holds).Distinct()],
        ObjectFamilies = [.. _details.Families().Select(f => f.Code)],
        StaffBand = AssociationChoices.Staff.Told(_details.Staff),
        VolunteerBand = AssociationChoices.Volunteers.Told(_details.Volunteers),
        Networks = FrenchText.CleanLine(_details.Networks),
    };

    private string Title() => Need is null
        ? RequestTitle.Shorten("Participation : " + string.Join(", ", Intentions().Select(i => Lowered(i.Label))))
        : RequestTitle.FirstSentence(Need.Question!);

    private IEnumerable<Intention> Intentions() => Intention.All.Where(i => _intentions.Has(i));

    private static string Lowered(string label) => char.ToLower(label[0], Platform.Mvc.MvcSetup.French) + label[1..];

    private TForm Read<TForm>(string slug)
        where TForm : class =>
        Answers.Find<TForm>(slug) ?? throw new InvalidOperationException($"The page « {slug} » was not filled in.");
}
