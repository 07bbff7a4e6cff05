using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Coordination;
using UnivAsso.Web.Features.Coordination.Decide;
using UnivAsso.Web.Features.Coordination.WhoFits;
using UnivAsso.Web.Features.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Acts;
using UnivAsso.Web.Features.DlaIntake.Follow;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Tests.Coordination;
using UnivAsso.Web.Tests.DlaIntake;
using UnivAsso.Web.Tests.FollowUp;
using UnivAsso.Web.Tests.JoinRequests.Association;
using UnivAsso.Web.Tests.JoinRequests.Research;
using Xunit;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>A page that shows a record: its route, and whose record it is.</summary>
public sealed record GetCase(string Template, Owner Owner)
{
    public override string ToString() => $"GET /{Template}";
}

/// <summary>The page as its owner opens it, the ids that name the record, and words that only the owner should read there.</summary>
public sealed record ReadyGet(Browser By, string Address, IReadOnlyList<string> Ids, string Mark)
{
    public string Cookies { get; } = By.Cookies.Header;
}

/// <summary>Every page whose address names a record, opened by the one it belongs to.</summary>
public static class GetBook
{
    private const string Sheet = DeskRoom.Route + "/{reference}";
    private const string LeadsBack = "leads back to the form that writes, whatever the reference";
    private const string TheSecretIsTheKey = "the secret itself is the key: whoever holds it is the owner";

