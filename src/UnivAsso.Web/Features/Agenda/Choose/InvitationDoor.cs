using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Choose;

/// <summary>What a mailed link opens, as it now stands.</summary>
public enum InvitationState
{
    /// <summary>A slot may be chosen.</summary>
    Open,

    /// <summary>The time to choose is over: we call.</summary>
    Expired,

    /// <summary>A date is held.</summary>
    Fixed,

    /// <summary>This structure said that it cannot come; the others go on.</summary>
    Excused,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>The meeting is over, or the case is.</summary>
    Over,
}

/// <summary>An appointment seen by one of the structures invited.</summary>
public sealed record Invitation(string Token, Appointment Appointment, AppointmentCase? Case, Guid ParticipationId, InvitationState State)
{
    /// <summary>The address of the page.</summary>
    public string Address => $"/creneau/{Token}";

    /// <summary>Who answers, as far as we know.</summary>
    public AppointmentPerson? Person => Case?.People.FirstOrDefault(p => p.ParticipationId == ParticipationId);

    /// <summary>The journal's name for whoever holds the link.</summary>
    public Actor Actor => new(ActorKind.Requester, ParticipationId, Person?.FullName ?? string.Empty);

    /// <summary>Whether this structure may ask for another date.</summary>
    public bool MayMove => Appointment.Expected.Count() < 2 || Appointment.Invitations.MinBy(i => i.Position)?.ParticipationId == ParticipationId;
}

/// <summary>Opens the appointment that a mailed link leads to. Opening changes nothing.</summary>
public sealed class InvitationDoor(UnivAssoDb db, CaseRoom cases, TimeProvider clock)
{
    /// <summary>Nothing when no mail of ours ever carried this link, or when it is forgotten.</summary>
    public async Task<Invitation?> OpenAsync(string token, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        if (await db.AppointmentLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, ct) is not { } link)
        {
            return null;
        }

        var appointment = await db.Appointments.AsNoTracking().SingleAsync(a => a.Id == link.AppointmentId, ct);
        var now = clock.GetUtcNow();
        if ((appointment.End ?? appointment.StatusSince) + AppointmentLink.KeptAfter < now)
        {
            return null;
        }

        var onCase = await cases.FindAsync(appointment.CaseId, ct);
        return new Invitation(token, appointment, onCase, link.ParticipationId, StateOf(appointment, onCase, link.ParticipationId, now));
    }

    private static InvitationState StateOf(Appointment appointment, AppointmentCase? onCase, Guid participation, DateTimeOffset now)
    {
        var invited = appointment.Invitations.FirstOrDefault(i => i.ParticipationId == participation);
        return appointment.Status switch
        {
            AppointmentStatus.CancelledByStructure or AppointmentStatus.CancelledByUs => InvitationState.Cancelled,
            _ when onCase is null || invited is null => InvitationState.Over,
            AppointmentStatus.Proposed or AppointmentStatus.Moved => appointment.HasExpired(now) ? InvitationState.Expired : InvitationState.Open,
            AppointmentStatus.Fixed when now >= appointment.End => InvitationState.Over,
            AppointmentStatus.Fixed => invited.ExcusedAt is null ? InvitationState.Fixed : InvitationState.Excused,
            _ => InvitationState.Over,
        };
    }
}
