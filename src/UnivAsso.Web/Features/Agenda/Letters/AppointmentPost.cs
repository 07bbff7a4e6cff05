using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Letters;

/// <summary>Sends the letters of an appointment to its people and its officers, each with a link and a calendar of their own.</summary>
public sealed class AppointmentPost(
    UnivAssoDb db, Outbox outbox, PublicLinks links, Secrets secrets, IOptions<UnivAssoOptions> options, TimeProvider clock)
{
    /// <summary>
    /// One letter to each person of the structures named. <paramref name="write"/> gets the person and the address of their link.
    /// <paramref name="occasion"/> says what the letter tells, once for this appointment.
    /// </summary>
    public async Task ToStructuresAsync(
        Appointment appointment,
        AppointmentCase onCase,
        IReadOnlyCollection<Guid> participations,
        string occasion,
        Func<AppointmentPerson, string, Letter> write,
        CancellationToken ct,
        CalendarDraft? calendar = null)
    {
        var organizer = calendar is null ? Portal() : await OrganizerAsync(appointment, ct);
        var number = 0;
        foreach (var person in onCase.People.Where(p => participations.Contains(p.ParticipationId)))
        {
            var address = links.To($"/creneau/{NewLink(appointment, person.ParticipationId)}");
            var attendee = new CalendarPerson(person.FullName, person.Email);
            outbox.Post(
                $"rdv:{appointment.Id.Value:N}:{occasion}:{number++}:{person.ParticipationId:N}",
                person.Email,
                write(person, address),
                appointment.CaseId,
                calendar: calendar?.Write(appointment, onCase, organizer, attendee, address, clock.GetUtcNow()));
        }
    }

    /// <summary>One letter to each officer whose account is open.</summary>
    public async Task ToOfficersAsync(
        Appointment appointment,
        AppointmentCase onCase,
        string occasion,
        Letter letter,
        CancellationToken ct,
        CalendarDraft? calendar = null)
    {
        var officers = await OfficersAsync(appointment, ct);
        foreach (var (number, officer) in officers.Index())
        {
            outbox.Post(
                $"rdv:{appointment.Id.Value:N}:{occasion}:dla:{number}",
                officer.Email,
                letter with { Greeting = $"Bonjour {officer.Name}," },
                appointment.CaseId,
                calendar: calendar?.Write(appointment, onCase, officers[0], officer, links.To(AgendaFeature.CaseAddress(appointment.Reference)), clock.GetUtcNow()));
        }
    }

    /// <summary>Who invites: the first officer, or the portal when that account is closed.</summary>
    public async Task<CalendarPerson> OrganizerAsync(Appointment appointment, CancellationToken ct) =>
        (await OfficersAsync(appointment, ct)).FirstOrDefault() ?? Portal();

    /// <summary>The full address of a page of the desk.</summary>
    public string DeskLink(Appointment appointment) => links.To(AgendaFeature.CaseAddress(appointment.Reference));

    private string NewLink(Appointment appointment, Guid participation)
    {
        var token = secrets.NewToken();
        db.AppointmentLinks.Add(new AppointmentLink
        {
            TokenHash = Secrets.Hash(token),
            AppointmentId = appointment.Id,
            ParticipationId = participation,
            CreatedAt = clock.GetUtcNow(),
        });
        return token;
    }

    private async Task<List<CalendarPerson>> OfficersAsync(Appointment appointment, CancellationToken ct)
    {
        var ids = appointment.Officers.OrderBy(o => o.Position).Select(o => o.OfficerId).ToList();
        var accounts = await db.Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id) && u.DisabledAt == null && u.Email != null)
            .Select(u => new { u.Id, u.FirstName, u.LastName, u.Email })
            .ToListAsync(ct);
        return [.. ids.Select(id => accounts.Find(a => a.Id == id)).Where(a => a is not null)
            .Select(a => new CalendarPerson($"{a!.FirstName} {a.LastName}".Trim(), a.Email!))];
    }

    private CalendarPerson Portal() => new(options.Value.Mail.FromName, options.Value.Mail.From);
}
