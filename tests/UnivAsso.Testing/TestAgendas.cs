using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using Xunit;

namespace UnivAsso.Testing;

/// <summary>Makes agendas of officers for tests.</summary>
public static class TestAgendas
{
    /// <summary>Open hours on every working day, at a place, by phone and by video.</summary>
    public static OfficerAgenda Open(Actor by, DateTimeOffset now)
    {
        var agenda = OfficerAgenda.Open(by.Id);
        var place = new MeetingPlace
        {
            Id = Guid.CreateVersion7(now),
            Name = "Maison fictive des associations",
            Address = "1 rue de l’Exemple, 59000 Lille",
            AccessNotes = "Sonnez à l’interphone ; ascenseur au fond",
        };
        Must(agenda.SavePlace(place, by, now));
        Must(agenda.SetRules(new AgendaRules { Phone = "+33320000001", VideoLink = "https://visio.exemple.test/salle", NoticeDays = 1, Minutes = 60 }, by, now));
        DayOfWeek[] days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        foreach (var (from, to) in new[] { (9, 12), (14, 17) })
        {
            Must(agenda.AddWeekly(
                days,
                new OpenHours { From = new TimeOnly(from, 0), To = new TimeOnly(to, 0), InPerson = true, Phone = true, Video = true, PlaceId = place.Id },
                by,
                now));
        }

        return agenda;
    }

    private static void Must(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);
}
