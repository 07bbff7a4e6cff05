using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>How each page reads once answered: the same words on the recap, beside another tab's version, in the acknowledgement.</summary>
public static class AssociationRecap
{
    public static IEnumerable<AnswerRow> Intentions(IntentionsForm form, JourneyAnswers answers) =>
        [new(AssociationQuestions.Intentions, Lines((form.Intentions ?? []).Select(c => Intention.Find(c)?.Label)))];

    public static IEnumerable<AnswerRow> Structure(StructureForm form, JourneyAnswers answers)
    {
        yield return new(AssociationQuestions.Name, FrenchText.CleanLine(form.Name));
        yield return new(AssociationQuestions.Number, NumberOf(form));
        if (form.NumberAnswer is AssociationChoices.NoNumber)
        {
            yield return new(AssociationQuestions.GroupKind, AssociationChoices.GroupKinds.LabelOf(form.GroupKind));
        }

        var commune = StructureRead.Of(answers).CommuneOf(form);
        yield return new(AssociationQuestions.Commune, commune is not null && form.OutsideRegion ? $"{commune} (hors de la région)" : commune);
    }

    public static IEnumerable<AnswerRow> NearStructure(NearStructureForm form, JourneyAnswers answers) =>
        [new($"« {StructureRead.Of(answers).NearName} »", AssociationChoices.Claims.LabelOf(form.Claim))];

    public static IEnumerable<AnswerRow> Details(DetailsForm form, JourneyAnswers answers) =>
    [
        new(AssociationQuestions.LegalForm, LegalForm.Find(form.LegalForm)?.Label),
        new(AssociationQuestions.Territories, Lines((form.Territories ?? []).Select(AssociationChoices.ActionTerritories.LabelOf))),
        new(AssociationQuestions.Families, Lines(form.Families().Select(f => f.Label))),
        new(AssociationQuestions.Staff, AssociationChoices.Staff.LabelOf(form.Staff)),
        new(AssociationQuestions.Volunteers, AssociationChoices.Volunteers.LabelOf(form.Volunteers)),
        new(AssociationQuestions.Networks, FrenchText.CleanLine(form.Networks)),
    ];

    public static IEnumerable<AnswerRow> Outside(OutsideForm form, JourneyAnswers answers) =>
        [new("Les autres portes", form.Seen ? "Vues. Vous avez choisi de continuer." : null)];

    public static IEnumerable<AnswerRow> Person(PersonForm form, JourneyAnswers answers) =>
    [
        new(AssociationQuestions.FirstName, FrenchText.CleanLine(form.FirstName)),
        new(AssociationQuestions.LastName, FrenchText.CleanLine(form.LastName)),
        new(AssociationQuestions.Role, FrenchText.CleanLine(form.Role)),
        new(AssociationQuestions.Email, FrenchText.CleanLine(form.Email)),
        new(AssociationQuestions.Phone, FrenchPhone.TryParse(form.Phone, out var phone) ? phone.Display : FrenchText.CleanLine(form.Phone)),
        new(AssociationQuestions.Channel, AssociationChoices.Channels.LabelOf(form.Channel)),
        new(AssociationQuestions.Times, FrenchText.CleanLine(form.Times)),
        new(AssociationQuestions.Salutation, FrenchText.CleanLine(form.Salutation)),
        new(AssociationQuestions.CopyEmail, FrenchText.CleanLine(form.CopyEmail)),
    ];

    public static IEnumerable<AnswerRow> Need(NeedForm form, JourneyAnswers answers) =>
    [
        new(AssociationQuestions.Situation, FrenchText.CleanText(form.Situation)),
        new(AssociationQuestions.Question, FrenchText.CleanText(form.Question)),
        new(AssociationQuestions.Purpose, FrenchText.CleanText(form.Purpose)),
    ];

    public static IEnumerable<AnswerRow> Existing(ExistingForm form, JourneyAnswers answers) =>
    [
        new(AssociationQuestions.Themes, ThemeWords.Of(form, answers)),
        new(AssociationQuestions.AlreadyTried, FrenchText.CleanText(form.AlreadyTried)),
        new(AssociationQuestions.OthersConcerned, FrenchText.CleanText(form.OthersConcerned)),
    ];

    public static IEnumerable<AnswerRow> Possibilities(PossibilitiesForm form, JourneyAnswers answers) =>
    [
        new(AssociationQuestions.TimePerMonth, AssociationChoices.TimePerMonth.LabelOf(form.TimePerMonth)),
        new(AssociationQuestions.TimeKind, AssociationChoices.TimeKinds.LabelOf(form.TimeKind)),
        new(AssociationQuestions.FieldAccess, FrenchText.CleanText(form.FieldAccess)),
        new(AssociationQuestions.Deadline, FrenchText.CleanLine(form.Deadline)),
        new(AssociationQuestions.Obstacle, AssociationChoices.Obstacles.LabelOf(form.VolunteerTimeObstacle)),
    ];

    public static IEnumerable<AnswerRow> Visibility(VisibilityForm form, JourneyAnswers answers) =>
    [
        new(AssociationQuestions.Visibility, AssociationChoices.Visibilities.LabelOf(form.Visibility)),
        new(AssociationQuestions.ContactBy, AssociationChoices.Contacts.LabelOf(form.ContactBy)),
    ];

    private static string? NumberOf(StructureForm form) => form.GivesNumber()
        ? OrganisationNumber.TryRecognise(form.Number, out var number, out _)
            ? $"{KindOf(number)} {number.Display}"
            : FrenchText.CleanLine(form.Number)
        : AssociationChoices.NumberAnswers.LabelOf(form.NumberAnswer);

    private static string KindOf(OrganisationNumber number) => number.Kind switch
    {
        OrganisationNumberKind.Rna => "RNA",
        OrganisationNumberKind.Siren => "SIREN",
        OrganisationNumberKind.Siret => "SIRET",
    };

    private static string? Lines(IEnumerable<string?> lines)
    {
        var told = lines.Where(l => l is not null).ToList();
        return told.Count == 0 ? null : string.Join('\n', told);
    }
}
