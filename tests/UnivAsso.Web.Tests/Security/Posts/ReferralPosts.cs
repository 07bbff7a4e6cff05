using System.Text;
using UnivAsso.Domain.Referrals;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Referrals.Consent;
using UnivAsso.Web.Features.Referrals.Feedback;
using UnivAsso.Web.Features.Referrals.Target;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What is sent about the resource actors, and by the two ends of a redirection.</summary>
internal static class ReferralPosts
{
    private const string Directory = "espace-dla/ressources";
    private const string Card = Directory + "/{actorId:guid}";

    private static readonly byte[] File = Encoding.UTF8.GetBytes(
        "source;id;nom;type;description;zone_eligibilite;source_texte\n"
        + $"exemple;1;Appui importé;{ActorType.SupportPoint.Code};Aide fictivement.;{TerritoryCoverage.Region};Exemple inventé\n");

    public static IReadOnlyList<PostCase> All { get; } = [.. Cards(), .. Imports(), .. Consents(), .. Targets(), .. Feedback()];

    public static async Task<List<(GetCase, ReadyGet)>> PagesAsync(GuardedSite site)
    {
        var officer = await site.SeatedOfficerAsync();
        var id = (await site.ResourceActorAsync("Alouette et coquelicot")).Id.ToString();
        var import = await PreviewAsync(officer.Browser);
        return
        [
            .. new[] { string.Empty, "/modifier" }.Select(below => (
                new GetCase(Card + below, Owner.DlaDirectory), new ReadyGet(officer.Browser, $"/{Directory}/{id}{below}", [id], "Alouette et coquelicot"))),
            (new GetCase($"{Directory}/importer/{{importId:guid}}", Owner.DlaOfficer),
                new ReadyGet(officer.Browser, import.Path, [import.Path.Split('/')[^1]], "Appui importé")),
        ];
    }

    private static IEnumerable<PostCase> Cards()
    {
        yield return new($"{Directory}/nouvelle", "add a card", Owner.Nobody, async site =>
        {
            var browser = (await site.SeatedOfficerAsync()).Browser;
            return new ReadyPost(browser, (await browser.OpenAsync($"/{Directory}/nouvelle")).Fill(
                MainForm,
                ("Name", "Un appui d’exemple"), ("Type", "financeur"), ("Does", "Prête fictivement."), ("Wide", "62"), ("Source", "Exemple inventé")));
        });
        yield return OnCard("modifier", "correct", "/modifier", "#fiche", ("Does", "Aide autrement."));
        yield return OnCard("verifier", "check", string.Empty, "#verifier");
        yield return OnCard("signaler", "report", string.Empty, "#signaler", ("What", "Le numéro a changé."));
        yield return OnCard("archiver", "archive", string.Empty, "#archiver", ("Because", "L’activité s’est arrêtée."));
        yield return new($"{Card}/retablir", "bring back", Owner.DlaDirectory, async site =>
        {
            var (browser, page, id) = await CardAsync(site);
            page = await browser.SubmitAsync(page, [("Because", "C’est un doublon.")], "#archiver");
            return new ReadyPost(browser, page.Fill("#retablir")) { Ids = [id] };
        });
        yield return new($"{Card}/signalements/{{reportId:guid}}", "handle a report", Owner.DlaDirectory, async site =>
        {
            var (browser, page, id) = await CardAsync(site);
            page = await browser.SubmitAsync(page, [("What", "Le numéro a changé.")], "#signaler");
            var form = page.Fill($"form[action^='/{Directory}/{id}/signalements/']", ("Verdict", "1"));
            return new ReadyPost(browser, form) { Ids = [id, form.Address.Split('/')[^1]] };
        });
        yield return new("dla/ressources/{actorId:guid}/signaler", "report from the public list", Owner.Nobody, async site =>
        {
            var (id, _) = await site.ResourceActorAsync();
            var visitor = site.Visitor();
            return new ReadyPost(visitor, (await visitor.OpenAsync($"/dla/ressources/{id}/signaler")).Fill("#signaler", ("What", "Le site a changé.")));
        });
    }

    private static IEnumerable<PostCase> Imports()
    {
        yield return new($"{Directory}/importer", "send a file", Owner.Nobody, async site =>
        {
            var browser = (await site.SeatedOfficerAsync()).Browser;
            return new ReadyPost(browser, (await browser.OpenAsync($"/{Directory}/importer")).Fill("#importer")) { File = ("File", "acteurs.csv", File) };
        });
        foreach (var act in new[] { "confirmer", "abandonner" })
        {
            yield return new($"{Directory}/importer/{{importId:guid}}/{act}", act, Owner.DlaOfficer, async site =>
            {
                var browser = (await site.SeatedOfficerAsync()).Browser;
                var page = await PreviewAsync(browser);
                return new ReadyPost(browser, page.Fill($"#{act}")) { Ids = [page.Path.Split('/')[^1]] };
            });
        }
    }

