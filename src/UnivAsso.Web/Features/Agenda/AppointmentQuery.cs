using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Reads the appointments of a case, for the room that owns it. Who may see the case, that room has already said.</summary>
public sealed class AppointmentQuery(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>The appointment made last, under way or over.</summary>
    public async Task<AppointmentCard?> LastOfCaseAsync(Guid caseId, CancellationToken ct) =>
        await db.Appointments.AsNoTracking()
            .Where(a => a.CaseId == caseId)
            .OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(ct) is { } last ? AppointmentCard.Of(last, clock.GetUtcNow()) : null;

    /// <summary>Every appointment of the case, the latest first.</summary>
    public async Task<IReadOnlyList<AppointmentCard>> OfCaseAsync(Guid caseId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var appointments = await db.Appointments.AsNoTracking()
            .Where(a => a.CaseId == caseId)
            .OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id)
            .ToListAsync(ct);
        return [.. appointments.Select(a => AppointmentCard.Of(a, now))];
    }
}

/// <summary>An appointment as the pages of its case show it.</summary>
public sealed record AppointmentCard(
    AppointmentId Id,
    int Version,
    AppointmentStatus Status,
    DateTimeOffset StatusSince,
    AppointmentTerms Terms,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    DateTimeOffset CreatedAt)
{
    public IReadOnlyList<AppointmentOfficer> Officers { get; init; } = [];

    public IReadOnlyList<AppointmentInvitation> Invitations { get; init; } = [];

    public IReadOnlyList<DateTimeOffset> Slots { get; init; } = [];

    public bool IsOpenBooking { get; init; }

    /// <summary>Nothing suited, or nobody chose in time: somebody calls.</summary>
    public bool IsToCallBack { get; init; }

    public DateTimeOffset? ProposalEndsAt { get; init; }

    public string? NoneFitsWords { get; init; }

    public string? CallBackPhone { get; init; }

    public AppointmentId? FollowsId { get; init; }

    /// <summary>A date is held and its hour has come: the desk may say what became of it.</summary>
    public bool CanBeConcluded { get; init; }

    /// <summary>What the desk may do now, as the table says.</summary>
    public IReadOnlyList<AppointmentAct> Acts => AppointmentWorkflow.Moves.ActsFrom(Status, AppointmentParty.Desk);

    public static AppointmentCard Of(Appointment a, DateTimeOffset now) => new(
        a.Id, a.Version, a.Status, a.StatusSince, a.Terms, a.Start, a.End, a.CreatedAt)
    {
        Officers = [.. a.Officers.OrderBy(o => o.Position)],
        Invitations = [.. a.Invitations.OrderBy(i => i.Position)],
        Slots = [.. a.Slots.Select(s => s.Start).Order()],
        IsOpenBooking = a.IsOpenBooking,
        IsToCallBack = a.IsToCallBack(now),
        ProposalEndsAt = a.ProposalEndsAt,
        NoneFitsWords = a.NoneFitsWords,
        CallBackPhone = a.CallBackPhone,
        FollowsId = a.FollowsId,
        CanBeConcluded = a.Status is AppointmentStatus.Fixed && now >= a.Start,
    };
}
