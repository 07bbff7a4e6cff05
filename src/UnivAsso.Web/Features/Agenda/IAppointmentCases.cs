using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>
/// What the room that owns a case does when its appointment moves, and what the pages and mails may say about it. The agenda knows nothing
/// else of a case.
/// </summary>
public interface IAppointmentCases
{
    /// <summary>The case; none when it does not exist or is over.</summary>
    Task<AppointmentCase?> FindAsync(Guid caseId, CancellationToken ct);

    /// <summary>
    /// Follows a change of the appointment, inside the transaction of that change. A refusal undoes everything. It need not save: the agenda
    /// saves right after.
    /// </summary>
    Task<Result> MovedAsync(AppointmentMoved moved, CancellationToken ct);
}

/// <summary>A case as the agenda may know it.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Reference">« D-26-0093-T ».</param>
/// <param name="Title">What the desk calls it: the names of the structures.</param>
/// <param name="People">Whom to write to, the structure that carries the request first.</param>
/// <param name="DeskName">Who invites: « le DLA du Nord ».</param>
/// <param name="DeskPhone">Whom to call when a link does not help, in the international form.</param>
public sealed record AppointmentCase(
    Guid CaseId, string Reference, string Title, IReadOnlyList<AppointmentPerson> People, string DeskName, string? DeskPhone);

/// <summary>Somebody of a structure to write to.</summary>
public sealed record AppointmentPerson(Guid ParticipationId, string FullName, string Email, string Structure);

/// <summary>What happened to an appointment, as the room that owns the case hears it.</summary>
public sealed record AppointmentMoved(Guid CaseId, AppointmentId AppointmentId, AppointmentChange Change, Actor By, DateTimeOffset At)
{
    /// <summary>The date that is held, or that was.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The structure that acted, when one did.</summary>
    public Guid? ParticipationId { get; init; }

    /// <summary>What they wrote.</summary>
    public string? Words { get; init; }

    /// <summary>The number at which they ask to be called.</summary>
    public string? Phone { get; init; }
}

/// <summary>The ways in which an appointment changes, for the room that owns the case.</summary>
public enum AppointmentChange
{
    /// <summary>Slots were offered, or offered anew.</summary>
    Proposed = 1,

    /// <summary>A date is held.</summary>
    Fixed = 2,

    /// <summary>Another date is held.</summary>
    Rescheduled = 3,

    /// <summary>A structure says that no slot suits: it waits for a call.</summary>
    NoneFits = 4,

    /// <summary>The desk gave the date back; another one is to be chosen.</summary>
    PostponedByUs = 5,

    /// <summary>The structure gave the date back and is choosing another one.</summary>
    PostponedByStructure = 6,

    /// <summary>One of several structures will not come.</summary>
    Excused = 7,

    CancelledByStructure = 8,

    CancelledByUs = 9,

    Held = 10,

    AbsentExcused = 11,

    AbsentUnexcused = 12,

    AbsentOurs = 13,
}

/// <summary>
/// Finds the room that owns the cases when it is needed. The agenda stands alone: its pages about hours and weeks work in a portal that has
/// no such room, and nothing that needs it can be reached there.
/// </summary>
public sealed class CaseRoom(IServiceProvider services)
{
    private IAppointmentCases Cases => services.GetRequiredService<IAppointmentCases>();

    public Task<AppointmentCase?> FindAsync(Guid caseId, CancellationToken ct) => Cases.FindAsync(caseId, ct);

    public Task<Result> MovedAsync(AppointmentMoved moved, CancellationToken ct) => Cases.MovedAsync(moved, ct);
}