    // Whoever holds the mailed link, on a machine that knows nothing of the request.
    private static IEnumerable<PostCase> Consents()
    {
        foreach (var (what, answers) in new (string, (string, string)[])[]
        {
            ("let pass on", [("Answer", ConsentForm.PassOn), ("PassEmail", "true")]),
            ("make contact oneself", [("Answer", ConsentForm.Ourselves)]),
            ("decline", [("Answer", ConsentForm.No), ("Reason", ConsentPage.Reasons[0].Value)]),
        })
        {
            yield return new("dla/orientation/{jeton}", what, Owner.Nobody, async site =>
            {
                var (_, link, _) = await ProposedAsync(site);
                var visitor = site.Visitor();
                return new ReadyPost(visitor, (await visitor.OpenAsync(link)).Fill("#repondre", answers));
            });
        }

        yield return new("dla/orientation/{jeton}/retirer", "take the agreement back", Owner.Nobody, async site =>
        {
            var (_, link, _) = await ProposedAsync(site);
            await site.ConsentAsync(link);
            var visitor = site.Visitor();
            return new ReadyPost(visitor, (await visitor.OpenAsync(link)).Fill("#retirer"));
        });
    }

    private static IEnumerable<PostCase> Targets()
    {
        foreach (var (form, answers) in new (string, (string, string)[])[]
        {
            ("#recu", [("Answer", TargetForm.Received)]),
            ("#contact", [("Answer", TargetForm.Taken)]),
            ("#pas-pour-nous", [("Reason", TargetPage.Reasons[0].Value)]),
        })
        {
            yield return new("orientation/{jeton}", form, Owner.Nobody, async site =>
            {
                var (visitor, page) = await TargetAsync(site);
                return new ReadyPost(visitor, page.Fill(form, answers));
            });
        }

        yield return new("orientation/{jeton}", "tell the outcome", Owner.Nobody, async site =>
        {
            var (visitor, page) = await TargetAsync(site);
            page = await visitor.SubmitAsync(page, [("Answer", TargetForm.Taken)], "#contact");
            return new ReadyPost(visitor, page.Fill("#issue", ("Result", TargetPage.Outcomes[0].Value)));
        });
    }

    private static IEnumerable<PostCase> Feedback()
    {
        foreach (var (still, what) in new[] { (FeedbackForm.No, "say that it helped"), (FeedbackForm.Yes, "say that the DLA is still needed") })
        {
            yield return new("satisfaction/{jeton}", what, Owner.Nobody, async site =>
            {
                var (request, link, _) = await ProposedAsync(site);
                await site.ConsentAsync(link);
                var visitor = site.Visitor();
                var page = await visitor.OpenAsync(await site.FeedbackLinkAsync((await site.ReferralsOfAsync(request)).Single()));
                return new ReadyPost(visitor, page.Fill(
                    "#retour", ("Contacted", FeedbackForm.Yes), ("Help", FeedbackForm.Helps[0].Value), ("StillNeedsUs", still), ("Comment", "Merci.")));
            });
        }
    }

    private static PostCase OnCard(string act, string what, string below, string form, params (string Name, string Value)[] answers) =>
        new($"{Card}/{act}", what, Owner.DlaDirectory, async site =>
        {
            var (browser, page, id) = await CardAsync(site, below);
            return new ReadyPost(browser, page.Fill(form, answers)) { Ids = [id] };
        });

    private static async Task<(Browser Browser, Page Page, string Id)> CardAsync(GuardedSite site, string below = "")
    {
        var browser = (await site.SeatedOfficerAsync()).Browser;
        var id = (await site.ResourceActorAsync()).Id;
        return (browser, await browser.OpenAsync($"/{Directory}/{id}{below}"), id.ToString());
    }

    private static async Task<Page> PreviewAsync(Browser browser)
    {
        var ready = new ReadyPost(browser, (await browser.OpenAsync($"/{Directory}/importer")).Fill("#importer")) { File = ("File", "acteurs.csv", File) };
        return await browser.SendAsync(ready.ToRequest());
    }

    private static async Task<(TestDlaRequest Request, string Link, string ActorEmail)> ProposedAsync(GuardedSite site)
    {
        var officer = await site.SeatedOfficerAsync();
        var request = await site.FollowedAsync(officer);
        var actor = await site.ResourceActorAsync();
        return (request, await site.RedirectedAsync(request, officer, actor.Id), actor.Email);
    }

    private static async Task<(Browser Visitor, Page Page)> TargetAsync(GuardedSite site)
    {
        var (_, link, email) = await ProposedAsync(site);
        await site.ConsentAsync(link);
        var visitor = site.Visitor();
        return (visitor, await visitor.OpenAsync(await site.LinkToAsync(email, "/orientation/")));
    }
}
