using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>An act that sends nothing and is confirmed on a page of its own.</summary>
public sealed record QuietAct(string Slug, DlaRequestAct? Act, string Title, string Lead, string Button, string Done)
{
    /// <summary>The last part of the address of these acts.</summary>
    public const string Route = "{aside:regex(^(suspendre|doublon|se-retirer)$)}";

    public static readonly QuietAct Suspend = new(
        "suspendre",
        DlaRequestAct.Suspend,
        "Suspendre la demande",
        "Un décès, une dissolution, un changement de personnes : la demande est mise de côté, aucun délai ne court et aucun courriel automatique ne part.",
        "Suspendre la demande",
        "La demande est suspendue.");

    public static readonly QuietAct Duplicate = new(
        "doublon",
        DlaRequestAct.MarkDuplicate,
        "Marquer comme doublon",
        "La demande s’arrête ici et continue sous une autre référence. Aucun courriel ne part : prévenez la structure de vive voix.",
        "Marquer comme doublon",
        "La demande est marquée comme doublon.");

    /// <summary>Belongs to the officer, whatever the stage.</summary>
    public static readonly QuietAct Recuse = new(
        "se-retirer",
        null,
        "Me retirer de cette demande",
        "Vous avez un lien avec une structure : vous n’y aurez plus accès, et vous ne pourrez pas revenir sur ce choix. La demande reste au guichet, sans responsable si c’était vous.",
        "Me retirer",
        "Vous n’avez plus accès à cette demande. Vos collègues la voient parmi celles que personne ne suit.");

    public static IReadOnlyList<QuietAct> All { get; } = [Suspend, Duplicate, Recuse];

    public static QuietAct Of(string slug) => All.First(a => string.Equals(a.Slug, slug, StringComparison.OrdinalIgnoreCase));
}
