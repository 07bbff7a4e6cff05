using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.Tests.Agenda;

/// <summary>Agendas and appointments as the tests need them.</summary>
internal static class Agendas
{
    public static readonly Guid Officer = Guid.Parse("00000000-0000-7000-8000-0000000000d1");
    public static readonly Guid Second = Guid.Parse("00000000-0000-7000-8000-0000000000d2");
    public static readonly Guid Lead = Guid.Parse("00000000-0000-7000-8000-0000000000a1");
    public static readonly Guid Other = Guid.Parse("00000000-0000-7000-8000-0000000000a2");
    public static readonly Actor Desk = new(ActorKind.DlaDesk, Officer, "Dominique Exemple");
    public static readonly Actor Structure = new(ActorKind.Requester, Lead, "Alix Exemple");

    /// <summary>Tuesday 3 March 2026, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>No buffer, no notice, a year ahead: what a test changes stands alone.</summary>
    public static readonly AgendaRules Plain = new() { Minutes = 60, BufferBefore = 0, BufferAfter = 0, NoticeDays = 0, HorizonWeeks = 26 };

    public static OfficerAgenda Of(Guid officer, AgendaRules? rules = null)
    {
        var agenda = OfficerAgenda.Open(officer);
        Must(agenda.SetRules(rules ?? Plain with { }, Desk, Now));
        return agenda;
    }

    public static OpenHours Hours(string from, string to, bool phone = true, Guid? place = null) => new()
    {
        From = TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        To = TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
        Phone = phone,
        InPerson = place is not null,
        PlaceId = place,
    };

    public static OfficerAgenda With(this OfficerAgenda agenda, string from, string to, params DayOfWeek[] days)
    {
        Must(agenda.AddWeekly(days, Hours(from, to), Desk, Now));
        return agenda;
    }

    public static OfficerHours Free(this OfficerAgenda agenda, params IEnumerable<long> taken) => new(agenda, taken.ToHashSet());

    /// <summary>The slots of one day, by phone, as « 09:00 » in Paris.</summary>
    public static List<string> On(string day, OfficerHours hours, int minutes = 60, DateTimeOffset? now = null, params OfficerHours[] others)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var search = new SlotSearch(MeetingChannel.Phone, minutes) { From = date, To = date };
        return [.. FreeSlots.Find(search, [hours, .. others], now ?? Now).Select(s =>
            FrenchDates.InParis(s.Start).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))];
    }

    public static AppointmentParts Parts(int officers = 1, int structures = 1, int bufferAfter = 15) => new(
        [.. new[] { Officer, Second }.Take(officers).Select((id, i) => new AppointmentOfficer
        {
            OfficerId = id,
            Name = $"Officier {i}",
            Position = i,
            BufferBefore = 0,
            BufferAfter = bufferAfter,
        })],
        [.. new[] { Lead, Other }.Take(structures)],
        new AppointmentTerms { Channel = MeetingChannel.Phone, Minutes = 60 });

    public static readonly AppointmentCaseKey Case = new(Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "D-26-0093-T", "Les Jardins");

    public static Appointment Proposed(int structures = 1, params DateTimeOffset[] starts) => Appointment.Propose(
        AppointmentId.New(Now), Case, Parts(structures: structures), new SlotOffer(starts.Length > 0 ? starts : [Now.AddDays(7)]), Desk, Now).Value;

    public static Appointment Fixed(int structures = 1, int officers = 1) =>
        Appointment.Fix(AppointmentId.New(Now), Case, Parts(officers, structures), Now.AddDays(7), Desk, Now).Value;

    /// <summary>An appointment brought to a status by the shortest way.</summary>
    public static Appointment In(AppointmentStatus status)
    {
        var start = Now.AddDays(7);
        var appointment = status is AppointmentStatus.Proposed ? Proposed() : Fixed();
        switch (status)
        {
            case AppointmentStatus.Proposed or AppointmentStatus.Fixed:
                break;
            case AppointmentStatus.Moved:
                Must(appointment.Postpone(AppointmentParty.Desk, null, new SlotOffer([start.AddDays(1)]), Desk, Now));
                break;
            case AppointmentStatus.Held:
                Must(appointment.RecordHeld(Desk, start));
                break;
            case AppointmentStatus.CancelledByStructure:
                Must(appointment.Cancel(AppointmentParty.Structure, Structure, Now));
                break;
            case AppointmentStatus.CancelledByUs:
                Must(appointment.Cancel(AppointmentParty.Desk, Desk, Now));
                break;
            case AppointmentStatus.AbsentExcused:
                Must(appointment.RecordAbsence(AbsenceKind.Excused, Desk, start));
                break;
            case AppointmentStatus.AbsentUnexcused:
                Must(appointment.RecordAbsence(AbsenceKind.Unexcused, Desk, start));
                break;
            default:
                Must(appointment.RecordAbsence(AbsenceKind.Ours, Desk, start));
                break;
        }

        appointment.ForgetEvents();
        return appointment;
    }

    public static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
