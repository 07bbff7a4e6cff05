using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.Agenda.Acts;

/// <summary>Turns an order of the desk into what an appointment is made of: names, buffers, place and line come from the agendas.</summary>
public sealed class MeetingParts(UnivAssoDb db)
{
    public async Task<Result<AppointmentParts>> ReadAsync(MeetingOrder order, AppointmentCase onCase, CancellationToken ct)
    {
        var wanted = order.Officers.Distinct().ToList();
        if (wanted.Count is 0 or > Appointment.OfficersMax)
        {
            return new OfficersMissing();
        }

        var names = await db.Users.AsNoTracking()
            .Where(u => wanted.Contains(u.Id) && u.DisabledAt == null)
            .Select(u => new { u.Id, u.FirstName, u.LastName })
            .ToDictionaryAsync(u => u.Id, u => $"{u.FirstName} {u.LastName}".Trim(), ct);
        if (wanted.Exists(id => !names.ContainsKey(id)))
        {
            return new OfficersMissing();
        }

        var agendas = await db.OfficerAgendas.AsNoTracking().Where(a => wanted.Contains(a.OfficerId)).ToDictionaryAsync(a => a.OfficerId, ct);
        AgendaRules RulesOf(Guid id) => agendas.GetValueOrDefault(id)?.Rules ?? new AgendaRules();
        var invited = onCase.People.Select(p => p.ParticipationId).Distinct()
            .Where(id => order.Participations.Count == 0 || order.Participations.Contains(id))
            .ToList();
        return new AppointmentParts(
            [.. wanted.Select((id, position) => new AppointmentOfficer
            {
                OfficerId = id,
                Name = names[id],
                Position = position,
                BufferBefore = RulesOf(id).BufferBefore,
                BufferAfter = RulesOf(id).BufferAfter,
            })],
            invited,
            Terms(order, RulesOf(wanted[0]), agendas.GetValueOrDefault(wanted[0])?.PlaceOf(order.PlaceId)));
    }

    private static AppointmentTerms Terms(MeetingOrder order, AgendaRules rules, MeetingPlace? place)
    {
        var inPerson = order.Channel is MeetingChannel.InPerson;
        return new AppointmentTerms
        {
            Channel = order.Channel,
            Minutes = order.Minutes ?? rules.Minutes,
            PlaceId = inPerson ? place?.Id : null,
            PlaceName = inPerson ? place?.Name : null,
            PlaceAddress = inPerson ? place?.Address : null,
            PlaceAccess = inPerson ? place?.AccessNotes : null,
            VideoLink = order.Channel is MeetingChannel.Video ? rules.VideoLink : null,
            Phone = rules.Phone,
            WhoShouldCome = order.WhoShouldCome,
            Bring = order.Bring,
        };
    }
}
