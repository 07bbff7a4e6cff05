using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Coordination;
using UnivAsso.Web.Features.Coordination.Decide;
using UnivAsso.Web.Tests.Coordination;
using UnivAsso.Web.Tests.FollowUp;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What the coordination sends.</summary>
internal static class DeskPosts
{
    private const string Sheet = DeskRoom.Route + "/{reference}";

    public static IReadOnlyList<PostCase> All { get; } = [.. Sheets(), .. Exits(), .. Structures(), .. Questions(), .. Groups(), .. Vocabulary(), .. Views(), DailyLetter()];

    private static IEnumerable<PostCase> Sheets()
    {
        yield return OnSheet("attribuer", "#attribuer", site => site.ReceivedNeedAsync());
        yield return OnSheet("compris", "#comprendre", site => site.InReviewAsync(), ("Understanding", "Les bénévoles partent tôt."));
        yield return OnSheet("compris/envoyer", "#envoyer-compris", UnderstoodAsync);
        yield return OnSheet("veille", "#veille", site => site.TakenOnNeedAsync(), ("Wait", "6"));
        yield return OnSheet("reprendre", "#reprendre", OnWatchAsync);
        yield return OnSheet("messages", "#ecrire", site => site.InReviewAsync(), ("Message", "Bonjour, nous avançons."));
        yield return OnSheet("messages", "#ecrire", site => site.TakenAsync(research: true), ("Message", "Bonjour, nous avançons."));
        yield return OnSheet("notes", "#noter", site => site.InReviewAsync(), ("Note", "Rappeler jeudi."));
        yield return OnSheet("rouvrir", "#rouvrir", EndedAsync, ("WhyReopen", "Une équipe se propose."));
        yield return OnSheet("annuler", "#annuler", WaitingAsync);
    }

