using Microsoft.AspNetCore.Mvc.Rendering;

namespace UnivAsso.Web.Ui;

/// <summary>The menu of the DLA desks: several rooms lie behind it, and each page of theirs shows it.</summary>
public static class DlaMenu
{
    private static readonly NavEntry[] Entries =
    [
        new("/espace-dla", "À traiter"),
        new("/espace-dla/semaine", "Ma semaine"),
        new("/espace-dla/agenda", "Mon agenda"),
        new("/espace-dla/ressources", "Acteurs et ressources"),
        new("/espace-dla/ressources/trouver", "Trouver un acteur"),
        new("/espace-dla/guichet", "Mon guichet"),
        new("/espace-dla/chiffres", "Chiffres"),
    ];

    /// <summary>The layout of a desk's page, with the menu in place.</summary>
    public static string LayoutFor(ViewContext view)
    {
        view.ViewData["DeskNav"] = Entries;
        view.ViewData["DeskNavLabel"] = "Menu du DLA";
        return "/Ui/Shared/_DeskLayout.cshtml";
    }
}