    /// <summary>Addresses with a hole that names no record of anybody, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Exempt { get; } = new Dictionary<string, string>(
        DlaDecisionPosts.LeadBack.Select(template => KeyValuePair.Create(template, LeadsBack)), StringComparer.Ordinal)
    {
        [DeskRoom.Route] = "one of two lists",
        [$"{DeskRoom.Route}/export.csv"] = "one of two lists",
        [$"{DlaDeskPosts.Sheet}/{LetterAct.Route}/apercu"] = LeadsBack,
        [$"{DlaDeskPosts.Sheet}/{LetterAct.Route}/confirmer"] = LeadsBack,
        [$"{DlaDeskPosts.Sheet}/{LetterAct.Route}/corriger"] = LeadsBack,
        ["administration/guichets-dla/{code}"] = "one of a short public list",
        ["administration/guichets-dla/{code}/fermetures"] = "one of a short public list",
        ["administration/guichets-dla/{code}/places"] = "one of a short public list",
        ["dla/confirmer/{jeton}"] = TheSecretIsTheKey,
        [$"{Sheet}/{Exit.Route}/apercu"] = LeadsBack,
        [$"{Sheet}/{Exit.Route}/confirmer"] = LeadsBack,
        [$"{Sheet}/{Exit.Route}/corriger"] = LeadsBack,
        ["administration/referentiels/axes/{slug}"] = "one of a short public list",
        ["administration/textes/{key}"] = "one of three public texts",
        ["agenda/flux/{secret}.ics"] = TheSecretIsTheKey,
        ["question/{jeton}"] = TheSecretIsTheKey,
        ["reponse/{jeton}"] = TheSecretIsTheKey,
        ["presentation/{jeton}"] = TheSecretIsTheKey,
        ["questions-de-recherche/{reference}/repondre"] = "a public question; the profile shown is that of the account",
        ["compris/{jeton}"] = TheSecretIsTheKey,
        ["ensemble/{jeton}"] = TheSecretIsTheKey,
        ["questions-de-recherche/{reference}"] = "public, or not there",
        ["creneau/{jeton}"] = TheSecretIsTheKey,
        ["creneau/{jeton}/aucun"] = TheSecretIsTheKey,
        ["creneau/{jeton}/empechement"] = TheSecretIsTheKey,
        ["creneau/{jeton}/rendez-vous.ics"] = TheSecretIsTheKey,
        ["dev/courriels/{id:guid}.ics"] = "answers 404 outside Development",
        ["dla/decision/{jeton}"] = TheSecretIsTheKey,
        ["dla/passerelle/{jeton}"] = TheSecretIsTheKey,
        ["dla/orientation/{jeton}"] = TheSecretIsTheKey,
        ["dla/orientation/{jeton}/retirer"] = TheSecretIsTheKey,
        ["dla/ressources/{actorId:guid}/signaler"] = "a card of the public list",
        ["orientation/{jeton}"] = TheSecretIsTheKey,
        ["reprendre/{secret}"] = TheSecretIsTheKey,
        ["reprendre/{secret}/garder"] = TheSecretIsTheKey,
        ["reprendre/{secret}/supprimer"] = TheSecretIsTheKey,
        ["satisfaction/{jeton}"] = TheSecretIsTheKey,
        ["erreur/{status:int:range(400,599)}"] = "the page of a status",
        ["{**address}"] = "any other address",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<(GetCase Get, ReadyGet Ready)>> PrepareAsync(GuardedSite site) =>
    [
        .. await OfAuthorAsync(site, byCode: true),
        .. await OfAuthorAsync(site, byCode: false),
        .. await OfDlaStructureAsync(site),
        .. await OfDeskAsync(site),
        .. await OfDlaDeskAsync(site),
        .. await AgendaPosts.PagesAsync(site),
        .. await ReferralPosts.PagesAsync(site),
        .. await DlaDecisionPosts.PagesAsync(site),
        .. await OfAdministrationAsync(site),
        .. await OfDraftAsync(site),
    ];

    private static async Task<List<(GetCase, ReadyGet)>> OfAuthorAsync(GuardedSite site, bool byCode)
    {
        var template = byCode ? OwnRequestController.FollowUpRoute : OwnRequestController.SpaceRoute;
        var own = await site.ReceivedNeedAsync(title: "Mésange bleue et fougère");
        await site.ChangeAsync(own, r => r.Take(FollowUpSite.Coordinator, site.Clock.GetUtcNow()));
        await site.DecideAsync(own, new JoinRequestExit(JoinRequestAct.AskQuestion) { Text = "Combien de fougères ?" });
        await site.WriteAsync(own, fromRequester: true, "Des mésanges partout.");
        var document = await site.DocumentOfAsync(own, "fougeres.pdf");
        var browser = await AuthorPosts.OpenAsync(site, own, byCode);
        var pages = new List<(GetCase, ReadyGet)>();
        foreach (var (below, mark) in new[]
        {
            (string.Empty, "Mésange bleue"), ("/imprimer", "Mésange bleue"), ("/completer", "Combien de fougères"), ("/message", own.Reference),
            ("/retirer", own.Reference), ("/rouvrir", own.Reference), ("/document", "fougeres.pdf"), ("/document/{id:guid}", "%PDF"),
            ("/document/{id:guid}/retirer", "fougeres.pdf"),
        })
        {
            var address = AuthorPosts.RootOf(own, byCode) + below.Replace("{id:guid}", document.ToString(), StringComparison.Ordinal);
            pages.Add((new GetCase(template + below, Owner.Author), new ReadyGet(browser, address, [own.Reference, document.ToString()], mark)));
        }

        var shared = await site.SharedNeedAsync("Des mésanges et des fougères.");
        pages.Add((new GetCase($"{template}/compris", Owner.Author),
            new ReadyGet(await AuthorPosts.OpenAsync(site, shared, byCode), AuthorPosts.RootOf(shared, byCode) + "/compris", [shared.Reference], "Des mésanges et des fougères")));
        if (byCode)
        {
            var taken = await site.TakenAsync();
            await site.DecideAsync(taken, FollowUpSite.TakenOn);
            pages.Add((new GetCase($"{template}/compte", Owner.Author),
                new ReadyGet(await AuthorPosts.OpenAsync(site, taken, byCode), $"/suivi/{taken.Reference}/compte", [taken.Reference], taken.Email)));
        }

        return pages;
    }

    private static async Task<List<(GetCase, ReadyGet)>> OfDlaStructureAsync(GuardedSite site)
    {
        var own = await DlaPosts.AskedAsync(site, "Combien de bergeronnettes ?");
        var browser = await DlaVisit.FollowerAsync(site, own.Reference, own.Lead.Email);
        var withdrawn = await site.SentDlaRequestAsync();
        await site.ChangeAsync(withdrawn, r => r.Leave(r.Lead.Id, null, site.Clock.GetUtcNow()));
        var back = await DlaVisit.FollowerAsync(site, withdrawn.Reference, withdrawn.Lead.Email);
        return
        [
            .. new[]
            {
                (string.Empty, "Combien de bergeronnettes"), ("/imprimer", "Combien de bergeronnettes"), ("/completer", "Combien de bergeronnettes"),
                ("/message", own.Reference), ("/retirer", own.Reference),
            }
                .Select(p => (
                    new GetCase(DlaSheetController.Route + p.Item1, Owner.Author),
                    new ReadyGet(browser, $"/suivi/{own.Reference}{p.Item1}", [own.Reference], p.Item2))),
            (new GetCase($"{DlaSheetController.Route}/rouvrir", Owner.Author), new ReadyGet(back, $"/suivi/{withdrawn.Reference}/rouvrir", [withdrawn.Reference], withdrawn.Reference)),
        ];
    }

    private static async Task<List<(GetCase, ReadyGet)>> OfDeskAsync(GuardedSite site)
    {
        var browser = await site.SignedInAsync(Roles.Coordinator);
        var request = await site.InReviewAsync("Martin-pêcheur et roseaux");
        var document = await site.DocumentOfAsync(request, "roseaux.pdf");
        var structure = (await site.FindAsync(request)).OrganisationId!.Value.Value.ToString();
        var sheet = Desk.AddressOf(request);
        var question = await site.QuestionAsync(UnivAsso.Domain.ResearchQuestions.QuestionStatus.Draft, "Martin-pêcheur et clubs");
        var (open, person) = (await site.QuestionAsync(UnivAsso.Domain.ResearchQuestions.QuestionStatus.Open, "Martin-pêcheur et fanfares"), await site.TakenOnPersonAsync());
        await site.PairAsync(open, person, UnivAsso.Domain.Pairing.PairStatus.Sent);
        var group = await site.NeedGroupAsync("Martin-pêcheur et mares", await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
        var term = await site.InDatabaseAsync(db => db.VocabularyTerms.OrderBy(t => t.TermKey).FirstAsync(Ct));
        return
        [
            (new GetCase(Sheet, Owner.Coordination), new ReadyGet(browser, sheet, [request.Reference], "Martin-pêcheur")),
            (new GetCase($"{Sheet}/{Exit.Route}", Owner.Coordination), new ReadyGet(browser, $"{sheet}/question", [request.Reference], "Martin-pêcheur")),
            (new GetCase($"{Sheet}/documents/{{documentId:guid}}", Owner.Coordination),
                new ReadyGet(browser, $"{sheet}/documents/{document}", [request.Reference, document.ToString()], "%PDF")),
            (new GetCase(WhoFitsController.NeedRoute, Owner.Coordination), new ReadyGet(browser, $"{sheet}/personnes", [request.Reference], "Martin-pêcheur")),
            (new GetCase($"{WhoFitsController.NeedRoute}/pourquoi", Owner.Coordination),
                new ReadyGet(browser, $"{sheet}/personnes/pourquoi", [request.Reference], "Martin-pêcheur")),
            .. new[] { string.Empty, "/modifier", "/apparier", "/apparier/pourquoi", "/invitations" }.Select(below => (
                new GetCase("coordination/questions/{reference}" + below, Owner.Coordination),
                new ReadyGet(browser, $"/coordination/questions/{question}{below}", [question], "Martin-pêcheur et clubs"))),
            (new GetCase(PairPosts.Sheet, Owner.Coordination),
                new ReadyGet(browser, $"/coordination/questions/{open}/invitations/{person.Reference}", [open, person.Reference], "Martin-pêcheur et fanfares")),
            (new GetCase("coordination/regrouper/{reference}", Owner.Coordination),
                new ReadyGet(browser, $"/coordination/regrouper/{group}", [group], "Martin-pêcheur et mares")),
            (new GetCase("coordination/vocabulaire/{id:guid}", Owner.Coordination),
                new ReadyGet(browser, $"/coordination/vocabulaire/{term.Id}", [term.Id.ToString()], term.Source[..20])),
            (new GetCase("coordination/structures/{structureId:guid}", Owner.Coordination),
                new ReadyGet(browser, $"/coordination/structures/{structure}", [structure], "Les Jardins d’Exemple")),
        ];
    }

    private static async Task<List<(GetCase, ReadyGet)>> OfDlaDeskAsync(GuardedSite site)
    {
        var lead = await site.SeatedOfficerAsync("somme", isLead: true);
        var request = await site.SentDlaRequestAsync(new DlaRequestToSend { Departments = ["80"], Name = "Sterne et salicorne" });
        await site.ChangeAsync(request, r => r.Take(DeskCalendar.WithoutPause, DlaDeskSite.ActorOf(lead), site.Clock.GetUtcNow()));
        var sheet = DlaIntakeFeature.AddressOf(request.Reference);
        return
        [
            .. new[] { (string.Empty, string.Empty), ($"/{LetterAct.Route}", "/completer"), ($"/{QuietAct.Route}", "/suspendre") }.Select(below => (
                new GetCase(DlaDeskPosts.Sheet + below.Item1, Owner.DlaDesk),
                new ReadyGet(lead.Browser, sheet + below.Item2, [request.Reference], "Sterne et salicorne"))),
            (new GetCase("espace-dla/guichet/{code}/portefeuilles/{owner:guid}", Owner.DlaDesk),
                new ReadyGet(lead.Browser, $"/espace-dla/guichet/somme/portefeuilles/{lead.Id}", [lead.Id.ToString()], "Sterne et salicorne")),
        ];
    }

    private static async Task<List<(GetCase, ReadyGet)>> OfAdministrationAsync(GuardedSite site)
    {
        var browser = await site.SignedInAsync(Roles.Administrator);
        var user = await site.AccountAsync(change: u => (u.LastName, u.TwoFactorEnabled) = ("Bergeronnette", true));
        var challenge = await site.InDatabaseAsync(db => db.KnowledgeChallenges.OrderBy(c => c.Rank).Select(c => new { c.Id, c.Title }).FirstAsync(Ct));
        var account = $"/administration/comptes/{user.Id}";
        var row = $"/administration/referentiels/defis/{challenge.Id}";
        var title = challenge.Title[..15];
        return
        [
            .. new[] { string.Empty, "/fermer", "/roles", "/second-facteur" }.Select(below => (
                new GetCase("administration/comptes/{id:guid}" + below, Owner.Administration),
                new ReadyGet(browser, account + below, [user.Id.ToString()], "Bergeronnette"))),
            .. new[] { string.Empty, "/supprimer" }.Select(below => (
                new GetCase("administration/referentiels/defis/{id:guid}" + below, Owner.Administration),
                new ReadyGet(browser, row + below, [challenge.Id.ToString()], title))),
        ];
    }

    private static async Task<List<(GetCase, ReadyGet)>> OfDraftAsync(GuardedSite site)
    {
        var association = new AssociationVisit(site);
        var need = await association.OpenedAsync("existant", AssociationVisit.Need);
        var sent = new AssociationVisit(site);
        var sentReference = AssociationVisit.ReferenceOf(await sent.SentAsync(AssociationVisit.Need));
        var researcher = site.Visitor();
        var works = await new ResearchWalk(researcher).ToAsync("facon-de-travailler");
        var joined = site.Visitor();
        var joinedReference = ResearchWalk.ReferenceOf(await new ResearchWalk(joined).SendAsync(site));
        var dla = new DlaVisit(site);
        var asked = await dla.ReachAsync("deja-accompagne");
        var dlaSent = new DlaVisit(site);
        var dlaReference = DlaVisit.ReferenceOf(await dlaSent.SentAsync());
        return
        [
            .. Pages("dla/demande", dla.Browser, asked, "besoin", DlaVisit.WhatBrings, dla.Name),
            .. Sent("dla/demande", dlaSent.Browser, dlaReference),
            .. Pages("rejoindre/association", association.Browser, need, "besoin", "au bout de quelques mois", association.Name),
            .. Pages("rejoindre/recherche", researcher, works, "travaux", "éducation populaire", "Camille"),
            .. Sent("rejoindre/association", sent.Browser, sentReference),
            .. Sent("rejoindre/recherche", joined, joinedReference),
        ];

        static IEnumerable<(GetCase, ReadyGet)> Sent(string root, Browser browser, string reference) => new[] { string.Empty, "/adresse" }.Select(below => (
            new GetCase($"{root}/merci/{{reference}}{below}", Owner.DraftHolder),
            new ReadyGet(browser, $"/{root}/merci/{reference}{below}", [reference], reference)));

        static IEnumerable<(GetCase, ReadyGet)> Pages(string root, Browser browser, Page page, string slug, string mark, string recapMark)
        {
            var handle = page.Value("Brouillon")!;
            yield return (new GetCase($"{root}/{{slug}}", Owner.DraftHolder), new ReadyGet(browser, $"/{root}/{slug}?brouillon={handle}", [handle], mark));
            yield return (new GetCase($"{root}/verifier", Owner.DraftHolder), new ReadyGet(browser, $"/{root}/verifier?brouillon={handle}", [handle], recapMark));
            yield return (new GetCase($"{root}/plus-tard", Owner.DraftHolder), new ReadyGet(browser, $"/{root}/plus-tard?brouillon={handle}", [handle], handle));
        }
    }

    /// <summary>The same text with ids that name nothing, each of the shape of the one it replaces.</summary>
    public static string WithAbsentIds(string text, IEnumerable<string> ids) =>
        ids.Aggregate(text, (all, id) => all.Replace(id, AbsentFor(id), StringComparison.OrdinalIgnoreCase));

    /// <summary>An id of the same shape that was never given.</summary>
    public static string AbsentFor(string id)
    {
        if (Domain.Common.Reference.TryParse(id, out var reference))
        {
            return Domain.Common.Reference.Create(reference.Kind, reference.Year, 9_998).ToString();
        }

        return Guid.TryParse(id, out _) ? "01890000-0000-7000-8000-0000000000ab" : Regex.Replace(id, ".", "z", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
