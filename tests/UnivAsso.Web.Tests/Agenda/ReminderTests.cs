using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Agenda;
using Xunit;

namespace UnivAsso.Web.Tests.Agenda;

/// <summary>Reminders a week and a day before: each once, whatever stops, and none for a date that no longer holds.</summary>
public sealed class ReminderTests
{
    /// <summary>Thursday 19 March 2026, 10:00 in Paris: sixteen days after the clock of the tests.</summary>
    private static readonly DateTimeOffset Start = new(2026, 3, 19, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_week_and_a_day_before_each_structure_is_reminded_once_with_the_way_to_say_no()
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add(structures: 2));
        await site.FixedAsync(onCase.CaseId, Start, officer);

        var seen = new List<int>();
        for (var day = 0; day < 20; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.DoDueTasksAsync();
            await site.DoDueTasksAsync();
            seen.Add((await RemindersAsync(site)).Count);
        }

        // 3 March + 9 days = 12 March at 10:00, an hour after the reminder is due.
        Assert.Equal((0, 2, 2, 4, 4), (seen[7], seen[8], seen[13], seen[14], seen[19]));
        var reminder = (await RemindersAsync(site))[0];
        foreach (var words in new[] { "jeudi 19 mars 2026", "de 10 h à 11 h", "Maison fictive des associations", "Sonnez à l’interphone", "/empechement" })
        {
            Assert.Contains(words, AgendaSite.WordsOf(reminder), StringComparison.Ordinal);
        }

        var page = await site.Visitor().OpenAsync($"{AgendaSite.LinkIn(reminder)}/empechement");
        Assert.Equal("Ce rendez-vous est passé", page.Heading);
    }

    [Theory]
    [InlineData(10, 1)] // from the 13th on: the week's notice is caught up
    [InlineData(15, 1)] // the day before: the week's notice gives way to the day's
    [InlineData(17, 0)] // after the meeting: nothing
    public async Task After_days_without_a_job_nothing_useless_is_sent(int days, int mails)
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        await site.FixedAsync(onCase.CaseId, Start, officer);

        site.Clock.Advance(TimeSpan.FromDays(days));
        await site.DoDueTasksAsync();
        await site.DoDueTasksAsync();

        Assert.Equal(mails, (await RemindersAsync(site)).Count);
    }

    [Fact]
    public async Task Three_days_without_a_job_send_each_reminder_once()
    {
        await using var site = new AgendaSite();
        var officer = await site.OfficerAsync();
        var cases = new List<AppointmentCase>();
        for (var i = 0; i < 6; i++)
        {
            // Dates whose week before falls inside the outage, one hour apart.
            cases.Add(site.Cases.Add());
            await site.FixedAsync(cases[i].CaseId, Start.AddDays(i % 3).AddHours(2 * (i / 3)), officer);
        }

        site.Clock.Advance(TimeSpan.FromDays(8.5));
        await site.DoDueTasksAsync();
        Assert.Empty(await RemindersAsync(site));
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.DoDueTasksAsync();
        await site.DoDueTasksAsync();

        Assert.Equal(cases.Select(c => c.People[0].Email).Order(), (await RemindersAsync(site)).Select(m => m.To).Order());
    }

    [Fact]
    public async Task What_was_moved_cancelled_or_closed_is_not_reminded_and_a_new_date_is()
    {
        await using var site = new AgendaSite();
        var officer = await site.OfficerAsync();
        var (moved, cancelled, postponed, closed) = (site.Cases.Add(), site.Cases.Add(), site.Cases.Add(), site.Cases.Add());
        var movedId = await site.FixedAsync(moved.CaseId, Start, officer);
        var cancelledId = await site.FixedAsync(cancelled.CaseId, Start.AddHours(4), officer);
        var postponedId = await site.FixedAsync(postponed.CaseId, Start.AddHours(5.5), officer);
        await site.FixedAsync(closed.CaseId, Start.AddDays(1), officer);
        var order = await site.OrderAsync(moved.CaseId, MeetingChannel.InPerson, officer);
        var (seenMoved, seenCancelled, seenPostponed) = (await site.SeenAsync(movedId), await site.SeenAsync(cancelledId), await site.SeenAsync(postponedId));
        Assert.True((await site.UseAsync<MoveAppointment, Result<AppointmentId>>(s => s.ToAsync(order, seenMoved, Start.AddDays(7), AgendaSite.By(officer), Ct))).IsDone);
        Assert.True((await site.UseAsync<CancelAppointment, Result<AppointmentId>>(s => s.HandleAsync(seenCancelled, null, AgendaSite.By(officer), Ct))).IsDone);
        Assert.True((await site.UseAsync<MoveAppointment, Result<AppointmentId>>(s => s.PostponeAsync(seenPostponed, [], AgendaSite.By(officer), Ct))).IsDone);
        site.Cases.Close(closed);

        for (var day = 0; day < 30; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.DoDueTasksAsync();
        }

        var reminders = await RemindersAsync(site);
        Assert.Equal([moved.People[0].Email, moved.People[0].Email], reminders.Select(m => m.To));
        Assert.All(reminders, m => Assert.Contains("jeudi 26 mars 2026", AgendaSite.WordsOf(m), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_structure_that_excused_itself_is_not_reminded()
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add(structures: 2));
        await site.FixedAsync(onCase.CaseId, Start, officer);
        var visitor = site.Visitor();
        var form = await visitor.OpenAsync($"{await site.LinkToAsync(onCase.People[1].Email)}/empechement");
        await visitor.SubmitAsync(form, new Dictionary<string, string?> { ["Then"] = "excuse" });

        site.Clock.Advance(TimeSpan.FromDays(10));
        await site.DoDueTasksAsync();

        Assert.Equal([onCase.People[0].Email], (await RemindersAsync(site)).Select(m => m.To));
    }

    private static async Task<List<Domain.Notifications.OutboxMail>> RemindersAsync(AgendaSite site) =>
        [.. (await site.LettersAsync()).Where(m => m.Subject.Contains("Rappel", StringComparison.Ordinal))];
}
