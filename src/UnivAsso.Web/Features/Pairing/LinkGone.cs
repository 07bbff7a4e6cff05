namespace UnivAsso.Web.Features.Pairing;

/// <summary>Why a link opens nothing, and what to do.</summary>
public static class LinkGone
{
    public const string Unknown = "Il manque peut-être une partie de l’adresse. Ouvrez le lien depuis le courriel, ou copiez l’adresse entière.";

    public const string Old = "Ce lien a servi trop longtemps. Écrivez-nous : votre réponse reste la bienvenue.";
}
