using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>The hours of the demonstration's DLA officer, at a place and on a line that say that they are invented.</summary>
public sealed class DemoAgenda(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>Adds the agenda once; returns false when there is one.</summary>
    public async Task<bool> SeedOnceAsync(CancellationToken ct)
    {
        var account = DemoAccounts.All[1];
        var officer = await db.Users.Where(u => u.Email == account.Email).Select(u => u.Id).SingleAsync(ct);
        if (await db.OfficerAgendas.AnyAsync(a => a.OfficerId == officer, ct))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var by = new Actor(ActorKind.DlaDesk, officer, $"{account.FirstName} {account.LastName}");
        var agenda = OfficerAgenda.Open(officer);
        var place = new MeetingPlace
        {
            Id = Guid.CreateVersion7(now),
            Name = "Maison fictive des associations",
            Address = "1 rue de la Démonstration, 59000 Lille (adresse inventée)",
            AccessNotes = "Démonstration : sonnez à l’interphone « DLA », ascenseur au fond du hall.",
        };
        Must(agenda.SavePlace(place, by, now));
        Must(agenda.SetRules(new AgendaRules { Phone = "+33199000000", VideoLink = "https://visio.demo.univasso.test/dominique", NoticeDays = 2 }, by, now));
        Must(agenda.AddWeekly([DayOfWeek.Tuesday, DayOfWeek.Thursday], Hours(9, 12, place.Id), by, now));
        Must(agenda.AddWeekly([DayOfWeek.Tuesday, DayOfWeek.Thursday], Hours(14, 17, place.Id), by, now));
        Must(agenda.AddWeekly([DayOfWeek.Monday, DayOfWeek.Friday], Hours(10, 12, null), by, now));
        db.OfficerAgendas.Add(agenda);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static OpenHours Hours(int from, int to, Guid? place) => new()
    {
        From = new TimeOnly(from, 0),
        To = new TimeOnly(to, 0),
        InPerson = place is not null,
        PlaceId = place,
        Phone = true,
        Video = true,
    };

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
