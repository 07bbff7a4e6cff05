using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Agenda;
using Xunit;

namespace UnivAsso.Web.Tests.Agenda;

/// <summary>What a structure does through the link of its mail, and what each state of the link says.</summary>
public sealed class ChooseTests(AgendaSite site) : IClassFixture<AgendaSite>
{
    private static readonly Dictionary<string, string?> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The Tuesday after, 9:00 in Paris, whatever other tests did of the clock.
    private DateTimeOffset Next(int hour, int days = 0)
    {
        var today = Domain.Common.Time.FrenchDates.DayInParis(site.Clock.GetUtcNow());
        var tuesday = today.AddDays(7 + ((9 - (int)today.DayOfWeek) % 7) + days);
        return Quarters.Start(Quarters.InParis(tuesday, new TimeOnly(hour, 0)));
    }

    [Fact]
    public async Task A_slot_is_chosen_by_link_confirmed_with_everything_in_the_body_and_kept()
    {
        var (officer, onCase) = (await site.OfficerAsync("dominique-1@exemple.test"), site.Cases.Add());
        var person = onCase.People[0];
        var id = await site.ProposedAsync(onCase.CaseId, officer, Next(9), Next(14), Next(9, 1));
        var proposal = (await site.LettersAsync()).Last(m => m.To == person.Email);

        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(AgendaSite.LinkIn(proposal));
        var done = await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["Slot"] = Value(Next(14)) });

        Assert.Equal("Choisissez un créneau", page.Heading);
        Assert.Contains("Vous répondez en tant que Alix Exemple-0", page.Words, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("input[type=radio]").Length);
        Assert.Contains("C’est noté", done.Words, StringComparison.Ordinal);
        Assert.Contains("de 14 h à 15 h", done.Words, StringComparison.Ordinal);
        Assert.Equal(AppointmentStatus.Fixed, (await site.FindAsync(id)).Status);
        Assert.Contains(site.Cases.Heard, m => m.CaseId == onCase.CaseId && m.Change is AppointmentChange.Fixed && m.Start == Next(14));
        foreach (var words in new[] { "mardi", "14 h", "Maison fictive des associations", "1 rue de l’Exemple", "Sonnez à l’interphone", "la présidence et la direction", "les derniers comptes", "03 20 00 00 00" })
        {
            Assert.Contains(words, AgendaSite.WordsOf(proposal), StringComparison.Ordinal);
            Assert.Contains(words, AgendaSite.WordsOf((await site.LettersAsync()).Last(m => m.To == person.Email)), StringComparison.Ordinal);
        }

        Assert.Null(proposal.CalendarText);
        var confirmed = (await site.LettersAsync()).Where(m => m.CaseId == onCase.CaseId && m.Subject.Contains("Rendez-vous confirmé le", StringComparison.Ordinal)).ToList();
        Assert.Equal([person.Email, "dominique-1@exemple.test"], confirmed.Select(m => m.To));
        Assert.All(confirmed, m => Assert.Contains("METHOD:REQUEST", m.CalendarText!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_choice_sent_twice_is_one_appointment_and_one_mail()
    {
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        await site.ProposedAsync(onCase.CaseId, officer, Next(9), Next(14));
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(await site.LinkToAsync(onCase.People[0].Email));
        var answers = new Dictionary<string, string?> { ["Slot"] = Value(Next(9)) };

        await visitor.SubmitAsync(page, answers);
        var again = await visitor.SubmitAsync(page, answers);
        var other = await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["Slot"] = Value(Next(14)) });

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("Un autre créneau a déjà été choisi", other.Words, StringComparison.Ordinal);
        Assert.Single(await site.LettersAsync(), m => m.To == onCase.People[0].Email && m.CalendarText is not null);
    }

    [Fact]
    public async Task A_slot_taken_in_between_is_said_and_those_left_are_shown()
    {
        var (officer, first, second) = (await site.OfficerAsync(), site.Cases.Add(), site.Cases.Add());
        await site.ProposedAsync(first.CaseId, officer, Next(9), Next(14));
        await site.ProposedAsync(second.CaseId, officer, Next(9), Next(14));
        var (one, two) = (site.Visitor(), site.Visitor());
        var onePage = await one.OpenAsync(await site.LinkToAsync(first.People[0].Email));
        var twoPage = await two.OpenAsync(await site.LinkToAsync(second.People[0].Email));

        await one.SubmitAsync(onePage, new Dictionary<string, string?> { ["Slot"] = Value(Next(9)) });
        var late = await two.SubmitAsync(twoPage, new Dictionary<string, string?> { ["Slot"] = Value(Next(9)) });
        var other = await two.SubmitAsync(late, new Dictionary<string, string?> { ["Slot"] = Value(Next(14)) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains(new SlotTaken().Message, late.Words, StringComparison.Ordinal);
        Assert.Equal([Value(Next(14))], late.Document.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("value")));
        Assert.Contains("C’est noté", other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_every_slot_is_taken_the_page_asks_when_one_could_come()
    {
        var (officer, onCase, other) = (await site.OfficerAsync(), site.Cases.Add(), site.Cases.Add());
        await site.ProposedAsync(onCase.CaseId, officer, Next(9));
        await site.FixedAsync(other.CaseId, Next(9).AddMinutes(-30), officer);

        var page = await site.Visitor().OpenAsync(await site.LinkToAsync(onCase.People[0].Email));

        Assert.Contains("Il ne reste aucun créneau", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[type=radio]"));
    }

    [Fact]
    public async Task Open_booking_shows_the_free_slots_and_takes_one()
    {
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        var id = await site.ProposedAsync(onCase.CaseId, officer);
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(await site.LinkToAsync(onCase.People[0].Email));
        var slots = page.Document.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("value")!).ToList();

        var outside = await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["Slot"] = Value(Next(9).AddHours(-4)) });
        var done = await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["Slot"] = slots[3] });

        Assert.True(slots.Count > 20, $"Only {slots.Count} slots were shown.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, outside.Status);
        Assert.Contains("C’est noté", done.Words, StringComparison.Ordinal);
        Assert.Equal(slots[3], Value((await site.FindAsync(id)).Start!.Value));
    }

    [Fact]
    public async Task Nothing_chosen_and_nonsense_are_told_beside_the_list()
    {
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        await site.ProposedAsync(onCase.CaseId, officer, Next(9));
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(await site.LinkToAsync(onCase.People[0].Email));

        foreach (var slot in new[] { null, "", "abc", "-1", "99999999999999999999", "12" })
        {
            var answer = await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["Slot"] = slot });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("Choisissez un créneau dans la liste.", answer.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task None_fits_keeps_what_was_typed_then_asks_the_officer_to_call()
    {
        var (officer, onCase) = (await site.OfficerAsync("dominique-2@exemple.test"), site.Cases.Add());
        var id = await site.ProposedAsync(onCase.CaseId, officer, Next(9));
        var visitor = site.Visitor();
        var form = await visitor.OpenAsync($"{await site.LinkToAsync(onCase.People[0].Email)}/aucun");

        var missing = await visitor.SubmitAsync(form, new Dictionary<string, string?> { ["Text"] = "Plutôt le soir", ["Phone"] = "12" });
        var done = await visitor.SubmitAsync(missing, new Dictionary<string, string?> { ["Phone"] = "06 12 34 56 78" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("numéro de téléphone", missing.ErrorOf("Phone"), StringComparison.Ordinal);
        Assert.Equal("Plutôt le soir", missing.Value("Text"));
        Assert.Contains("nous vous rappelons", done.Words, StringComparison.Ordinal);
        Assert.True((await site.FindAsync(id)).IsToCallBack(site.Clock.GetUtcNow()));
        var toOfficer = (await site.LettersAsync()).Last(m => m.To == "dominique-2@exemple.test");
        Assert.Contains("06 12 34 56 78", toOfficer.Text, StringComparison.Ordinal);
        Assert.Contains("> Plutôt le soir", toOfficer.Text, StringComparison.Ordinal);
        Assert.Contains(site.Cases.Heard, m => m.Change is AppointmentChange.NoneFits && m.Phone == "+33612345678" && m.Words == "Plutôt le soir");
    }

    [Fact]
    public async Task I_cannot_come_gives_the_date_back_and_another_one_is_chosen()
    {
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        var id = await site.FixedAsync(onCase.CaseId, Next(9), officer);
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(await site.LinkToAsync(onCase.People[0].Email));
        var form = await visitor.OpenAsync(page.Document.QuerySelector("a[href$='/empechement']")!.GetAttribute("href")!);

        var unsaid = await visitor.SubmitAsync(form, Nothing);
        var choice = await visitor.SubmitAsync(form, new Dictionary<string, string?> { ["Then"] = "autre", ["Reason"] = "Un imprévu" });
        var between = await site.FindAsync(id);
        var slots = choice.Document.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("value")!).ToList();
        var done = await visitor.SubmitAsync(choice, new Dictionary<string, string?> { ["Slot"] = slots[5] });
        var after = await site.FindAsync(id);

        Assert.Contains("Dites si vous souhaitez", unsaid.ErrorOf("Then"), StringComparison.Ordinal);
        Assert.Equal((AppointmentStatus.Moved, 0), (between.Status, between.BookedQuarters.Count));
        Assert.Contains(Value(Next(9)), slots);
        Assert.Contains("C’est noté", done.Words, StringComparison.Ordinal);
        Assert.Equal((AppointmentStatus.Fixed, 2), (after.Status, after.Sequence));
        Assert.Equal(
            [AppointmentChange.Fixed, AppointmentChange.PostponedByStructure, AppointmentChange.Rescheduled],
            site.Cases.Heard.Where(m => m.CaseId == onCase.CaseId).Select(m => m.Change));
    }

    [Fact]
    public async Task I_cannot_come_excused_cancels_frees_the_slot_and_takes_it_out_of_calendars()
    {
        var (officer, onCase, other) = (await site.OfficerAsync("dominique-3@exemple.test"), site.Cases.Add(), site.Cases.Add());
        var id = await site.FixedAsync(onCase.CaseId, Next(9), officer);
        var visitor = site.Visitor();
        var link = await site.LinkToAsync(onCase.People[0].Email);
        var form = await visitor.OpenAsync($"{link}/empechement");

        var done = await visitor.SubmitAsync(form, new Dictionary<string, string?> { ["Then"] = "excuse" });
        var again = await visitor.SubmitAsync(form, new Dictionary<string, string?> { ["Then"] = "excuse" });
        await site.FixedAsync(other.CaseId, Next(9), officer);

        Assert.Equal("Ce rendez-vous est annulé", done.Heading);
        Assert.True(again.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK);
        Assert.Equal(AppointmentStatus.CancelledByStructure, (await site.FindAsync(id)).Status);
        var cancels = (await site.LettersAsync()).Where(m => m.CaseId == onCase.CaseId && m.CalendarText?.Contains("METHOD:CANCEL", StringComparison.Ordinal) is true).ToList();
        Assert.Equal([onCase.People[0].Email, "dominique-3@exemple.test"], cancels.Select(m => m.To));
    }

    [Fact]
    public async Task Of_several_structures_one_excuses_itself_and_cannot_move_the_others()
    {
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add(structures: 2));
        var id = await site.FixedAsync(onCase.CaseId, Next(9), officer);
        var visitor = site.Visitor();
        var link = await site.LinkToAsync(onCase.People[1].Email);
        var form = await visitor.OpenAsync($"{link}/empechement");

        var forced = await visitor.SubmitAsync(form, new Dictionary<string, string?> { ["Then"] = "autre" });
        var done = await visitor.SubmitAsync(form, new Dictionary<string, string?> { ["Then"] = "excuse" });

        Assert.Single(form.Document.QuerySelectorAll("input[name=Then]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Contains("seule celle qui porte la demande", forced.Words, StringComparison.Ordinal);
        Assert.Equal("C’est noté : vous ne pourrez pas venir", done.Heading);
        var after = await site.FindAsync(id);
        Assert.Equal((AppointmentStatus.Fixed, 1), (after.Status, after.Expected.Count()));
    }

    [Fact]
    public async Task Nobody_reads_the_address_of_another_structure()
    {
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add(structures: 2));
        await site.FixedAsync(onCase.CaseId, Next(9), officer);

        foreach (var (mine, theirs) in new[] { (0, 1), (1, 0) })
        {
            var letters = (await site.LettersAsync()).Where(m => m.To == onCase.People[mine].Email).ToList();
            Assert.NotEmpty(letters);
            Assert.All(letters, m => Assert.DoesNotContain(onCase.People[theirs].Email, $"{m.Text}{m.Html}{m.CalendarText!.Replace("\r\n ", string.Empty, StringComparison.Ordinal)}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Each_state_of_a_link_says_what_to_do_and_whom_to_call()
    {
        var officer = await site.OfficerAsync();
        var visitor = site.Visitor();
        var expired = site.Cases.Add();
        await site.ProposedAsync(expired.CaseId, officer, Next(9, 30));
        var expiredLink = await site.LinkToAsync(expired.People[0].Email);
        var cancelled = site.Cases.Add();
        var cancelledId = await site.FixedAsync(cancelled.CaseId, Next(9, 21), officer);
        var cancelledLink = await site.LinkToAsync(cancelled.People[0].Email);
        var seen = await site.SeenAsync(cancelledId);
        Assert.True((await site.UseAsync<CancelAppointment, Result<AppointmentId>>(s => s.HandleAsync(seen, "Une panne", AgendaSite.By(officer), Ct))).IsDone);
        var held = site.Cases.Add();
        await site.FixedAsync(held.CaseId, Next(9), officer);
        var heldLink = await site.LinkToAsync(held.People[0].Email);
        var closed = site.Cases.Add();
        await site.ProposedAsync(closed.CaseId, officer, Next(9, 22));
        var closedLink = await site.LinkToAsync(closed.People[0].Email);
        site.Cases.Close(closed);
        site.Clock.Advance(TimeSpan.FromDays(15));

        foreach (var (link, status, heading) in new[]
        {
            (expiredLink, HttpStatusCode.Gone, "Ces créneaux ne sont plus réservables"),
            (cancelledLink, HttpStatusCode.OK, "Ce rendez-vous est annulé"),
            (heldLink, HttpStatusCode.Gone, "Ce rendez-vous est passé"),
            (closedLink, HttpStatusCode.Gone, "Ce rendez-vous est passé"),
            ($"/creneau/{new string('0', 32)}", HttpStatusCode.NotFound, "Ce lien n’ouvre aucun rendez-vous"),
            ("/creneau/n-importe-quoi", HttpStatusCode.NotFound, "Ce lien n’ouvre aucun rendez-vous"),
        })
        {
            var page = await visitor.OpenAsync(link);
            Assert.Equal((status, heading), (page.Status, page.Heading));
            Assert.True(page.Document.QuerySelector("a[href^='tel:'], main a[href='/contact']") is not null, heading);
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
            Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
        }

        site.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(heldLink)).Status);
    }

    [Fact]
    public async Task The_calendar_file_of_the_page_is_that_of_the_mail_and_exists_only_while_the_date_holds()
    {
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        var id = await site.FixedAsync(onCase.CaseId, Next(9), officer);
        var link = await site.LinkToAsync(onCase.People[0].Email);
        using var file = await site.Visitor().Client.GetAsync(new Uri($"{link}/rendez-vous.ics", UriKind.Relative), Ct);
        var text = await file.Content.ReadAsStringAsync(Ct);
        var seen = await site.SeenAsync(id);
        await site.UseAsync<CancelAppointment, Result<AppointmentId>>(s => s.HandleAsync(seen, null, AgendaSite.By(officer), Ct));
        using var gone = await site.Visitor().Client.GetAsync(new Uri($"{link}/rendez-vous.ics", UriKind.Relative), Ct);

        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains((await site.FindAsync(id)).CalendarUid, text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_scanner_that_opens_every_mailed_link_changes_nothing()
    {
        var (officer, proposed, held) = (await site.OfficerAsync(), site.Cases.Add(), site.Cases.Add());
        await site.ProposedAsync(proposed.CaseId, officer, Next(9), Next(14));
        await site.FixedAsync(held.CaseId, Next(10), officer);
        var letters = (await site.LettersAsync()).Where(m => m.CaseId == proposed.CaseId || m.CaseId == held.CaseId).ToList();
        var addresses = letters
            .SelectMany(m => System.Text.RegularExpressions.Regex.Matches($"{m.Text} {m.CalendarText?.Replace("\r\n ", string.Empty, StringComparison.Ordinal)}", "https://localhost(/[a-z0-9/-]+)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)).Select(x => x.Groups[1].Value))
            .SelectMany(a => a.StartsWith("/creneau/", StringComparison.Ordinal) && a.Count(c => c == '/') == 2 ? new[] { a, $"{a}/aucun", $"{a}/empechement", $"{a}/rendez-vous.ics" } : [a])
            .Distinct()
            .ToList();
        var before = await StateAsync();

        foreach (var address in addresses)
        {
            foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get })
            {
                using var request = new HttpRequestMessage(method, address);
                using var answer = await site.Visitor().Client.SendAsync(request, Ct);
                Assert.True((int)answer.StatusCode < 500, address);
            }
        }

        Assert.True(addresses.Count(a => a.StartsWith("/creneau/", StringComparison.Ordinal)) >= 8, $"{addresses.Count} addresses");
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task What_the_case_refuses_is_undone_whole()
    {
        await using var alone = new AgendaSite();
        var (officer, onCase) = (await alone.OfficerAsync(), alone.Cases.Add());
        var start = new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);
        var id = await alone.ProposedAsync(onCase.CaseId, officer, start);
        var letters = (await alone.LettersAsync()).Count;
        var visitor = alone.Visitor();
        var page = await visitor.OpenAsync(await alone.LinkToAsync(onCase.People[0].Email));
        alone.Cases.Refusal = new NoSuchCase();

        var refused = await visitor.SubmitAsync(page, new Dictionary<string, string?> { ["Slot"] = Value(start) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(new NoSuchCase().Message, refused.Words, StringComparison.Ordinal);
        var after = await alone.FindAsync(id);
        Assert.Equal((AppointmentStatus.Proposed, 0, 1), (after.Status, after.BookedQuarters.Count, after.Version));
        Assert.Equal(letters, (await alone.LettersAsync()).Count);
        Assert.Equal(0, await alone.InDatabaseAsync(db => db.DueTasks.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_pages_of_a_link_send_few_statements()
    {
        await using var alone = new AgendaSite();
        var officer = await alone.OfficerAsync();
        var (three, open, held) = (alone.Cases.Add(), alone.Cases.Add(), alone.Cases.Add());
        await alone.ProposedAsync(three.CaseId, officer, new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero));
        await alone.ProposedAsync(open.CaseId, officer);
        await alone.FixedAsync(held.CaseId, new DateTimeOffset(2026, 3, 11, 8, 0, 0, TimeSpan.Zero), officer);
        var visitor = alone.Visitor();

        foreach (var (onCase, most) in new[] { (three, 3), (open, 4), (held, 2) })
        {
            var link = await alone.LinkToAsync(onCase.People[0].Email);
            await visitor.OpenAsync(link);
            var sent = await alone.Sql.ListenAsync(() => visitor.OpenAsync(link));
            Assert.True(sent.Count == most, $"{link}: {sent.Count} statements\n{string.Join('\n', sent.Select(s => s.Text))}");
        }
    }

    private static string Value(DateTimeOffset start) => Quarters.Of(start).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<string> StateAsync() => site.InDatabaseAsync(async db =>
    {
        var appointments = await db.Appointments.AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.Version, a.Status }).ToListAsync(Ct);
        var counts = new[]
        {
            await db.OutboxMails.CountAsync(Ct), await db.BookedQuarters.CountAsync(Ct), await db.Journal.CountAsync(Ct), await db.AppointmentLinks.CountAsync(Ct),
            await db.DueTasks.CountAsync(Ct),
        };
        return $"{string.Join(';', appointments)}|{string.Join(',', counts)}";
    });
}
