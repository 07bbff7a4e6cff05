using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>How each page reads once answered: the same words on the recap, beside another tab's version, in the acknowledgement.</summary>
public static class AssociationRecap
{
    public static IEnumerable<AnswerRow> Intentions(IntentionsForm form, JourneyAnswers answers) =>
        [new("Ce que vous souhaitez", Lines((form.Intentions ?? []).Select(c => Intention.Find(c)?.Label)))];

    public static IEnumerable<AnswerRow> Structure(StructureForm form, JourneyAnswers answers)
    {
        yield return new("Nom de la structure", FrenchText.CleanLine(form.Name));
        yield return new("Numéro RNA, SIREN ou SIRET", NumberOf(form));
        if (form.NumberAnswer is AssociationChoices.NoNumber)
        {
            yield return new("Votre groupe", AssociationChoices.GroupKinds.LabelOf(form.GroupKind));
        }

        var commune = StructureRead.Of(answers).CommuneOf(form);
        yield return new("Commune", commune is not null && form.OutsideRegion ? $"{commune} (hors de la région)" : commune);
    }

    public static IEnumerable<AnswerRow> NearStructure(NearStructureForm form, JourneyAnswers answers) =>
        [new($"« {StructureRead.Of(answers).NearName} »", AssociationChoices.Claims.LabelOf(form.Claim))];

    public static IEnumerable<AnswerRow> Details(DetailsForm form, JourneyAnswers answers) =>
    [
        new("Forme de la structure", LegalForm.Find(form.LegalForm)?.Label),
        new("Territoire d’action", Lines((form.Territories ?? []).Select(AssociationChoices.ActionTerritories.LabelOf))),
        new("Domaines d’activité", Lines(form.Families().Select(f => f.Label))),
        new("Salariés", AssociationChoices.Staff.LabelOf(form.Staff)),
        new("Bénévoles", AssociationChoices.Volunteers.LabelOf(form.Volunteers)),
        new("Réseaux", FrenchText.CleanLine(form.Networks)),
    ];

    public static IEnumerable<AnswerRow> Outside(OutsideForm form, JourneyAnswers answers) =>
        [new("Les autres portes", form.Seen ? "Vues. Vous avez choisi de continuer." : null)];

    public static IEnumerable<AnswerRow> Person(PersonForm form, JourneyAnswers answers) =>
    [
        new("Prénom", FrenchText.CleanLine(form.FirstName)),
        new("Nom", FrenchText.CleanLine(form.LastName)),
        new("Rôle", FrenchText.CleanLine(form.Role)),
        new("Adresse électronique", FrenchText.CleanLine(form.Email)),
        new("Téléphone", FrenchPhone.TryParse(form.Phone, out var phone) ? phone.Display : FrenchText.CleanLine(form.Phone)),
        new("Moyen de contact préféré", AssociationChoices.Channels.LabelOf(form.Channel)),
        new("Moments préférés", FrenchText.CleanLine(form.Times)),
        new("Formule d’appel", FrenchText.CleanLine(form.Salutation)),
        new("Deuxième personne en copie", FrenchText.CleanLine(form.CopyEmail)),
    ];

    public static IEnumerable<AnswerRow> Need(NeedForm form, JourneyAnswers answers) =>
    [
        new("Que se passe-t-il ?", FrenchText.CleanText(form.Situation)),
        new("Que voudriez-vous comprendre ?", FrenchText.CleanText(form.Question)),
        new("À quoi cela vous servirait-il ?", FrenchText.CleanText(form.Purpose)),
    ];

    public static IEnumerable<AnswerRow> Existing(ExistingForm form, JourneyAnswers answers) =>
    [
        new("Axes", ThemeWords.Of(form, answers)),
        new("Ce que vous avez déjà essayé", FrenchText.CleanText(form.AlreadyTried)),
        new("Autres structures concernées", FrenchText.CleanText(form.OthersConcerned)),
    ];

    public static IEnumerable<AnswerRow> Possibilities(PossibilitiesForm form, JourneyAnswers answers) =>
    [
        new("Temps possible", AssociationChoices.TimePerMonth.LabelOf(form.TimePerMonth)),
        new("Quel temps", AssociationChoices.TimeKinds.LabelOf(form.TimeKind)),
        new("Accès à un terrain", FrenchText.CleanText(form.FieldAccess)),
        new("Échéance", FrenchText.CleanLine(form.Deadline)),
        new("Le temps bénévole peut-il être un frein ?", AssociationChoices.Obstacles.LabelOf(form.VolunteerTimeObstacle)),
    ];

    public static IEnumerable<AnswerRow> Visibility(VisibilityForm form, JourneyAnswers answers) =>
    [
        new("Ce qui peut être public", AssociationChoices.Visibilities.LabelOf(form.Visibility)),
        new("Qui peut vous contacter", AssociationChoices.Contacts.LabelOf(form.ContactBy)),
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
