using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Agenda;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake.Meet;
using UnivAsso.Web.Tests.Coordination;
using UnivAsso.Web.Tests.FollowUp;
using UnivAsso.Web.Tests.Security.Posts;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S9: whoever names somebody else’s record, in an address or in a hidden field, gets word for word what they get for one that does not exist.</summary>
[Collection(PreparedPosts.Collection)]
public sealed class OwnershipTests(PreparedPosts posts)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private GuardedSite Site => posts.Site;

    [Fact]
    public void Every_address_with_a_hole_has_a_case_or_a_reason()
    {
        var templates = SiteRoutes.Of(Site)
            .Where(r => r.Method is "GET" or "POST" && r.Template.Contains('{', StringComparison.Ordinal) && !r.Template.StartsWith("{**path", StringComparison.Ordinal))
            .ToList();
        var gets = templates.Where(r => r.Method == "GET").Select(r => r.Template).Distinct(StringComparer.Ordinal).ToList();
        var sends = templates.Where(r => r.Method == "POST").Select(r => r.Template).Distinct(StringComparer.Ordinal).ToList();
        var shown = posts.Pages.Select(p => p.Get.Template).ToHashSet(StringComparer.Ordinal);
        var named = posts.All.Where(p => p.Ready.Ids.Count > 0).Select(p => p.Post.Template).ToHashSet(StringComparer.Ordinal);

        Assert.True(gets.Count > 35 && sends.Count > 35, $"Only {gets.Count} pages and {sends.Count} posts were found.");
        Assert.Empty(gets.Except(shown).Except(GetBook.Exempt.Keys));
        Assert.Empty(sends.Except(named).Except(GetBook.Exempt.Keys));
        Assert.Empty(shown.Intersect(GetBook.Exempt.Keys));
        Assert.Empty(posts.All.Where(p => p.Post.Owner != Owner.Nobody && p.Ready.Ids.Count == 0).Select(p => p.Post.ToString()).Except(FirstPages));
        Assert.All(posts.All.Where(p => p.Ready.Ids.Count > 0), p => Assert.NotEqual(Owner.Nobody, p.Post.Owner));
    }

    [Fact]
    public async Task A_page_about_a_record_is_for_its_owner_only()
    {
        var (wrong, calls) = (new List<string>(), 0);
        foreach (var (get, ready) in posts.Pages)
        {
            var own = await GetAsync(ready.Cookies, ready.Address, ready.Ids);
            if (own.Status != 200 || !own.Body.Contains(IsWord(ready) ? ready.Mark : Answer.Name, StringComparison.Ordinal))
            {
                wrong.Add($"{get} does not show « {ready.Mark} » to its owner: {own.Status} {own.Location}");
            }

            foreach (var caller in Strangers(get.Owner))
            {
                calls++;
                var theirs = await GetAsync(caller.Cookies, ready.Address, ready.Ids);
                var absent = await GetAsync(caller.Cookies, GetBook.WithAbsentIds(ready.Address, ready.Ids), ready.Ids);
                wrong.AddRange(theirs.DifferencesFrom(absent).Select(d => $"{get} as {caller.Name}: {d}"));
                if (theirs.Status is 200 || theirs.Status >= 500 || (IsWord(ready) && theirs.Body.Contains(ready.Mark, StringComparison.Ordinal)))
                {
                    wrong.Add($"{get} as {caller.Name} answers {theirs.Status}: {theirs.Body}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(calls > 250, $"Only {calls} calls were made.");
        Assert.True((await Site.ReadAllAsync()).Since(posts.Before).IsNone, "Looking at pages changed the database.");
    }

    [Fact]
    public async Task A_form_about_a_record_is_for_its_owner_only()
    {
        var (wrong, calls) = (new List<string>(), 0);
        foreach (var (post, ready) in posts.All.Where(p => p.Ready.Ids.Count > 0))
        {
            var absentForm = WithAbsentIds(ready);
            var (own, ownChanges) = await PostAsync(ready.Cookies, ready, token: null);
            var (nothing, nothingChanges) = await PostAsync(ready.Cookies, absentForm, token: null);
            if (own.Status is < 200 or >= 400 || (!own.DifferencesFrom(nothing).Any() && ownChanges.ToString() == nothingChanges.ToString()))
            {
                wrong.Add($"{post} does as much for its owner as for a record that does not exist: {own.Status}");
            }

            foreach (var caller in Strangers(post.Owner))
            {
                calls++;
                var (theirs, changes) = await PostAsync(caller.Cookies, ready, caller.TokenFor(post.Template));
                var (absent, changesOfAbsent) = await PostAsync(caller.Cookies, absentForm, caller.TokenFor(post.Template));
                wrong.AddRange(theirs.DifferencesFrom(absent).Select(d => $"{post} as {caller.Name}: {d}"));
                if (theirs.Status is 400 or >= 500)
                {
                    wrong.Add($"{post} as {caller.Name} answers {theirs.Status}: it never came to the record.");
                }

                if (changes.Altered.Count > 0 || changes.ToString() != changesOfAbsent.ToString())
                {
                    wrong.Add($"{post} as {caller.Name} stores: {changes}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(calls > 400, $"Only {calls} calls were made.");
    }

    [Fact]
    public async Task A_document_of_another_request_is_not_found_below_ones_own()
    {
        foreach (var byCode in new[] { true, false })
        {
            var (mine, theirs) = (await Site.TakenAsync(), await Site.TakenAsync());
            var document = await Site.DocumentOfAsync(theirs);
            var browser = await AuthorPosts.OpenAsync(Site, mine, byCode);
            var address = $"{AuthorPosts.RootOf(mine, byCode)}/document/{document}";
            var token = (await browser.OpenAsync($"{AuthorPosts.RootOf(mine, byCode)}/message")).Value(ReadyPost.TokenField)!;

            Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{address}/retirer")).Status);
            await browser.PostAsync($"{address}/retirer", [KeyValuePair.Create(ReadyPost.TokenField, token)]);
            Assert.True(await Site.InDatabaseAsync(db => db.CaseDocuments.AnyAsync(d => d.Id == document, Ct)));
        }

        await Site.PutBackAsync();
    }

    [Fact]
    public async Task The_desk_finds_nothing_of_one_request_below_another()
    {
        var (one, other, profile) = (await Site.InReviewAsync(), await Site.InReviewAsync(), await Site.TakenAsync(research: true));
        var document = await Site.DocumentOfAsync(other);
        var coordinator = await Site.SignedInAsync(Roles.Coordinator);

        string[] nowhere =
        [
            $"{Desk.AddressOf(one)}/documents/{document}",
            $"/coordination/profils/{one.Reference}",
            $"/coordination/profils/{one.Reference}/question",
            $"/coordination/profils/{other.Reference}/documents/{document}",
            $"/coordination/besoins/{profile.Reference}",
            $"/coordination/structures/{one.Id.Value}",
        ];
        foreach (var address in nowhere)
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await coordinator.OpenAsync(address)).Status));
        }

        await Site.PutBackAsync();
    }

    [Fact]
    public async Task A_decision_of_another_request_is_neither_undone_nor_answered()
    {
        var (mine, theirs) = (await Site.AskedAsync(), await Site.AskedAsync("Combien de fougères ?"));
        var coordinator = await Site.SignedInAsync(Roles.Coordinator);
        var (one, other) = (await Site.InReviewAsync(), await Site.InReviewAsync());
        await coordinator.DecideAsync(one, "question");
        await coordinator.DecideAsync(other, "prendre-en-charge");
        var theirDecision = (await Site.FindAsync(theirs)).Decisions.Single().Id.Value.ToString();
        var otherDecision = (await Site.FindAsync(other)).Decisions.Single().Id.Value.ToString();
        var author = await Site.FollowerOfAsync(mine);

        var answer = await author.SubmitAsync(
            await author.OpenAsync($"/suivi/{mine.Reference}/completer"), FollowUpSite.Fields(("Question", theirDecision), ("Text", "Douze.")));
        var undone = await coordinator.SubmitAsync(await coordinator.SheetAsync(one), FollowUpSite.Fields(("Decision", otherDecision)), "#annuler");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.DoesNotContain("fougères", answer.Html, StringComparison.Ordinal);
        Assert.True(undone.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{undone.Status}");
        Assert.All((await Site.FindAsync(one)).Decisions.Concat((await Site.FindAsync(other)).Decisions), d => Assert.Null(d.UndoneAt));
        Assert.False(await Site.InDatabaseAsync(db => db.CaseMessages.AnyAsync(m => m.Text == "Douze.", Ct)));
        await Site.PutBackAsync();
    }

    /// <summary>The name under which a message or a note is sent once is a key of its request only: that of another request does not pass for it.</summary>
    [Theory]
    [InlineData("#ecrire", "Message")]
    [InlineData("#noter", "Note")]
    public async Task A_name_taken_by_another_request_does_not_swallow_what_is_sent(string form, string field)
    {
        var (one, other) = (await Site.InReviewAsync(), await Site.InReviewAsync());
        var coordinator = await Site.SignedInAsync(Roles.Coordinator);
        var first = (await coordinator.SheetAsync(other)).Fill(form, new Dictionary<string, string?>(StringComparer.Ordinal) { [field] = "Pour l’autre." });
        await coordinator.PostAsync(first.Address, first.Fields);
        var taken = first.Fields.Single(f => f.Key == "Once").Value;

        var answer = await coordinator.SubmitAsync(await coordinator.SheetAsync(one), FollowUpSite.Fields(("Once", taken), (field, "Pour celle-ci.")), form);

        Assert.True((int)answer.Status < 500, $"{answer.Status}");
        Assert.DoesNotContain("Pour l’autre.", answer.Html, StringComparison.Ordinal);
        var kept = await Site.InDatabaseAsync(async db =>
            await db.CaseMessages.AnyAsync(m => m.CaseId == one.Id.Value && m.Text == "Pour celle-ci.", Ct)
            || await db.CaseNotes.AnyAsync(n => n.CaseId == one.Id.Value && n.Text == "Pour celle-ci.", Ct));
        Assert.True(kept || answer.Status is not HttpStatusCode.OK, "The page says that it is done, and nothing is kept.");
        await Site.PutBackAsync();
    }

    [Theory]
    [InlineData(MeetForm.OpenAgenda, false)]
    [InlineData(MeetForm.ByPhone, false)]
    [InlineData(MeetForm.OpenAgenda, true)]
    [InlineData(MeetForm.ByPhone, true)]
    public async Task An_appointment_of_another_request_is_not_changed_from_ones_own(string how, bool isFixed)
    {
        var (mine, theirs) = (await Site.OfficerWithHoursAsync(), await Site.OfficerWithHoursAsync("oise"));
        var (own, other) = (await Site.FollowedAsync(mine), await Site.FollowedAsync(theirs, new DlaRequestToSend { Departments = ["60"] }));
        await (isFixed ? Site.FixedMeetingAsync(own, mine) : Site.OfferedSlotsAsync(own, mine));
        await (isFixed ? Site.FixedMeetingAsync(other, theirs) : Site.OfferedSlotsAsync(other, theirs));
        var foreign = await Site.AppointmentOfAsync(other);
        (string, string)[] named = [("Appointment", $"{foreign.Id.Value}"), ("AppointmentVersion", $"{foreign.Version}")];
        (string, string)[] answers = [("How", how), ("Day.Day", "6"), ("Day.Month", "4"), ("Day.Year", "2026"), ("Time", "14:30")];
        var page = await mine.Browser.OpenAsync($"/espace-dla/demandes/{own.Reference}/rendez-vous");

        var moved = await mine.Browser.SubmitAsync(page, [.. named, .. answers], "#rendez-vous");
        var cancelled = await mine.Browser.SubmitAsync(page, named, "form[action$='/annuler']");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NotFound), (moved.Status, cancelled.Status));
        Assert.Equal((foreign.Version, foreign.Status, foreign.Start), await StandOfAsync(other));
        await Site.PutBackAsync();

        async Task<(int, AppointmentStatus, DateTimeOffset?)> StandOfAsync(TestDlaRequest request) =>
            await Site.AppointmentOfAsync(request) is var now ? (now.Version, now.Status, now.Start) : default;
    }

    [Fact]
    public async Task The_time_of_somebody_who_is_not_of_the_desk_is_neither_shown_nor_taken()
    {
        var (mine, elsewhere) = (await Site.OfficerWithHoursAsync(), await Site.OfficerWithHoursAsync("oise"));
        var own = await Site.FollowedAsync(mine);
        var busy = await Site.FollowedAsync(elsewhere, new DlaRequestToSend { Departments = ["60"] });
        await Site.FixedMeetingAsync(busy, elsewhere);
        var page = await mine.Browser.OpenAsync($"/espace-dla/demandes/{own.Reference}/rendez-vous");
        var alone = await SlotsAsync([]);

        var shown = await SlotsAsync([("Colleague", $"{elsewhere.Id}")]);
        var sent = await mine.Browser.SubmitAsync(page, [("How", MeetForm.OpenAgenda), ("Colleague", $"{elsewhere.Id}")], "#rendez-vous");

        Assert.NotEmpty(alone);
        Assert.Equal(alone, shown);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.NotEmpty(sent.ErrorOf("Colleague"));
        Assert.False(await Site.InDatabaseAsync(db => db.Appointments.AnyAsync(a => a.CaseId == own.Id.Value, Ct)));
        await Site.PutBackAsync();

        async Task<List<string?>> SlotsAsync((string Name, string Value)[] answers)
        {
            var form = page.Fill("#rendez-vous", answers);
            return [.. (await mine.Browser.PostAsync($"{form.Address}/creneaux", form.Fields)).Document.QuerySelectorAll("[name=Slots]").Select(s => s.GetAttribute("value"))];
        }
    }

    [Fact]
    public async Task Nothing_of_another_request_to_the_DLA_is_decided_or_directed_below_ones_own()
    {
        var (mine, theirs) = (await Site.OfficerWithHoursAsync(), await Site.OfficerWithHoursAsync("oise"));
        var (own, other) = (await Site.FollowedAsync(mine), await Site.FollowedAsync(theirs, new DlaRequestToSend { Departments = ["60"] }));
        var actor = (await Site.ResourceActorAsync()).Id;
        await Site.RedirectedAsync(own, mine, actor);
        await Site.RedirectedAsync(other, theirs, actor);
        var foreign = (await Site.ReferralsOfAsync(other)).Single();
        var root = $"/espace-dla/demandes/{own.Reference}/orientations";
        var page = await mine.Browser.OpenAsync(root);
        var form = page.Fill("form[action$='/arreter']", ("Because", "Autrement."));
        var second = (await Site.ResourceActorAsync("Second appui fictif")).Id;

        var called = await mine.Browser.PostAsync($"{root}/{foreign.Id.Value}/arreter", form.Fields);
        var next = await mine.Browser.PostAsync($"{root}/{foreign.Id.Value}/suivant", form.Fields);
        var more = await mine.Browser.SubmitAsync(
            page,
            [("Participation", $"{other.Lead.Id.Value}"), ("Actors", $"{second}"), ("WhyActors", "Autrement.")],
            "main form[method=post]:not([action$='/arreter'])");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (called.Status, next.Status));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, more.Status);
        Assert.Equal(foreign.Version, (await Site.ReferralsOfAsync(other)).Single().Version);
        Assert.Single(await Site.ReferralsOfAsync(own));
        await Site.PutBackAsync();
    }

    [Fact]
    public async Task A_proposal_made_below_another_request_is_neither_taken_back_nor_answered()
    {
        var (mine, theirs) = (await Site.SeatedOfficerAsync(), await Site.SeatedOfficerAsync());
        var (own, other) = (await Site.FollowedAsync(mine), await Site.FollowedAsync(theirs));
        foreach (var (request, officer) in new[] { (own, mine), (other, theirs) })
        {
            await Site.MetAsync(request, officer);
            await Site.ProposedAsync(request, officer);
        }

        var foreign = (await Site.FindAsync(other)).Proposal!;
        var today = Site.Clock.GetUtcNow();
        var page = await mine.Browser.OpenAsync($"/espace-dla/demandes/{own.Reference}/decision");
        var oral = page.Fill(
            "form[action$='/oral']",
            ("Decision", $"{foreign.Id.Value}"), ("Participation", $"{other.Lead.Id.Value}"), ("Answer", "en-parler"), ("SaidBy", "Alix"),
            ("SaidOn.Day", $"{today.Day}"), ("SaidOn.Month", $"{today.Month}"), ("SaidOn.Year", $"{today.Year}"));

        var answered = await mine.Browser.PostAsync(oral.Address, oral.Fields);
        var undone = await mine.Browser.PostAsync(
            oral.Address.Replace("/oral", "/annuler", StringComparison.Ordinal),
            [.. oral.Fields, KeyValuePair.Create("decision", $"{foreign.Id.Value}")]);

        Assert.True(answered.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{answered.Status}");
        Assert.True(undone.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{undone.Status}");
        var still = (await Site.FindAsync(other)).Proposal!;
        Assert.Equal((foreign.Id, null, null), (still.Id, still.TakenBackAt, still.Positions.Single().Answer));
        await Site.PutBackAsync();
    }

    [Fact]
    public async Task An_officer_who_stepped_back_finds_nothing_any_more()
    {
        var officer = await Site.OfficerWithHoursAsync();
        var request = await Site.FollowedAsync(officer);
        await Site.MetAsync(request, officer);
        await Site.ChangeAsync(request, r => r.Recuse(TestDlaWork.By(officer), Site.Clock.GetUtcNow()));

        foreach (var (get, ready) in posts.Pages.Where(p => p.Get.Owner is Owner.DlaDesk))
        {
            var address = ready.Address.Replace(ready.Ids[0], request.Reference, StringComparison.Ordinal);
            Assert.Equal((get, HttpStatusCode.NotFound), (get, (await officer.Browser.OpenAsync(address)).Status));
        }

        await Site.PutBackAsync();
    }

    /// <summary>The secret of one mailed link is, at every other door, what a secret that was never given is.</summary>
    [Fact]
    public async Task A_secret_opens_its_own_door_only()
    {
        var officer = await Site.OfficerWithHoursAsync();
        var (meets, answers, directed) = (await Site.FollowedAsync(officer), await Site.FollowedAsync(officer), await Site.FollowedAsync(officer));
        var (actor, email) = await Site.ResourceActorAsync();
        await Site.MetAsync(answers, officer);
        var consent = await Site.RedirectedAsync(directed, officer, actor);
        await Site.ConsentAsync(consent);
        string[] links =
        [
            await Site.OfferedSlotsAsync(meets, officer),
            await Site.ProposedAsync(answers, officer),
            consent,
            await Site.LinkToAsync(email, "/orientation/"),
            await Site.FeedbackLinkAsync((await Site.ReferralsOfAsync(directed)).Single()),
        ];
        var doors = links.Select(l => l[..(l.LastIndexOf('/') + 1)]).ToList();
        string[] more = ["/reprendre/", "/agenda/flux/"];
        Assert.Equal(links.Length, doors.Distinct(StringComparer.Ordinal).Count());

        foreach (var link in links)
        {
            var secret = link[(link.LastIndexOf('/') + 1)..];
            var never = new string('0', secret.Length);
            Assert.Equal((link, 200), (link, (await GetAsync(string.Empty, link, [secret])).Status));
            foreach (var door in doors.Concat(more).Where(d => !link.StartsWith(d, StringComparison.Ordinal)))
            {
                var ending = door == "/agenda/flux/" ? ".ics" : string.Empty;
                var theirs = await GetAsync(string.Empty, door + secret + ending, [secret]);
                var absent = await GetAsync(string.Empty, door + never + ending, [never]);
                Assert.Equal((link, door, string.Empty), (link, door, string.Join('\n', theirs.DifferencesFrom(absent))));
            }
        }

        await Site.PutBackAsync();
    }

    [Fact]
    public async Task Neither_the_handle_nor_the_id_of_a_draft_opens_it()
    {
        var draft = await Site.InDatabaseAsync(db => db.Drafts.AsNoTracking().FirstAsync(d => d.SentAs == null, Ct));
        var stranger = Site.Visitor();

        foreach (var secret in new[] { draft.Handle, draft.Id.ToString(), draft.Id.ToString("N"), draft.SecretHash, draft.SecretHash[..32] })
        {
            var page = await stranger.OpenAsync($"/reprendre/{secret}");
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
        }
    }

    /// <summary>The first page of a journey names no draft yet.</summary>
    private static IEnumerable<string> FirstPages =>
        ["POST /dla/demande/{slug} (structures)", "POST /rejoindre/association/{slug} (intentions)", "POST /rejoindre/recherche/{slug} (intentions)"];

    /// <summary>A reference is in the address that the stranger typed; it says nothing that they did not know.</summary>
    private static bool IsWord(ReadyGet ready) => !ready.Ids.Contains(ready.Mark, StringComparer.Ordinal);

    private IEnumerable<Caller> Strangers(Owner owner) => owner switch
    {
        Owner.Coordination => posts.Callers.Where(c => c.Name != Roles.Coordinator),
        Owner.Administration => posts.Callers.Where(c => c.Name != Roles.Administrator),
        Owner.DlaDirectory => posts.Callers.Where(c => c.Name is not (Roles.DlaOfficer or Caller.OfficerElsewhere)),
        _ => posts.Callers,
    };

    private static IReadOnlyList<string> NamesOf(IReadOnlyList<string> ids) => [.. ids, .. ids.Select(GetBook.AbsentFor)];

    private static ReadyPost WithAbsentIds(ReadyPost ready) => ready with
    {
        Form = ready.Form with
        {
            Address = GetBook.WithAbsentIds(ready.Form.Address, ready.Ids),
            Fields = [.. ready.Form.Fields.Select(f => KeyValuePair.Create(f.Key, f.Key == ReadyPost.TokenField ? f.Value : GetBook.WithAbsentIds(f.Value, ready.Ids)))],
        },
    };

    private async Task<Answer> GetAsync(string cookies, string address, IReadOnlyList<string> ids)
    {
        using var client = Site.ClientWith(cookies);
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        return await Answer.OfAsync(response, NamesOf(ids));
    }

    private async Task<(Answer Answer, Changes Changes)> PostAsync(string cookies, ReadyPost ready, string? token)
    {
        using var client = Site.ClientWith(cookies);
        using var request = ready.ToRequest(token: token);
        using var response = await client.SendAsync(request, Ct);
        var answer = await Answer.OfAsync(response, NamesOf(ready.Ids));
        var changes = (await Site.ReadAllAsync()).Since(posts.Before);
        await Site.PutBackAsync();

        return (answer, changes);
    }
}
