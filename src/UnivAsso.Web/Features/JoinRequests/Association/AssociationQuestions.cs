namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What each answer of the journey is called once given: on the check page, in the letter, on the pages that show what was sent.</summary>
public static class AssociationQuestions
{
    public const string Intentions = "Ce que vous souhaitez";
    public const string Name = "Nom de la structure";
    public const string Number = "Numéro RNA, SIREN ou SIRET";
    public const string GroupKind = "Votre groupe";
    public const string Commune = "Commune";
    public const string LegalForm = "Forme de la structure";
    public const string Territories = "Territoire d’action";
    public const string Families = "Domaines d’activité";
    public const string Staff = "Salariés";
    public const string Volunteers = "Bénévoles";
    public const string Networks = "Réseaux";
    public const string FirstName = "Prénom";
    public const string LastName = "Nom";
    public const string Role = "Rôle";
    public const string Email = "Adresse électronique";
    public const string Phone = "Téléphone";
    public const string Channel = "Moyen de contact préféré";
    public const string Times = "Moments préférés";
    public const string Salutation = "Formule d’appel";
    public const string CopyEmail = "Deuxième personne en copie";
    public const string Situation = "Que se passe-t-il ?";
    public const string Question = "Que voudriez-vous comprendre ?";
    public const string Purpose = "À quoi cela vous servirait-il ?";
    public const string Themes = "Axes";
    public const string AlreadyTried = "Ce que vous avez déjà essayé";
    public const string OthersConcerned = "Autres structures concernées";
    public const string TimePerMonth = "Temps possible";
    public const string TimeKind = "Quel temps";
    public const string FieldAccess = "Accès à un terrain";
    public const string Deadline = "Échéance";
    public const string Obstacle = "Le temps bénévole peut-il être un frein ?";
    public const string Visibility = "Ce qui peut être public";
    public const string ContactBy = "Qui peut vous contacter";
}
