using System.Text.RegularExpressions;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake.Ask;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Research;
using UnivAsso.Web.Tests.DlaIntake;
using UnivAsso.Web.Tests.JoinRequests.Association;
using UnivAsso.Web.Tests.JoinRequests.Research;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What people send to join: every page of both journeys, and what is done with a draft.</summary>
internal static class JourneyPosts
{
    private static readonly string[] ResearchSlugs =
    [
        ResearchJourney.Intention, ResearchJourney.AboutYou, ResearchJourney.Affiliation, ResearchJourney.Works, ResearchJourney.WayOfWorking,
        ResearchJourney.Interests, ResearchJourney.Visibility, ResearchJourney.Charter,
    ];

    public static IReadOnlyList<PostCase> All { get; } =
    [
        .. AssociationJourney.Pages.Steps.Select(s => Step("rejoindre/association", s.Slug, AssociationPageAsync)),
        .. ResearchSlugs.Select(slug => Step("rejoindre/recherche", slug, ResearchPageAsync)),
        .. DlaJourney.Pages.Steps.Select(s => Step("dla/demande", s.Slug, DlaPageAsync)),
        .. Draft("rejoindre/association", AssociationPageAsync),
        .. Draft("rejoindre/recherche", ResearchPageAsync),
        .. Draft("dla/demande", DlaPageAsync, DlaJourney.ContactSlug),
        Mailed("reprendre/{secret}", "open a draft elsewhere", "#reprendre"),
        Mailed("reprendre/{secret}/garder", "keep a draft longer", "#garder-plus"),
        Mailed("reprendre/{secret}/supprimer", "forget a draft", "#supprimer"),
    ];

    private delegate Task<(Browser Browser, Page Page, (string Name, string Value)[] Answers)> PageOf(GuardedSite site, string slug);

    private static PostCase Step(string root, string slug, PageOf pageOf) => new($"{root}/{{slug}}", slug, Owner.DraftHolder, async site =>
    {
        var (browser, page, answers) = await pageOf(site, slug);
        return new ReadyPost(browser, page.Fill(MainForm, answers)) { Ids = HandlesIn(page) };
    });

    // Whoever holds the mailed link, on a machine that knows nothing of the draft.
    private static PostCase Mailed(string template, string what, string form) => new(template, what, Owner.Nobody, async site =>
    {
        var (browser, page, _) = await ResearchPageAsync(site, "vous");
        var later = await browser.OpenAsync($"/rejoindre/recherche/plus-tard?brouillon={page.Value("Brouillon")}");
        await browser.SubmitAsync(later, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Email"] = "plus-tard@exemple.test" });
        await site.DeliverMailsAsync();
        var link = Regex.Match(site.Mails.LastTo("plus-tard@exemple.test").Text, "/reprendre/[0-9a-f]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var elsewhere = site.Visitor();
        return new ReadyPost(elsewhere, (await elsewhere.OpenAsync(link)).Fill(form));
    });

    private static IEnumerable<PostCase> Draft(string root, PageOf pageOf, string step = "vous")
    {
        yield return new($"{root}/{{slug}}/enregistrer", "keep while typing", Owner.DraftHolder, async site =>
        {
            var (browser, page, answers) = await pageOf(site, step);
            var form = page.Fill(MainForm, answers);
            return new ReadyPost(browser, form with { Address = $"/{root}/{step}/enregistrer" }) { Ids = HandlesIn(page) };
        });
        yield return new($"{root}/verifier", "send", Owner.DraftHolder, async site =>
        {
            var (browser, page, _) = await pageOf(site, "verifier");
            site.Clock.Advance(TimeSpan.FromMinutes(5));
            return new ReadyPost(browser, page.Fill(MainForm)) { Ids = HandlesIn(page) };
        });
        yield return new($"{root}/merci/{{reference}}/adresse", "correct the address", Owner.DraftHolder, async site =>
        {
            var (browser, page, _) = await pageOf(site, "verifier");
            site.Clock.Advance(TimeSpan.FromMinutes(5));
            var thanks = await browser.SubmitAsync(page, Array.Empty<(string, string)>());
            var reference = thanks.Text(".reference");
            var correct = await browser.OpenAsync($"/{root}/merci/{reference}/adresse");
            return new ReadyPost(browser, correct.Fill(MainForm, ("Email", "corrigee@exemple.test"))) { Ids = [reference] };
        });
        yield return new($"{root}/plus-tard", "mail the link", Owner.DraftHolder, async site =>
        {
            var (browser, page, _) = await pageOf(site, step);
            var later = await browser.OpenAsync($"/{root}/plus-tard?brouillon={page.Value("Brouillon")}");
            return new ReadyPost(browser, later.Fill(MainForm, ("Email", "plus-tard@exemple.test"))) { Ids = HandlesIn(page) };
        });
        yield return new($"{root}/brouillon/supprimer", "forget a draft", Owner.DraftHolder, async site =>
        {
            var (browser, page, _) = await pageOf(site, step);
            return new ReadyPost(browser, (await browser.OpenAsync("/" + root)).Fill("form[action$='/brouillon/supprimer']")) { Ids = HandlesIn(page) };
        });
    }

    // The first page has no draft yet.
    private static string[] HandlesIn(Page page) => page.Value("Brouillon") is { Length: > 0 } handle ? [handle] : [];

    private static async Task<(Browser Browser, Page Page, (string Name, string Value)[] Answers)> AssociationPageAsync(GuardedSite site, string slug)
    {
        var visit = new AssociationVisit(site);
        switch (slug)
        {
            case "intentions":
                return (visit.Browser, await visit.Browser.OpenAsync($"{AssociationVisit.StartAddress}/intentions"), [("Intentions", AssociationVisit.Need)]);
            case "structure-proche":
                // Somebody of the same name, in the same town, joined before.
                await site.ReceivedNeedAsync();
                var structure = await visit.OpenedAsync("structure", AssociationVisit.Need);
                var near = await visit.ContinueAsync(structure, ("Name", "Les Jardins d’Exemple"), ("CommuneText", "Lille"));
                return (visit.Browser, near, visit.AnswersTo(slug));
            case "hors-region":
                var seat = await visit.OpenedAsync("structure", AssociationVisit.Support);
                var details = await visit.ContinueAsync(seat, ("CommuneText", "Rouen"), ("OutsideRegion", "true"));
                return (visit.Browser, await visit.ContinueAsync(details, ("Territories", "ailleurs")), []);
            case "verifier":
                return (visit.Browser, await visit.OpenedAsync(slug, AssociationVisit.Need), []);
            default:
                return (visit.Browser, await visit.OpenedAsync(slug, AssociationVisit.Need), visit.AnswersTo(slug));
        }
    }

    private static async Task<(Browser Browser, Page Page, (string Name, string Value)[] Answers)> DlaPageAsync(GuardedSite site, string slug)
    {
        var visit = new DlaVisit(site);
        var page = await visit.ReachAsync(slug);
        return (visit.Browser, page, slug == "verifier" ? [] : visit.AnswersTo(slug));
    }

    private static async Task<(Browser Browser, Page Page, (string Name, string Value)[] Answers)> ResearchPageAsync(GuardedSite site, string slug)
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        return (browser, await walk.ToAsync(slug), walk.Answers.GetValueOrDefault(slug) ?? []);
    }
}
