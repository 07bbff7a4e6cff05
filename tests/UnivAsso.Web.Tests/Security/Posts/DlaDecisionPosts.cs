using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.DlaIntake.Meet;
using UnivAsso.Web.Features.Referrals.Target;
using UnivAsso.Web.Tests.JoinRequests.Association;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What an officer sends from the first meeting to the closing, and a structure about what is proposed to it.</summary>
internal static class DlaDecisionPosts
{
    private const string Request = "espace-dla/demandes/{reference}";

    private static readonly (string Name, string Value)[] Notes =
    [
        ("Present", "La présidence et la direction."), ("Understood", "Les ressources baissent."), ("FramePresented", FramePoint.All[0].Code),
        ("Fit", SheetForm.Yes), ("StructureWishes", "Y voir clair."), ("NextStep", "Un diagnostic."),
        ("NextStepOn.Day", "6"), ("NextStepOn.Month", "4"), ("NextStepOn.Year", "2026"),
    ];

    private static readonly (string Name, string Value)[] Proposal = [("Outcome", DecisionForm.GoOn), ("Wording", "Nous vous proposons de poursuivre.")];

    private static readonly (string Name, string Value)[] Need =
    [
        ("Situation", AssociationVisit.Situation), ("Question", AssociationVisit.Question), ("Purpose", AssociationVisit.Purpose),
    ];

    public static IReadOnlyList<PostCase> All { get; } = [.. Meetings(), .. Sheets(), .. Decisions(), .. Redirections(), .. Bridges(), .. Ends()];

    /// <summary>Pages that lead back to the one that shows, and ask the database nothing.</summary>
    public static IEnumerable<string> LeadBack { get; } =
    [
        $"{Request}/rendez-vous/creneaux", $"{Request}/rendez-vous/annuler", $"{Request}/rendez-vous/tenu", $"{Request}/rendez-vous/absence",
        $"{Request}/decision/chercher", $"{Request}/decision/apercu", $"{Request}/decision/confirmer", $"{Request}/decision/corriger",
        $"{Request}/orientations/chercher", $"{Request}/orientations/{{id:guid}}/suivant", $"{Request}/orientations/{{id:guid}}/arreter",
        $"{Request}/poursuite/clore", $"{Request}/passerelle/{{id:guid}}/reprendre",
    ];

    public static async Task<List<(GetCase, ReadyGet)>> PagesAsync(GuardedSite site)
    {
        var officer = await site.OfficerWithHoursAsync();
        var request = await site.FollowedAsync(officer, new DlaRequestToSend { Name = "Loutre et roseau" });
        await site.MetAsync(request, officer);
        return
        [
            .. new[]
            {
                "/rendez-vous", "/fiche", "/fiche/imprimer", "/decision", "/decision/proposer", "/orientations", "/poursuite", "/poursuite/dossier.csv",
                "/poursuite/dossier.json", "/passerelle",
            }
                .Select(below => (
                    new GetCase(Request + below, Owner.DlaDesk), new ReadyGet(officer.Browser, AddressOf(request) + below, [request.Reference], "Loutre et roseau"))),
        ];
    }

