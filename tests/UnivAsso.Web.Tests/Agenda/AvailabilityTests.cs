using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Agenda;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Agenda;

/// <summary>An officer sets up an agenda, reads a week, subscribes; and reaches nobody else's.</summary>
public sealed class AvailabilityTests(AgendaSite site) : IClassFixture<AgendaSite>
{
    private const string Home = "/espace-dla/agenda";

    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string?> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_officer_sets_up_the_whole_agenda_without_scripts()
    {
        var officer = await site.SignedInAsync(Roles.DlaOfficer);
        var empty = await officer.OpenAsync(Home);
        var place = await officer.OpenAsync($"{Home}/lieux/ajouter");
        await officer.SubmitAsync(place, new Dictionary<string, string?> { ["Name"] = "Maison fictive", ["Address"] = "2 rue de l’Exemple, 62000 Arras", ["AccessNotes"] = "Au fond" });
        var range = await officer.OpenAsync($"{Home}/plages/ajouter");
        var placeId = range.Document.QuerySelectorAll("#PlaceId option")[^1].GetAttribute("value")!;
        var page = await officer.SubmitAsync(
            range, [("Days", "Monday"), ("Days", "Thursday"), ("From", "09:30"), ("To", "12:00"), ("Channels", "InPerson"), ("Channels", "Phone"), ("PlaceId", placeId)]);
        var rules = await officer.OpenAsync($"{Home}/reglages");
        await officer.SubmitAsync(rules, new Dictionary<string, string?>
        {
            ["Phone"] = "03 20 00 00 02",
            ["VideoLink"] = "https://visio.exemple.test/a",
            ["Minutes"] = "90",
            ["BufferAfter"] = "30",
            ["NoticeDays"] = "1",
            ["HorizonWeeks"] = "12",
        });
        await officer.SubmitAsync(
            await officer.OpenAsync($"{Home}/dates/ajouter"),
            [("Day.Day", "25"), ("Day.Month", "5"), ("Day.Year", "2026"), ("Kind", "ouvert"), ("From", "10:00"), ("To", "11:30"), ("Channels", "Video")]);
        await officer.SubmitAsync(
            await officer.OpenAsync($"{Home}/absences/ajouter"),
            [("From.Day", "6"), ("From.Month", "4"), ("From.Year", "2026"), ("To.Day", "17"), ("To.Month", "4"), ("To.Year", "2026"), ("Reason", "Motif privé")]);
        var full = await officer.OpenAsync(Home);

        Assert.Contains("Aucune plage", empty.Words, StringComparison.Ordinal);
        Assert.Contains("La plage est ajoutée", page.Words, StringComparison.Ordinal);
        foreach (var words in new[]
        {
            "lundi de 9 h 30 à 12 h sur place (Maison fictive), par téléphone", "jeudi de 9 h 30 à 12 h", "lundi 25 mai 2026 : de 10 h à 11 h 30, en visioconférence",
            "du lundi 6 avril 2026 au vendredi 17 avril 2026 (Motif privé)", "03 20 00 00 02", "https://visio.exemple.test/a", "1 h 30", "12 semaines",
        })
        {
            Assert.Contains(words, full.Words, StringComparison.Ordinal);
        }

        Assert.Contains("jeudi 5 mars 2026 à 9 h 30", full.Text("section[aria-labelledby=suivants]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_told_beside_its_field_and_kept()
    {
        var officer = await site.SignedInAsync(Roles.DlaOfficer);
        var range = await officer.OpenAsync($"{Home}/plages/ajouter");
        var wrong = await officer.SubmitAsync(range, [("From", "12:00"), ("To", "09:00"), ("Channels", "InPerson")]);
        var rules = await officer.SubmitAsync(
            await officer.OpenAsync($"{Home}/reglages"), new Dictionary<string, string?> { ["Phone"] = "12", ["VideoLink"] = "http://visio", ["Minutes"] = "37" });
        var absence = await officer.SubmitAsync(
            await officer.OpenAsync($"{Home}/absences/ajouter"),
            [("From.Day", "6"), ("From.Month", "4"), ("From.Year", "2026"), ("To.Day", "5"), ("To.Month", "4"), ("To.Year", "2026")]);
        var date = await officer.SubmitAsync(await officer.OpenAsync($"{Home}/dates/ajouter"), [("Day.Day", "31"), ("Day.Month", "2"), ("Day.Year", "2026")]);
        var place = await officer.SubmitAsync(await officer.OpenAsync($"{Home}/lieux/ajouter"), Nothing);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("au moins un jour", wrong.ErrorOf("Days"), StringComparison.Ordinal);
        Assert.Contains("après l’heure de début", wrong.ErrorOf("To"), StringComparison.Ordinal);
        Assert.Equal("12:00", wrong.Value("From"));
        Assert.NotEmpty(rules.ErrorOf("Phone"));
        Assert.Contains("https://", rules.ErrorOf("VideoLink"), StringComparison.Ordinal);
        Assert.NotEmpty(rules.ErrorOf("Minutes"));
        Assert.Equal("12", rules.Value("Phone"));
        Assert.Contains("ne vient pas avant", absence.ErrorOf("To"), StringComparison.Ordinal);
        Assert.NotEmpty(date.ErrorOf("Day"));
        Assert.NotEmpty(date.ErrorOf("Kind"));
        Assert.NotEmpty(place.ErrorOf("Address"));
    }

    [Fact]
    public async Task An_older_screen_overwrites_nothing_and_shows_what_is_saved()
    {
        var officer = await site.SignedInAsync(Roles.DlaOfficer);
        var (one, two) = (await officer.OpenAsync($"{Home}/reglages"), await officer.OpenAsync($"{Home}/reglages"));
        await officer.SubmitAsync(one, new Dictionary<string, string?> { ["Minutes"] = "45" });

        var late = await officer.SubmitAsync(two, new Dictionary<string, string?> { ["Minutes"] = "120" });
        var again = await officer.SubmitAsync(late, Nothing);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("120", late.Value("Minutes"));
        Assert.Contains("Rendez-vous de 45 minutes", late.Words, StringComparison.Ordinal);
        Assert.Contains("Vos réglages sont enregistrés", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_taken_away_and_a_place_that_serves_is_not()
    {
        var email = $"dla-{Guid.CreateVersion7():N}@exemple.test";
        var id = await site.OfficerAsync(email);
        var officer = await site.SignedInAsync(Roles.DlaOfficer, email);
        var page = await officer.OpenAsync(Home);
        var before = (await AgendaAsync(id)).Weekly.Count;

        var inUse = await officer.SubmitAsync(page, Nothing, "form[action*='/lieux/']");
        var less = await officer.SubmitAsync(page, Nothing, "form[action*='/plages/']");
        var twice = await officer.SubmitAsync(page, Nothing, "form[action*='/plages/']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, inUse.Status);
        Assert.Contains("sert encore", inUse.Words, StringComparison.Ordinal);
        Assert.Contains("La plage est retirée", less.Words, StringComparison.Ordinal);
        Assert.Contains("n’est plus dans votre agenda", twice.Words, StringComparison.Ordinal);
        Assert.Equal(before - 1, (await AgendaAsync(id)).Weekly.Count);
    }

    [Fact]
    public async Task Nobody_reaches_the_agenda_of_another_officer()
    {
        var mail = $"dla-{Guid.CreateVersion7():N}@exemple.test";
        var id = await site.OfficerAsync(mail);
        var theirs = await AgendaAsync(id);
        var onCase = site.Cases.Add();
        await site.FixedAsync(onCase.CaseId, Tuesday.AddDays(1), id);
        var me = await site.SignedInAsync(Roles.DlaOfficer);
        var token = (await me.OpenAsync($"{Home}/lieux/ajouter")).Value("__RequestVerificationToken")!;

        var place = await me.OpenAsync($"{Home}/lieux/{theirs.Places[0].Id}");
        var saved = await me.PostAsync($"{Home}/lieux/{theirs.Places[0].Id}", [new("__RequestVerificationToken", token), new("Name", "Vol"), new("Address", "Vol"), new("Version", "0")]);
        await me.PostAsync($"{Home}/plages/{theirs.Weekly[0].Id}/retirer", [new("__RequestVerificationToken", token)]);
        await me.PostAsync($"{Home}/reglages", [new("__RequestVerificationToken", token), new("OfficerId", $"{id}"), new("Minutes", "30"), new("BufferBefore", "0"), new("BufferAfter", "0"), new("NoticeDays", "0"), new("HorizonWeeks", "2"), new("Version", "0")]);
        var myWeek = await me.OpenAsync("/espace-dla/semaine?du=2026-03-11");
        var theirWeek = await (await site.SignedInAsync(Roles.DlaOfficer, mail)).OpenAsync("/espace-dla/semaine?du=2026-03-11");
        var coordinator = await (await site.SignedInAsync(Roles.Coordinator)).OpenAsync(Home);

        Assert.Equal(HttpStatusCode.NotFound, place.Status);
        Assert.Equal(HttpStatusCode.NotFound, saved.Status);
        var after = await AgendaAsync(id);
        Assert.Equal((theirs.Version, theirs.Weekly.Count, 60), (after.Version, after.Weekly.Count, after.Rules.Minutes));
        Assert.DoesNotContain(onCase.Reference, myWeek.Words, StringComparison.Ordinal);
        Assert.Contains(onCase.Reference, theirWeek.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, coordinator.Status);
    }

    [Fact]
    public async Task My_week_shows_each_day_its_meetings_and_leads_to_the_others_and_to_the_case()
    {
        var mail = $"dla-{Guid.CreateVersion7():N}@exemple.test";
        var id = await site.OfficerAsync(mail, (agenda, by, now) =>
            Assert.True(agenda.AddAbsence(new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 12), null, by, now).IsDone));
        var (first, second, gone, weekend) = (site.Cases.Add(), site.Cases.Add(), site.Cases.Add(), site.Cases.Add());
        await site.FixedAsync(second.CaseId, Tuesday.AddHours(5), id);
        await site.FixedAsync(first.CaseId, Tuesday, id);
        var cancelled = await site.FixedAsync(gone.CaseId, Tuesday.AddDays(1), id);
        await site.FixedAsync(weekend.CaseId, Tuesday.AddDays(4), id);
        var seen = await site.SeenAsync(cancelled);
        await site.UseAsync<Web.Features.Agenda.CancelAppointment, Domain.Common.Result<AppointmentId>>(s => s.HandleAsync(seen, null, AgendaSite.By(id), Ct));
        var me = await site.SignedInAsync(Roles.DlaOfficer, mail);

        var page = await me.OpenAsync("/espace-dla/semaine?du=2026-03-12");
        var nonsense = await me.OpenAsync("/espace-dla/semaine?du=hier");
        var previous = await me.OpenAsync(page.Document.QuerySelectorAll("main nav a")[0].GetAttribute("href")!);

        Assert.Contains("Du 9 mars 2026 au 15 mars 2026", page.Heading, StringComparison.Ordinal);
        Assert.Contains("3 rendez-vous.", page.Words, StringComparison.Ordinal);
        Assert.Equal(
            [$"/espace-dla/demandes/{first.Reference}", $"/espace-dla/demandes/{second.Reference}", $"/espace-dla/demandes/{weekend.Reference}"],
            page.Document.QuerySelectorAll("main ol a").Select(a => a.GetAttribute("href")));
        Assert.Contains("samedi 14 mars 2026", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("dimanche 15", page.Words.Replace("au 15 mars", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Vous êtes en absence", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, nonsense.Status);
        Assert.Contains("Du 2 mars 2026", previous.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_shown_once_says_no_name_and_stops_when_it_is_replaced()
    {
        var mail = $"dla-{Guid.CreateVersion7():N}@exemple.test";
        var id = await site.OfficerAsync(mail);
        var onCase = site.Cases.Add();
        var appointment = await site.FixedAsync(onCase.CaseId, Tuesday, id);
        var me = await site.SignedInAsync(Roles.DlaOfficer, mail);
        var page = await me.OpenAsync($"{Home}/abonnement");

        var shown = await me.SubmitAsync(page, Nothing, $"form[action='{Home}/abonnement']");
        var address = new Uri(shown.Text(".reference")).PathAndQuery;
        var later = await me.OpenAsync($"{Home}/abonnement");
        using var visitor = site.Visitor();
        using var first = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        var text = await first.Content.ReadAsStringAsync(Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await visitor.Client.SendAsync(request, Ct);
        var renewed = await me.SubmitAsync(later, Nothing, $"form[action='{Home}/abonnement']");
        using var old = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        await me.SubmitAsync(renewed, Nothing, $"form[action='{Home}/abonnement/fermer']");
        using var closed = await visitor.Client.GetAsync(new Uri(new Uri(renewed.Text(".reference")).PathAndQuery, UriKind.Relative), Ct);

        Assert.Empty(later.Text(".reference"));
        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        CalendarTests.AssertWellFormed(text);
        Assert.Contains((await site.FindAsync(appointment)).CalendarUid, text.Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(onCase.Reference, text, StringComparison.Ordinal);
        Assert.Contains("Maison fictive des associations", text, StringComparison.Ordinal);
        foreach (var personal in new[] { "Alix", "Structure", "@exemple.test", "Dominique", "présidence" })
        {
            Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (old.StatusCode, closed.StatusCode));
        Assert.DoesNotContain(address.Split('/')[^1].Split('.')[0], (await AgendaAsync(id)).FeedSecretHash ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_are_limited_per_reader()
    {
        await using var limited = new LimitedSite();
        using var visitor = limited.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await visitor.Client.GetAsync(new Uri("/agenda/flux/0123456789abcdef0123456789abcdef.ics", UriKind.Relative), Ct);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task The_pages_of_an_officer_send_few_statements()
    {
        var mail = $"dla-{Guid.CreateVersion7():N}@exemple.test";
        var id = await site.OfficerAsync(mail);
        for (var i = 0; i < 5; i++)
        {
            await site.FixedAsync(site.Cases.Add().CaseId, Tuesday.AddDays(7).AddMinutes(90 * i), id);
        }

        var me = await site.SignedInAsync(Roles.DlaOfficer, mail);
        foreach (var (path, count) in new[] { (Home, 3), ($"{Home}/plages/ajouter", 1), ($"{Home}/reglages", 1), ("/espace-dla/semaine?du=2026-03-17", 2) })
        {
            await me.OpenAsync(path);
            var sent = await site.Sql.ListenAsync(() => me.OpenAsync(path));
            Assert.True(sent.Count == count, $"{path}: {sent.Count} statements\n{string.Join('\n', sent.Select(s => s.Text))}");
        }
    }

    private Task<OfficerAgenda> AgendaAsync(Guid officer) =>
        site.InDatabaseAsync(db => db.OfficerAgendas.AsNoTracking().SingleAsync(a => a.OfficerId == officer, Ct));

    private sealed class LimitedSite : Site
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("UnivAsso:RateLimits:FeedsPerMinute", "3");
        }
    }
}
