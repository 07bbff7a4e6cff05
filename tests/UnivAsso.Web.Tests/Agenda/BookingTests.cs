using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Agenda;
using Xunit;

namespace UnivAsso.Web.Tests.Agenda;

/// <summary>A slot cannot be booked twice: by the pages, by the services, nor by anybody who writes to the database.</summary>
public sealed class BookingTests
{
    private const int Bookings = 200;
    private const int Slots = 20;

    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_at_once_for_twenty_slots_make_twenty_appointments_and_no_overlap()
    {
        await using var site = new AgendaSite();
        var officer = await site.OfficerAsync(change: (agenda, by, now) =>
            Assert.True(agenda.SetRules(new AgendaRules { Minutes = 15, BufferAfter = 0, NoticeDays = 0, Phone = "+33320000001" }, by, now).IsDone));
        var starts = Enumerable.Range(0, Slots).Select(i => Tuesday.AddMinutes(15 * i)).ToList();
        var visits = new List<(Browser Browser, Page Page, DateTimeOffset Start)>();
        for (var i = 0; i < Bookings; i++)
        {
            var onCase = site.Cases.Add();
            var id = await site.ProposedAsync(onCase.CaseId, officer, starts[i % Slots]);
            var browser = site.Visitor();
            visits.Add((browser, await browser.OpenAsync(await LinkOfAsync(site, id)), starts[i % Slots]));
        }

        var answers = await Task.WhenAll(visits.Select(v => Task.Run(
            () => v.Browser.SubmitAsync(v.Page, new Dictionary<string, string?> { ["Slot"] = Quarters.Of(v.Start).ToString(System.Globalization.CultureInfo.InvariantCulture) }), Ct)));

        var won = answers.Where(a => a.Status is HttpStatusCode.OK).ToList();
        var lost = answers.Where(a => a.Status is HttpStatusCode.UnprocessableEntity).ToList();
        Assert.Equal((Slots, Bookings - Slots), (won.Count, lost.Count));
        Assert.All(lost, a => Assert.Contains(new SlotTaken().Message, a.Words, StringComparison.Ordinal));
        var held = await site.InDatabaseAsync(db => db.Appointments.AsNoTracking().Where(a => a.Status == AppointmentStatus.Fixed).Select(a => a.Start!.Value).ToListAsync(Ct));
        Assert.Equal(starts, held.Order());
        Assert.Equal(Slots, await site.InDatabaseAsync(db => db.BookedQuarters.CountAsync(Ct)));
        Assert.Equal(2 * Slots, (await site.LettersAsync()).Count(m => m.CalendarText is not null));
    }

    [Fact]
    public async Task The_database_refuses_a_second_appointment_on_a_quarter_whoever_writes()
    {
        await using var site = new AgendaSite();
        var (officer, one, two) = (await site.OfficerAsync(), site.Cases.Add(), site.Cases.Add());
        await site.FixedAsync(one.CaseId, Tuesday, officer);
        var other = await site.FixedAsync(two.CaseId, Tuesday.AddDays(1), officer);

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => site.InDatabaseAsync(db =>
        {
            db.BookedQuarters.Add(new BookedQuarter { OfficerId = officer, StartUtc = Tuesday.AddMinutes(30), AppointmentId = other });
            return db.SaveChangesAsync(Ct);
        }));

        Assert.True(refused.InnerException is SqliteException { SqliteErrorCode: 19 } or Microsoft.Data.SqlClient.SqlException { Number: 2627 }, refused.InnerException?.Message);
    }

    [Fact]
    public async Task A_buffer_keeps_the_next_meeting_away_and_two_officers_are_both_held()
    {
        await using var site = new AgendaSite();
        var (one, two) = (await site.OfficerAsync(), await site.OfficerAsync());
        await site.FixedAsync(site.Cases.Add().CaseId, Tuesday, one, two);

        // One hour and a quarter of buffer: 9:00 to 10:15 in Paris are held for both.
        foreach (var (officer, start, free) in new[]
        {
            (one, Tuesday.AddMinutes(60), false), (two, Tuesday.AddMinutes(60), false), (two, Tuesday.AddMinutes(-60), false),
            (one, Tuesday.AddMinutes(75), true), (two, Tuesday.AddMinutes(-75), true),
        })
        {
            var order = await site.OrderAsync(site.Cases.Add().CaseId, MeetingChannel.Phone, officer);
            var result = await site.UseAsync<FixAppointment, Result<AppointmentId>>(s => s.HandleAsync(order, start, AgendaSite.By(officer), Ct));
            Assert.Equal(free, result.IsDone);
            Assert.True(free || result.Refusal is SlotTaken, $"{result.Refusal}");
        }
    }

    [Fact]
    public async Task Two_who_choose_for_the_same_case_at_once_fix_one_date()
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add(structures: 2));
        var id = await site.ProposedAsync(onCase.CaseId, officer, Tuesday, Tuesday.AddDays(1));
        var visits = new List<(Browser Browser, Page Page, DateTimeOffset Start)>();
        foreach (var (person, i) in onCase.People.Select((p, i) => (p, i)))
        {
            var browser = site.Visitor();
            visits.Add((browser, await browser.OpenAsync(await site.LinkToAsync(person.Email)), Tuesday.AddDays(i)));
        }

        var answers = await Task.WhenAll(visits.Select(v => Task.Run(
            () => v.Browser.SubmitAsync(v.Page, new Dictionary<string, string?> { ["Slot"] = Quarters.Of(v.Start).ToString(System.Globalization.CultureInfo.InvariantCulture) }), Ct)));

        Assert.Single(answers, a => a.Status is HttpStatusCode.OK);
        Assert.Contains(new AlreadyChosen().Message, Assert.Single(answers, a => a.Status is HttpStatusCode.UnprocessableEntity).Words, StringComparison.Ordinal);
        Assert.Equal((AppointmentStatus.Fixed, 0), ((await site.FindAsync(id)).Status, (await site.FindAsync(id)).Sequence));
        Assert.Equal(3, (await site.LettersAsync()).Count(m => m.CalendarText is not null));
    }

    private static async Task<string> LinkOfAsync(AgendaSite site, AppointmentId id)
    {
        var start = $"rdv:{id.Value:N}:";
        return AgendaSite.LinkIn(await site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().SingleAsync(m => m.Key.StartsWith(start), Ct)));
    }
}
