using UnivAsso.Testing;
using UnivAsso.Web.Features.Agenda.Availability;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What an officer sends about the hours that they offer, and a structure about its appointment.</summary>
internal static class AgendaPosts
{
    private const string Agenda = "espace-dla/agenda";

    public static IReadOnlyList<PostCase> All { get; } = [.. Hours(), .. Lines(), .. Subscription(), .. ByLink()];

    public static async Task<List<(GetCase, ReadyGet)>> PagesAsync(GuardedSite site)
    {
        var officer = await site.OfficerWithHoursAsync();
        var place = (await LinesOfAsync(officer, "lieux")).Single();
        return
        [
            (new GetCase($"{Agenda}/lieux/{{id:guid}}", Owner.DlaOfficer),
                new ReadyGet(officer.Browser, $"/{Agenda}/lieux/{place}", [place], "Maison fictive des associations")),
        ];
    }

    private static IEnumerable<PostCase> Hours()
    {
        yield return Own("plages/ajouter", "add hours", ("Days", "Monday"), ("From", "18:00"), ("To", "19:00"), ("Channels", "Phone"));
        yield return Own("dates/ajouter", "close a day", ("Day.Day", "6"), ("Day.Month", "4"), ("Day.Year", "2026"), ("Kind", SpecialDayForm.Closed));
        yield return Own(
            "absences/ajouter",
            "be away",
            ("From.Day", "7"), ("From.Month", "4"), ("From.Year", "2026"), ("To.Day", "9"), ("To.Month", "4"), ("To.Year", "2026"), ("Reason", "Congés"));
        yield return Own("lieux/ajouter", "add a place", ("Name", "Salle d’exemple"), ("Address", "2 rue de l’Exemple, 62000 Arras"));
        yield return Own("reglages", "change the rules", ("Minutes", "45"), ("NoticeDays", "3"));
    }

    private static IEnumerable<PostCase> Lines()
    {
        yield return Line("plages", [], "remove hours");
        yield return Line("dates", [("Day.Day", "6"), ("Day.Month", "4"), ("Day.Year", "2026"), ("Kind", SpecialDayForm.Closed)], "remove a date");
        yield return Line(
            "absences",
            [("From.Day", "7"), ("From.Month", "4"), ("From.Year", "2026"), ("To.Day", "9"), ("To.Month", "4"), ("To.Year", "2026")],
            "remove an absence");
        yield return Line("lieux", [("Name", "Salle d’exemple"), ("Address", "2 rue de l’Exemple, 62000 Arras")], "remove a place");
        yield return new($"{Agenda}/lieux/{{id:guid}}", "change a place", Owner.DlaOfficer, async site =>
        {
            var officer = await site.OfficerWithHoursAsync();
            var place = (await LinesOfAsync(officer, "lieux")).Single();
            var page = await officer.Browser.OpenAsync($"/{Agenda}/lieux/{place}");
            return new ReadyPost(officer.Browser, page.Fill(MainForm, ("Name", "Maison d’exemple"))) { Ids = [place] };
        });
    }

    private static IEnumerable<PostCase> Subscription()
    {
        yield return new($"{Agenda}/abonnement", "ask for the address of a calendar", Owner.Nobody, async site =>
        {
            var officer = await site.OfficerWithHoursAsync();
            var page = await officer.Browser.OpenAsync($"/{Agenda}/abonnement");
            return new ReadyPost(officer.Browser, page.Fill($"form[action='/{Agenda}/abonnement']"));
        });
        yield return new($"{Agenda}/abonnement/fermer", "close the calendar", Owner.Nobody, async site =>
        {
            var officer = await site.OfficerWithHoursAsync();
            var page = await officer.Browser.OpenAsync($"/{Agenda}/abonnement");
            page = await officer.Browser.SubmitAsync(page, Array.Empty<(string, string)>(), $"form[action='/{Agenda}/abonnement']");
            return new ReadyPost(officer.Browser, page.Fill($"form[action='/{Agenda}/abonnement/fermer']"));
        });
    }

    // Whoever holds the mailed link, on a machine that knows nothing of the request.
    private static IEnumerable<PostCase> ByLink()
    {
        yield return new("creneau/{jeton}", "choose a slot", Owner.Nobody, async site =>
        {
            var (visitor, page) = await OpenAsync(site, (request, officer) => site.OfferedSlotsAsync(request, officer));
            var slot = page.Document.QuerySelector("input[type=radio]")!.GetAttribute("value")!;
            return new ReadyPost(visitor, page.Fill(MainForm, ("Slot", slot)));
        });
        yield return new("creneau/{jeton}/aucun", "say that nothing suits", Owner.Nobody, async site =>
        {
            var (visitor, page) = await OpenAsync(site, (request, officer) => site.OfferedSlotsAsync(request, officer), "/aucun");
            return new ReadyPost(visitor, page.Fill(MainForm, ("Text", "Le jeudi, après 17 h."), ("Phone", "03 20 00 00 02")));
        });
        foreach (var (then, what) in new[] { ("autre", "ask for another date"), ("excuse", "excuse oneself") })
        {
            yield return new("creneau/{jeton}/empechement", what, Owner.Nobody, async site =>
            {
                var (visitor, page) = await OpenAsync(site, (request, officer) => site.FixedMeetingAsync(request, officer), "/empechement");
                return new ReadyPost(visitor, page.Fill(MainForm, ("Then", then), ("Reason", "Une fuite d’eau.")));
            });
        }
    }

    private static PostCase Own(string below, string what, params (string Name, string Value)[] answers) => new($"{Agenda}/{below}", what, Owner.Nobody, async site =>
    {
        var officer = await site.OfficerWithHoursAsync();
        return new ReadyPost(officer.Browser, (await officer.Browser.OpenAsync($"/{Agenda}/{below}")).Fill(MainForm, answers));
    });

    // Takes away the last line of a part of the agenda, added before unless the officer has some already.
    private static PostCase Line(string part, (string Name, string Value)[] added, string what) => new($"{Agenda}/{part}/{{id:guid}}/retirer", what, Owner.DlaOfficer, async site =>
    {
        var officer = await site.OfficerWithHoursAsync();
        if (added.Length > 0)
        {
            await officer.Browser.SubmitAsync(await officer.Browser.OpenAsync($"/{Agenda}/{part}/ajouter"), added);
        }

        var line = (await LinesOfAsync(officer, part)).Last();
        var page = await officer.Browser.OpenAsync($"/{Agenda}");
        return new ReadyPost(officer.Browser, page.Fill($"form[action='/{Agenda}/{part}/{line}/retirer']")) { Ids = [line] };
    });

    private static async Task<IEnumerable<string>> LinesOfAsync(TestOfficer officer, string part) =>
        (await officer.Browser.OpenAsync($"/{Agenda}")).Document.QuerySelectorAll($"form[action^='/{Agenda}/{part}/']").Select(f => f.GetAttribute("action")!.Split('/')[^2]);

    private static async Task<(Browser Visitor, Page Page)> OpenAsync(
        GuardedSite site, Func<TestDlaRequest, TestOfficer, Task<string>> invite, string below = "")
    {
        var officer = await site.OfficerWithHoursAsync();
        var link = await invite(await site.FollowedAsync(officer), officer);
        var visitor = site.Visitor();
        return (visitor, await visitor.OpenAsync(link + below));
    }
}