    private static IEnumerable<PostCase> Exits()
    {
        foreach (var exit in Exit.All.Select(e => e.Slug))
        {
            yield return new($"{Sheet}/{Exit.Route}/confirmer", exit, Owner.Coordination, async site =>
            {
                var (request, browser, preview) = await PreviewAsync(site, exit);
                return new ReadyPost(browser, preview.Fill("#confirmer")) { Ids = [request.Reference] };
            });
        }

        yield return new($"{Sheet}/{Exit.Route}/corriger", "back to the text", Owner.Coordination, async site =>
        {
            var (request, browser, preview) = await PreviewAsync(site, "question");
            return new ReadyPost(browser, preview.Fill("#corriger")) { Ids = [request.Reference] };
        });
        yield return new($"{Sheet}/{Exit.Route}/apercu", "preview", Owner.Coordination, async site =>
        {
            var request = await site.InReviewAsync();
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"{Desk.AddressOf(request)}/question");
            return new ReadyPost(browser, page.Fill("#decider", ("Text", "Depuis quand ?"))) { Ids = [request.Reference] };
        });
    }

    private static IEnumerable<PostCase> Structures()
    {
        yield return new("coordination/structures/{structureId:guid}/statut", "mark a structure", Owner.Coordination, async site =>
        {
            var request = await site.ReceivedNeedAsync();
            var id = (await site.FindAsync(request)).OrganisationId!.Value.Value;
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"/coordination/structures/{id}");
            return new ReadyPost(browser, page.Fill("#statut", ("Status", "verifiee"))) { Ids = [id.ToString()] };
        });
    }

    private static IEnumerable<PostCase> Questions()
    {
        yield return new("coordination/questions/nouvelle", "write a question", Owner.Nobody, async site =>
        {
            var need = await site.TakenOnNeedAsync();
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"/coordination/questions/nouvelle?besoin={need.Reference}");
            return new ReadyPost(browser, page.Fill("#question", ("Title", "Une question"), ("Summary", "En bref."), ("Themes", "gouvernance")));
        });
        yield return OnQuestion("modifier", "#question", QuestionStatus.Draft, "/modifier", ("Title", "Un autre titre"));
        yield return OnQuestion("relecture", "#relecture", QuestionStatus.Draft);
        yield return OnQuestion("reprendre", "#reprendre", QuestionStatus.Validated);
        yield return OnQuestion("ouvrir", "#ouvrir", QuestionStatus.Validated);
        yield return OnQuestion("veille", "#veille", QuestionStatus.Open, string.Empty, ("Months", "6"));
        yield return OnQuestion("pourvue", "#pourvue", QuestionStatus.Open);
        yield return OnQuestion("archiver", "#archiver", QuestionStatus.Open, string.Empty, ("Because", "Plus d’objet."));
        yield return OnQuestion("rouvrir", "#rouvrir", QuestionStatus.Watch);
        yield return new("question/{jeton}", "answer about a question", Owner.Nobody, async site =>
        {
            var need = await site.TakenOnNeedAsync();
            var reference = await site.QuestionAsync(QuestionStatus.InReview, "Une question relue", need);
            var browser = site.Visitor();
            var page = await browser.OpenAsync(await site.ReviewLinkAsync(reference, need));
            return new ReadyPost(browser, page.Fill("#repondre", ("Answer", "corrige"), ("Comment", "Dites « clubs ».")));
        });
        yield return new("coordination/questions/{reference}/valider", "valider", Owner.Coordination, async site =>
        {
            var reference = await site.QuestionAsync(QuestionStatus.InReview);
            await site.InDatabaseAsync(db => db.ResearchQuestions.Where(q => q.Reference == reference)
                .ExecuteUpdateAsync(q => q.SetProperty(x => x.ReviewUntil, new DateOnly(2026, 1, 5)), Xunit.TestContext.Current.CancellationToken));
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"/coordination/questions/{reference}");
            return new ReadyPost(browser, page.Fill("#valider", ("Because", "Appelées."))) { Ids = [reference] };
        });
    }

    private static IEnumerable<PostCase> Groups()
    {
        yield return new("coordination/regrouper/proposer", "propose a group", Owner.Nobody, async site =>
        {
            var (first, second) = (await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"/coordination/regrouper/proposer?besoin={first.Reference}&besoin={second.Reference}");
            return new ReadyPost(browser, page.Fill("#proposer", ("Title", "Pourquoi part-on ?"), ("Text", "Des départs.")));
        });
        yield return OnGroup("dissocier", "form[id^='dissocier-']");
        yield return OnGroup("demander", "#ajouter", ask: true);
        yield return OnGroup("arreter", "#arreter", answers: ("Because", "Deux sujets."));
        yield return new("coordination/regrouper/{reference}/rouvrir", "rouvrir", Owner.Coordination, async site =>
        {
            var reference = await site.NeedGroupAsync("Un groupe arrêté", await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var ended = await browser.SubmitAsync(
                await browser.OpenAsync($"/coordination/regrouper/{reference}"), new Dictionary<string, string?>(StringComparer.Ordinal) { ["Because"] = "Deux sujets." }, "#arreter");
            return new ReadyPost(browser, ended.Fill("#rouvrir")) { Ids = [reference] };
        });
        yield return new("ensemble/{jeton}", "answer about a group", Owner.Nobody, async site =>
        {
            var need = await site.TakenOnNeedAsync();
            var group = await site.FindGroupAsync(await site.NeedGroupAsync("Un groupe à rejoindre", need, await site.TakenOnNeedAsync()));
            var browser = site.Visitor();
            var page = await browser.OpenAsync(await site.NeedLinkAsync(NeedLinkPurpose.Group, need, group.Id));
            return new ReadyPost(browser, page.Fill("#repondre", ("Answer", "oui")));
        });
        yield return new("compris/{jeton}", "answer about what was understood", Owner.Nobody, async site =>
        {
            var need = await site.SharedNeedAsync();
            var browser = site.Visitor();
            var page = await browser.OpenAsync(await site.NeedLinkAsync(NeedLinkPurpose.Understanding, need));
            return new ReadyPost(browser, page.Fill("#repondre", ("Answer", "corrige"), ("Comment", "Ils partent tard.")));
        });
    }

    private static PostCase OnGroup(string act, string form, bool ask = false, params (string Name, string Value)[] answers) =>
        new($"coordination/regrouper/{{reference}}/{act}", act, Owner.Coordination, async site =>
        {
            var reference = await site.NeedGroupAsync("Un groupe d’essai", await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"/coordination/regrouper/{reference}");
            return new ReadyPost(browser, page.Fill(form, ask ? [("Need", (await site.TakenOnNeedAsync()).Reference)] : answers)) { Ids = [reference] };
        });

    private static async Task<TestRequest> OnWatchAsync(GuardedSite site)
    {
        var request = await site.TakenOnNeedAsync();
        var now = site.Clock.GetUtcNow();
        await site.ChangeAsync(request, r => r.Watch(DateOnly.FromDateTime(now.UtcDateTime).AddMonths(3), Desk.Colleague, now));
        return request;
    }

    private static async Task<TestRequest> UnderstoodAsync(GuardedSite site)
    {
        var request = await site.InReviewAsync();
        await site.ChangeAsync(request, r => r.Understand("Les bénévoles partent tôt.", Desk.Colleague, site.Clock.GetUtcNow()));
        return request;
    }

    private static PostCase OnQuestion(string act, string form, QuestionStatus status, string below = "", params (string Name, string Value)[] answers) =>
        new($"coordination/questions/{{reference}}/{act}", act, Owner.Coordination, async site =>
        {
            var reference = await site.QuestionAsync(status);
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"/coordination/questions/{reference}{below}");
            return new ReadyPost(browser, page.Fill(form, answers)) { Ids = [reference] };
        });

    private static IEnumerable<PostCase> Vocabulary()
    {
        yield return new("coordination/vocabulaire/nouveau", "add to the vocabulary", Owner.Nobody, async site =>
        {
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync("/coordination/vocabulaire/nouveau");
            return new ReadyPost(browser, page.Fill(
                PostBook.MainForm, ("Term", $"SIGLE {Guid.CreateVersion7():N}"), ("French", "une façon de le dire"), ("Source", "Document d’exemple")));
        });
        yield return new("coordination/vocabulaire/{id:guid}", "change the vocabulary", Owner.Coordination, async site =>
        {
            var id = await site.InDatabaseAsync(db => db.VocabularyTerms.OrderBy(t => t.TermKey).Select(t => t.Id).FirstAsync(Xunit.TestContext.Current.CancellationToken));
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync($"/coordination/vocabulaire/{id}");
            return new ReadyPost(browser, page.Fill(PostBook.MainForm, ("Source", "Une autre source d’exemple"))) { Ids = [id.ToString()] };
        });
    }

    private static IEnumerable<PostCase> Views()
    {
        yield return new("coordination/vues", "keep a view", Owner.Nobody, async site =>
        {
            var browser = await site.SignedInAsync(Roles.Coordinator);
            return new ReadyPost(browser, (await browser.OpenAsync("/coordination/besoins?etat=recue")).Fill("#garder-la-vue", ("Name", "À lire")));
        });
        foreach (var (act, answers) in new (string, (string, string)[])[] { ("renommer", [("Name", "Autre nom")]), ("supprimer", []) })
        {
            yield return new($"coordination/vues/{{viewId:guid}}/{act}", act, Owner.Coordinator, async site =>
            {
                var browser = await site.SignedInAsync(Roles.Coordinator);
                var list = await browser.OpenAsync("/coordination/besoins?etat=recue");
                await browser.SubmitAsync(list, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Name"] = "À lire" }, "#garder-la-vue");
                var form = (await browser.OpenAsync("/coordination/vues")).Fill($"form[action$='/{act}']", answers);
                return new ReadyPost(browser, form) { Ids = [form.Address.Split('/')[^2]] };
            });
        }
    }

    private static PostCase DailyLetter() => new("coordination/courriel-quotidien", "refuse the daily letter", Owner.Nobody, async site =>
    {
        var browser = await site.SignedInAsync(Roles.Coordinator);
        return new ReadyPost(browser, (await browser.OpenAsync("/coordination/courriel-quotidien")).Fill("main form[method=post]", ("Wanted", "false")));
    });

    private static PostCase OnSheet(string act, string form, Func<GuardedSite, Task<TestRequest>> make, params (string Name, string Value)[] answers) =>
        new($"{Sheet}/{act}", act, Owner.Coordination, async site =>
        {
            var request = await make(site);
            var browser = await site.SignedInAsync(Roles.Coordinator);
            return new ReadyPost(browser, (await browser.SheetAsync(request)).Fill(form, answers)) { Ids = [request.Reference] };
        });

    private static async Task<(TestRequest Request, Browser Browser, Page Preview)> PreviewAsync(GuardedSite site, string exit)
    {
        var request = await site.InReviewAsync();
        var browser = await site.SignedInAsync(Roles.Coordinator);
        return (request, browser, await browser.PreviewAsync(request, exit));
    }

    private static async Task<TestRequest> EndedAsync(GuardedSite site)
    {
        var request = await site.InReviewAsync();
        await site.DecideAsync(request, FollowUpSite.NotRetained);
        return request;
    }

    private static async Task<TestRequest> WaitingAsync(GuardedSite site)
    {
        var request = await site.InReviewAsync();
        await (await site.SignedInAsync(Roles.Coordinator)).DecideAsync(request, "question");
        return request;
    }
}
