using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Agenda;
using Xunit;

namespace UnivAsso.Web.Tests.Agenda;

/// <summary>What the room that owns the cases asks of the agenda.</summary>
public sealed class DeskTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_has_one_appointment_under_way_and_a_closed_one_none()
    {
        await using var site = new AgendaSite();
        var (officer, onCase, over) = (await site.OfficerAsync(), site.Cases.Add(), site.Cases.Add());
        await site.ProposedAsync(onCase.CaseId, officer, Tuesday);
        site.Cases.Close(over);

        Assert.IsType<AlreadyOneAppointment>((await FixAsync(site, onCase.CaseId, officer)).Refusal);
        Assert.IsType<NoSuchCase>((await FixAsync(site, over.CaseId, officer)).Refusal);
    }

    [Fact]
    public async Task Slots_offered_again_or_a_date_agreed_by_phone_go_on_with_the_same_appointment()
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        var id = await site.ProposedAsync(onCase.CaseId, officer, Tuesday);
        var stale = await site.SeenAsync(id);
        var order = await site.OrderAsync(onCase.CaseId, MeetingChannel.Phone, officer);

        var again = await site.UseAsync<ProposeSlots, Result<AppointmentId>>(s => s.HandleAsync(order with { Existing = stale }, [Tuesday.AddDays(1)], AgendaSite.By(officer), Ct));
        var late = await site.UseAsync<FixAppointment, Result<AppointmentId>>(s => s.HandleAsync(order with { Existing = stale }, Tuesday, AgendaSite.By(officer), Ct));
        var seen = await site.SeenAsync(id);
        var done = await site.UseAsync<FixAppointment, Result<AppointmentId>>(s => s.HandleAsync(order with { Existing = seen }, Tuesday, AgendaSite.By(officer), Ct));

        Assert.Equal(id, again.Value);
        Assert.IsType<ChangedMeanwhile>(late.Refusal);
        Assert.Equal(id, done.Value);
        var after = await site.FindAsync(id);
        Assert.Equal((AppointmentStatus.Fixed, MeetingChannel.Phone, 0), (after.Status, after.Terms.Channel, after.Sequence));
        Assert.Contains("par téléphone : nous vous appelons", AgendaSite.WordsOf((await site.LettersAsync()).Last(m => m.To == onCase.People[0].Email)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AbsenceKind.Excused, AppointmentStatus.AbsentExcused, AppointmentChange.AbsentExcused, "Prenons une autre date")]
    [InlineData(AbsenceKind.Unexcused, AppointmentStatus.AbsentUnexcused, AppointmentChange.AbsentUnexcused, "Nous ne nous sommes pas vus")]
    [InlineData(AbsenceKind.Ours, AppointmentStatus.AbsentOurs, AppointmentChange.AbsentOurs, "nos excuses")]
    public async Task An_absence_is_noted_in_neutral_words_with_two_new_slots(AbsenceKind kind, AppointmentStatus status, AppointmentChange change, string subject)
    {
        await using var site = new AgendaSite();
        var officer = await site.OfficerAsync(change: (agenda, by, now) =>
            Assert.True(agenda.SetRules(agenda.Rules with { NoticeDays = 5 }, by, now).IsDone));
        var onCase = site.Cases.Add();
        var id = await site.FixedAsync(onCase.CaseId, Tuesday, officer);
        var early = await RecordAsync(site, id, kind, officer);
        site.Clock.SetUtcNow(Tuesday.AddHours(2));

        var next = await RecordAsync(site, id, kind, officer);

        Assert.IsType<NotYetTime>(early.Refusal);
        Assert.Equal(status, (await site.FindAsync(id)).Status);
        var offered = await site.FindAsync(next.Value);
        Assert.Equal((AppointmentStatus.Proposed, id, 2), (offered.Status, offered.FollowsId!.Value, offered.Slots.Count));
        Assert.Equal(2, offered.Slots.Select(s => FrenchDates.DayInParis(s.Start)).Distinct().Count());

        // Ours are in priority: from the next working day on, without the five days of notice.
        Assert.Equal(kind is AbsenceKind.Ours ? new DateOnly(2026, 3, 11) : new DateOnly(2026, 3, 17), FrenchDates.DayInParis(offered.Slots.Min(s => s.Start)));
        var letter = (await site.LettersAsync()).Last(m => m.To == onCase.People[0].Email);
        Assert.Contains(subject, letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("absen", letter.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([AppointmentChange.Fixed, change, AppointmentChange.Proposed], site.Cases.Heard.Select(m => m.Change));
    }

    [Fact]
    public async Task An_absence_may_be_noted_without_new_slots_and_a_refusal_of_them_undoes_it()
    {
        await using var site = new AgendaSite();
        var (officer, one, two) = (await site.OfficerAsync(), site.Cases.Add(), site.Cases.Add());
        var (first, second) = (await site.FixedAsync(one.CaseId, Tuesday, officer), await site.FixedAsync(two.CaseId, Tuesday.AddHours(2), officer));
        site.Clock.SetUtcNow(Tuesday.AddHours(4));
        var letters = (await site.LettersAsync()).Count;
        var seen = await site.SeenAsync(first);

        var quiet = await site.UseAsync<RecordAbsence, Result<AppointmentId>>(s => s.HandleAsync(seen, AbsenceKind.Unexcused, offerSlots: false, AgendaSite.By(officer), Ct));
        site.Cases.Close(two);
        var refused = await RecordAsync(site, second, AbsenceKind.Unexcused, officer);

        Assert.Equal(first, quiet.Value);
        Assert.Equal(letters, (await site.LettersAsync()).Count);
        Assert.IsType<NoSuchCase>(refused.Refusal);
        Assert.Equal(AppointmentStatus.Fixed, (await site.FindAsync(second)).Status);
    }

    [Fact]
    public async Task A_case_that_ends_takes_its_appointment_with_it()
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        var id = await site.FixedAsync(onCase.CaseId, Tuesday, officer);
        var by = new Actor(ActorKind.Requester, onCase.People[0].ParticipationId, "Alix Exemple");

        for (var twice = 0; twice < 2; twice++)
        {
            Assert.True((await site.UseAsync<CancelAppointment, Result>(s => s.OfCaseAsync(onCase.CaseId, AppointmentParty.Structure, null, by, Ct))).IsDone);
        }

        var after = await site.FindAsync(id);
        Assert.Equal((AppointmentStatus.CancelledByStructure, 0), (after.Status, after.BookedQuarters.Count));
        Assert.Single(site.Cases.Heard, m => m.Change is AppointmentChange.CancelledByStructure);
    }

    [Fact]
    public async Task The_appointments_of_a_case_are_read_with_what_can_be_done()
    {
        await using var site = new AgendaSite();
        var (officer, onCase, other) = (await site.OfficerAsync(), site.Cases.Add(), site.Cases.Add());
        await site.ProposedAsync(onCase.CaseId, officer, Tuesday.AddDays(20));
        await site.ProposedAsync(other.CaseId, officer, Tuesday.AddDays(21));
        site.Clock.Advance(TimeSpan.FromDays(10));

        var card = Assert.Single(await site.UseAsync<AppointmentQuery, IReadOnlyList<AppointmentCard>>(q => q.OfCaseAsync(onCase.CaseId, Ct)));

        Assert.True(card.IsToCallBack);
        Assert.Equal([AppointmentAct.Propose, AppointmentAct.FixByPhone, AppointmentAct.Cancel], card.Acts);
        Assert.Equal("Dominique Exemple", Assert.Single(card.Officers).Name);
    }

    [Fact]
    public async Task Every_act_is_in_the_journal_with_codes_only()
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync(), site.Cases.Add());
        var id = await site.FixedAsync(onCase.CaseId, Tuesday, officer);
        var seen = await site.SeenAsync(id);
        await site.UseAsync<CancelAppointment, Result<AppointmentId>>(s => s.HandleAsync(seen, "Des mots à eux", AgendaSite.By(officer), Ct));

        var lines = await site.InDatabaseAsync(db => db.Journal.AsNoTracking().Where(j => j.SubjectId == id.Value).OrderBy(j => j.At).ThenBy(j => j.Id).ToListAsync(Ct));

        Assert.Equal(["AppointmentFixed", "AppointmentCancelled"], lines.Select(l => l.Act));
        Assert.All(lines, l => Assert.DoesNotContain("Exemple", l.Details, StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotContain("Des mots", l.Details, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_room_of_cases_the_agenda_answers_and_nothing_breaks()
    {
        await using var alone = new Site();
        var officer = await alone.SignedInAsync(Data.Accounts.Roles.DlaOfficer);

        foreach (var (path, status) in new[] { ("/espace-dla/agenda", 200), ("/espace-dla/semaine", 200), ("/creneau/0123456789abcdef0123456789abcdef", 404) })
        {
            Assert.Equal(status, (int)(await officer.OpenAsync(path)).Status);
        }
    }

    private static async Task<Result<AppointmentId>> FixAsync(AgendaSite site, Guid caseId, Guid officer)
    {
        var order = await site.OrderAsync(caseId, MeetingChannel.Phone, officer);
        return await site.UseAsync<FixAppointment, Result<AppointmentId>>(s => s.HandleAsync(order, Tuesday, AgendaSite.By(officer), Ct));
    }

    private static async Task<Result<AppointmentId>> RecordAsync(AgendaSite site, AppointmentId id, AbsenceKind kind, Guid officer)
    {
        var seen = await site.SeenAsync(id);
        return await site.UseAsync<RecordAbsence, Result<AppointmentId>>(s => s.HandleAsync(seen, kind, offerSlots: true, AgendaSite.By(officer), Ct));
    }
}
