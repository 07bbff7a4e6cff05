using Microsoft.AspNetCore.Mvc;

namespace UnivAsso.Web.Platform.Mvc;

/// <summary>The page of a mailed link that opens nothing: why, and what to do.</summary>
public static class MailedLinkPages
{
    private const string Page = "/Ui/Shared/LinkGone.cshtml";

    extension(Controller controller)
    {
        /// <summary>Nothing has this secret, or not on this page: 404.</summary>
        public ViewResult NoSuchLink() => Gone(
            controller, StatusCodes.Status404NotFound, "Il manque peut-être une partie de l’adresse. Ouvrez le lien depuis le courriel, ou copiez l’adresse entière.");

        /// <summary>It opened once, and does no longer: 410.</summary>
        public ViewResult OldLink() => Gone(
            controller, StatusCodes.Status410Gone, "Ce lien a servi trop longtemps. Suivez votre demande avec sa référence, ou écrivez-nous pour en recevoir un autre.");
    }

    private static ViewResult Gone(Controller controller, int status, string what)
    {
        controller.Response.StatusCode = status;
        return controller.View(Page, what);
    }
}