    private static IEnumerable<PostCase> Meetings()
    {
        yield return OnRequest("rendez-vous", "open one's agenda", "#rendez-vous", NoStepAsync, ("How", MeetForm.OpenAgenda));
        yield return OnRequest(
            "rendez-vous",
            "fix by phone",
            "#rendez-vous",
            NoStepAsync,
            ("How", MeetForm.ByPhone), ("Day.Day", "6"), ("Day.Month", "4"), ("Day.Year", "2026"), ("Time", "14:30"));
        yield return OnRequest("rendez-vous", "offer other slots", "#rendez-vous", (site, r, o) => site.OfferedSlotsAsync(r, o), ("How", MeetForm.OpenAgenda));
        yield return OnRequest("rendez-vous", "give the date back", "#rendez-vous", (site, r, o) => site.FixedMeetingAsync(r, o), ("How", MeetForm.OpenAgenda));
        yield return OnRequest("rendez-vous/creneaux", "look for slots", "#rendez-vous", NoStepAsync, ("Minutes", "30"));
        yield return OnRequest("rendez-vous/annuler", "call off", "form[action$='/annuler']", (site, r, o) => site.FixedMeetingAsync(r, o), ("Words", "Un empêchement."));
        yield return OnRequest("rendez-vous/tenu", "held", "form[action$='/tenu']", (site, r, o) => site.BegunMeetingAsync(r, o));
        yield return OnRequest(
            "rendez-vous/absence",
            "not held, new slots",
            "form[action$='/absence']",
            (site, r, o) => site.BegunMeetingAsync(r, o),
            ("Kind", MeetingEndForm.Ours), ("OfferSlots", "true"));
    }

    private static IEnumerable<PostCase> Sheets()
    {
        yield return OnRequest("fiche", "keep a draft", MainForm, NoStepAsync, Notes);
        yield return OnRequest("fiche/valider", "sign", MainForm, NoStepAsync, Notes);
        yield return OnRequest("fiche/valider", "sign after an appointment", MainForm, (site, r, o) => site.BegunMeetingAsync(r, o), Notes);
    }

    private static IEnumerable<PostCase> Decisions()
    {
        yield return OnRequest("decision/apercu", "preview", "#proposer", (site, r, o) => site.MetAsync(r, o), Proposal);
        yield return OnRequest("decision/chercher", "look for actors", "#proposer", (site, r, o) => site.MetAsync(r, o), ("q", "comptes"));
        foreach (var (act, what) in new[] { ("confirmer", "propose other actors"), ("corriger", "back to the text") })
        {
            yield return new($"{Request}/decision/{act}", what, Owner.DlaDesk, async site =>
            {
                var (request, officer, preview) = await PreviewAsync(site);
                return new ReadyPost(officer.Browser, preview.Fill($"#{act}")) { Ids = [request.Reference] };
            });
        }

        yield return new($"{Request}/decision/annuler", "take a proposal back", Owner.DlaDesk, async site =>
        {
            var (request, officer, preview) = await PreviewAsync(site);
            var positions = await officer.Browser.SubmitAsync(preview, Array.Empty<(string, string)>(), "#confirmer");
            return new ReadyPost(officer.Browser, positions.Fill("#annuler")) { Ids = [request.Reference, positions.Value("decision")!] };
        });
        yield return new($"{Request}/decision/oral", "write an answer down", Owner.DlaDesk, async site =>
        {
            var (request, officer) = await FollowedAsync(site);
            await site.MetAsync(request, officer);
            await site.ProposedAsync(request, officer);
            var today = site.Clock.GetUtcNow();
            var page = await officer.Browser.OpenAsync($"{AddressOf(request)}/decision");
            var form = page.Fill(
                "form[action$='/oral']",
                ("Answer", AnswerCodes.Disagree), ("SaidBy", "Alix Exemple"), ("Words", "Nous préférons attendre."),
                ("SaidOn.Day", $"{today.Day}"), ("SaidOn.Month", $"{today.Month}"), ("SaidOn.Year", $"{today.Year}"));
            return new ReadyPost(officer.Browser, form) { Ids = [request.Reference, page.Value("Decision")!, page.Value("Participation")!] };
        });

        // Whoever holds the mailed link, on a machine that knows nothing of the request.
        foreach (var (code, actors) in new[] { (AnswerCodes.Agree, 0), (AnswerCodes.Agree, 2), (AnswerCodes.Disagree, 0), (AnswerCodes.Talk, 0) })
        {
            yield return new("dla/decision/{jeton}", $"{code}, {actors} actors", Owner.Nobody, async site =>
            {
                var (request, officer) = await FollowedAsync(site);
                await site.MetAsync(request, officer);
                var visitor = site.Visitor();
                var page = await visitor.OpenAsync(await site.ProposedAsync(request, officer, await ActorsAsync(site, actors)));
                return new ReadyPost(visitor, page.Fill(MainForm, ("Answer", code), ("Text", "Voici pourquoi.")));
            });
        }
    }

