namespace UnivAsso.Domain.Agenda;

/// <summary>The case that an appointment is about, as the agenda knows it.</summary>
public sealed record AppointmentCaseKey(Guid CaseId, string Reference, string Title);

/// <summary>Who meets, and how: officers in order, structures in order, terms.</summary>
public sealed record AppointmentParts(
    IReadOnlyList<AppointmentOfficer> Officers, IReadOnlyList<Guid> Participations, AppointmentTerms Terms);

/// <summary>The slots offered; none opens the agenda.</summary>
public sealed record SlotOffer(IReadOnlyList<DateTimeOffset> Starts)
{
    /// <summary>Any free slot of the agenda.</summary>
    public static SlotOffer OpenBooking { get; } = new([]);

    /// <summary>One working day of notice at most.</summary>
    public bool HasPriority { get; init; }

    /// <summary>The missed appointment that the new one replaces.</summary>
    public AppointmentId? FollowsId { get; init; }
}

/// <summary>The three neutral forms of an absence.</summary>
public enum AbsenceKind
{
    /// <summary>The structure did not come and had told us.</summary>
    Excused = 1,

    /// <summary>The structure did not come; we had no news.</summary>
    Unexcused = 2,

    /// <summary>We were not there.</summary>
    Ours = 3,
}
