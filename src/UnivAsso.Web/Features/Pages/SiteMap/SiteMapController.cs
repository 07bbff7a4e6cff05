using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.SiteMap;

/// <summary>The list of public pages, for people and for search engines.</summary>
[Allow<Anyone>]
public sealed class SiteMapController : Controller
{
    private static readonly XNamespace SiteMaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] KeptFromSearch =
    [
        "/espace", "/coordination", "/administration", "/suivi", "/connexion", "/erreur/", "/reprendre/", "/reponse/",
        "/rejoindre/association/", "/rejoindre/recherche/", "/dla/orientation/", "/dla/demande/", "/dla/confirmer/", "/orientation/", "/satisfaction/",
    ];

    [HttpGet("plan-du-site")]
    public IActionResult Show() => View("SiteMap", PublicPages.Groups);

    [HttpGet("sitemap.xml")]
    public IActionResult Xml()
    {
        var urls = PublicPages.Groups.SelectMany(group => group.Pages).Where(page => page.IsIndexed)
            .Select(page => new XElement(SiteMaps + "url", new XElement(SiteMaps + "loc", Absolute(page.Path))));
        var declaration = new XDeclaration("1.0", "utf-8", standalone: null);
        return Content($"{declaration}\n{new XElement(SiteMaps + "urlset", urls)}", "application/xml", Encoding.UTF8);
    }

    [HttpGet("robots.txt")]
    public IActionResult Robots()
    {
        var text = new StringBuilder("User-agent: *\n");
        foreach (var path in KeptFromSearch)
        {
            text.Append("Disallow: ").Append(path).Append('\n');
        }

        text.Append("Sitemap: ").Append(Absolute("/sitemap.xml")).Append('\n');
        return Content(text.ToString(), "text/plain", Encoding.UTF8);
    }

    private string Absolute(string path) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{path}";
}