    private static IEnumerable<PostCase> Redirections()
    {
        yield return new($"{Request}/orientations", "direct to one more actor", Owner.DlaDesk, async site =>
        {
            var (request, officer) = await FollowedAsync(site);
            await site.RedirectedAsync(request, officer, await ActorsAsync(site, 1));
            var other = (await site.ResourceActorAsync()).Id;
            var page = await officer.Browser.OpenAsync($"{AddressOf(request)}/orientations");
            return new ReadyPost(officer.Browser, page.Fill(MainForm + ":not([action$='/arreter'])", ("Actors", $"{other}"), ("WhyActors", "Plus près de chez vous.")))
            {
                Ids = [request.Reference, $"{request.Lead.Id.Value}"],
            };
        });
        yield return new($"{Request}/orientations/chercher", "look for actors", Owner.DlaDesk, async site =>
        {
            var (request, officer) = await FollowedAsync(site);
            await site.RedirectedAsync(request, officer, await ActorsAsync(site, 1));
            var page = await officer.Browser.OpenAsync($"{AddressOf(request)}/orientations");
            var form = page.Fill(MainForm + ":not([action$='/arreter'])", ("q", "comptes"));
            return new ReadyPost(officer.Browser, form with { Address = $"{form.Address}/chercher" }) { Ids = [request.Reference, $"{request.Lead.Id.Value}"] };
        });
        yield return OnRedirection("suivant", "go on after a refusal", async (site, request, officer) =>
        {
            // The second actor was archived when the first one refused: nobody was written to. Now it is back.
            var (first, second) = (await site.ResourceActorAsync(), await site.ResourceActorAsync("Second appui fictif"));
            var link = await site.RedirectedAsync(request, officer, first.Id, second.Id);
            await site.ConsentAsync(link, [.. (await site.ReferralsOfAsync(request)).Select(r => $"{r.Id.Value}")]);
            await site.ChangeActorAsync(second.Id, a => a.Archive("Fermé.", Actor.System, site.Clock.GetUtcNow()));
            var target = site.Visitor();
            var page = await target.OpenAsync(await site.LinkToAsync(first.Email, "/orientation/"));
            await target.SubmitAsync(page, [("Reason", TargetPage.Reasons[0].Value)], "#pas-pour-nous");
            await site.ChangeActorAsync(second.Id, a => a.Restore(Actor.System, site.Clock.GetUtcNow()));
        });
        yield return OnRedirection(
            "arreter",
            "call off",
            async (site, request, officer) => await site.RedirectedAsync(request, officer, await ActorsAsync(site, 1)),
            ("Because", "La structure a trouvé."));
    }

    private static IEnumerable<PostCase> Bridges()
    {
        yield return OnRequest("passerelle", "prepare a need", MainForm, NoStepAsync, Need);
        yield return new($"{Request}/passerelle/{{id:guid}}/reprendre", "take a need back", Owner.DlaDesk, async site =>
        {
            var (request, officer, page) = await BridgedAsync(site);
            var form = page.Fill("form[action$='/reprendre']");
            return new ReadyPost(officer.Browser, form) { Ids = [request.Reference, form.Address.Split('/')[^2]] };
        });
        foreach (var answer in new[] { "oui", "non" })
        {
            yield return new("dla/passerelle/{jeton}", $"{answer} to a need", Owner.Nobody, async site =>
            {
                var (request, _, _) = await BridgedAsync(site);
                var visitor = site.Visitor();
                var page = await visitor.OpenAsync(await site.LinkToAsync(request.Lead.Email, "/dla/passerelle/"));
                return new ReadyPost(visitor, page.Fill(MainForm, ("Answer", answer)));
            });
        }
    }

    private static async Task<(TestDlaRequest Request, TestOfficer Officer, Page Page)> BridgedAsync(GuardedSite site)
    {
        var (request, officer) = await FollowedAsync(site);
        var page = await officer.Browser.OpenAsync($"{AddressOf(request)}/passerelle");
        return (request, officer, await officer.Browser.SubmitAsync(page, Need));
    }

    private static IEnumerable<PostCase> Ends()
    {
        yield return new($"{Request}/poursuite/clore", "close", Owner.DlaDesk, async site =>
        {
            var (request, officer) = await FollowedAsync(site);
            await site.MetAsync(request, officer);
            var structure = site.Visitor();
            await structure.SubmitAsync(await structure.OpenAsync(await site.ProposedAsync(request, officer)), [("Answer", AnswerCodes.Agree)]);
            var page = await officer.Browser.OpenAsync($"{AddressOf(request)}/poursuite");
            return new ReadyPost(officer.Browser, page.Fill(MainForm, ("words", "Dossier transmis."))) { Ids = [request.Reference] };
        });
    }

    private static PostCase OnRequest(
        string below, string what, string form, Func<GuardedSite, TestDlaRequest, TestOfficer, Task> step, params (string Name, string Value)[] answers) =>
        new($"{Request}/{below}", what, Owner.DlaDesk, async site =>
        {
            var (request, officer) = await FollowedAsync(site);
            await step(site, request, officer);
            var part = below.Split('/')[0];
            var page = await officer.Browser.OpenAsync($"{AddressOf(request)}/{(part == "decision" ? "decision/proposer" : part)}");

            // Some buttons of a form send it elsewhere.
            return new ReadyPost(officer.Browser, page.Fill(form, answers) with { Address = $"{AddressOf(request)}/{below}" }) { Ids = [request.Reference] };
        });

    private static PostCase OnRedirection(
        string act, string what, Func<GuardedSite, TestDlaRequest, TestOfficer, Task> step, params (string Name, string Value)[] answers) =>
        new($"{Request}/orientations/{{id:guid}}/{act}", what, Owner.DlaDesk, async site =>
        {
            var (request, officer) = await FollowedAsync(site);
            await step(site, request, officer);
            var form = (await officer.Browser.OpenAsync($"{AddressOf(request)}/orientations")).Fill($"form[action$='/{act}']", answers);
            return new ReadyPost(officer.Browser, form) { Ids = [request.Reference, form.Address.Split('/')[^2]] };
        });

    private static Task NoStepAsync(GuardedSite site, TestDlaRequest request, TestOfficer officer) => Task.CompletedTask;

    private static async Task<(TestDlaRequest Request, TestOfficer Officer, Page Preview)> PreviewAsync(GuardedSite site)
    {
        var (request, officer) = await FollowedAsync(site);
        await site.MetAsync(request, officer);
        var page = await officer.Browser.OpenAsync($"{AddressOf(request)}/decision/proposer");
        var actor = (await site.ResourceActorAsync()).Id;
        return (request, officer, await officer.Browser.SubmitAsync(
            page,
            [("Outcome", DecisionForm.Elsewhere), ("Wording", "D’autres répondent mieux."), ("Reason", DlaReason.All[0].Code), ("Actors", $"{actor}")],
            "#proposer"));
    }

    private static async Task<(TestDlaRequest Request, TestOfficer Officer)> FollowedAsync(GuardedSite site)
    {
        var officer = await site.OfficerWithHoursAsync();
        return (await site.FollowedAsync(officer), officer);
    }

    private static async Task<IReadOnlyList<Guid>> ActorsAsync(GuardedSite site, int count)
    {
        var actors = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            actors.Add((await site.ResourceActorAsync($"Appui fictif {i + 1}")).Id);
        }

        return actors;
    }

    private static string AddressOf(TestDlaRequest request) => $"/espace-dla/demandes/{request.Reference}";
}
