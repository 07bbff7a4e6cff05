using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

/// <summary>Names an appointment.</summary>
public readonly record struct AppointmentId(Guid Value) : ITypedId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);

    public static AppointmentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// A meeting of one or two officers with the structures of a case, from the slots offered to what became of it. It knows its case by id
/// and reference only; who the people are, the room that owns the case tells.
/// </summary>
public sealed class Appointment : Root
{
    public const int ReferenceMaxLength = 16;
    public const int TitleMaxLength = 200;
    public const int SlotsMax = 3;
    public const int OfficersMax = 2;
    public const int WordsMaxLength = 1000;
    public const int CallBackPhoneMaxLength = 30;

    /// <summary>Slots that nobody chose are given up after this long: somebody calls.</summary>
    public static readonly TimeSpan ProposalLifetime = TimeSpan.FromDays(10);

    private readonly List<AppointmentOfficer> _officers = [];
    private readonly List<AppointmentInvitation> _invitations = [];
    private readonly List<OfferedSlot> _slots = [];
    private readonly List<BookedQuarter> _quarters = [];

    private Appointment()
    {
    }

    public AppointmentId Id { get; private init; }

    public Guid CaseId { get; private init; }

    /// <summary>The reference of the case: all that a calendar feed shows of it.</summary>
    public string Reference { get; private init; } = null!;

    /// <summary>What the desk calls the case in its week: the names of the structures.</summary>
    public string Title { get; private init; } = null!;

    public AppointmentStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public AppointmentTerms Terms { get; private set; } = null!;

    public IReadOnlyList<AppointmentOfficer> Officers => _officers;

    public IReadOnlyList<AppointmentInvitation> Invitations => _invitations;

    /// <summary>The slots offered one by one; none when any free slot of the agenda may be chosen.</summary>
    public IReadOnlyList<OfferedSlot> Slots => _slots;

    /// <summary>The quarters of an hour that are held, for each officer.</summary>
    public IReadOnlyList<BookedQuarter> BookedQuarters => _quarters;

    /// <summary>Any free slot of the agenda may be chosen.</summary>
    public bool IsOpenBooking { get; private set; }

    /// <summary>Open booking asks for one working day of notice at most: we owe this structure a quick date.</summary>
    public bool HasPriority { get; private set; }

    /// <summary>Until when a slot may be chosen.</summary>
    public DateTimeOffset? ProposalEndsAt { get; private set; }

    /// <summary>When somebody said that no slot suited, and what they wrote.</summary>
    public DateTimeOffset? NoneFitsAt { get; private set; }

    public string? NoneFitsWords { get; private set; }

    public string? CallBackPhone { get; private set; }

    /// <summary>The date that is held, or that was held before the appointment was called off.</summary>
    public DateTimeOffset? Start { get; private set; }

    /// <summary>Written beside <see cref="Start"/> so that a week is found by its bounds.</summary>
    public DateTimeOffset? End { get; private set; }

    /// <summary>Raised at each change that calendars must follow; none was sent before the first date was fixed.</summary>
    public int? Sequence { get; private set; }

    /// <summary>The appointment that was missed and that this one replaces.</summary>
    public AppointmentId? FollowsId { get; private set; }

    /// <summary>The same in every calendar message about this appointment.</summary>
    public string CalendarUid => CalendarUidOf(Id);

    /// <summary>Offers slots, or opens the agenda when none is named.</summary>
    public static Result<Appointment> Propose(
        AppointmentId id, AppointmentCaseKey onCase, AppointmentParts parts, SlotOffer offer, Actor by, DateTimeOffset now)
    {
        var appointment = Blank(id, onCase, now);
        appointment.FollowsId = offer.FollowsId;
        if (appointment.Take(parts) is { } wrong)
        {
            return wrong;
        }

        return appointment.Offer(offer, AppointmentStatus.Proposed, by, now).Refusal is { } refusal ? refusal : appointment;
    }

    /// <summary>Writes down a date agreed on by phone, with no slot offered before.</summary>
    public static Result<Appointment> Fix(
        AppointmentId id, AppointmentCaseKey onCase, AppointmentParts parts, DateTimeOffset start, Actor by, DateTimeOffset now)
    {
        var appointment = Blank(id, onCase, now);
        return appointment.FixByPhone(parts, start, by, now).Refusal is { } refusal ? refusal : appointment;
    }

    /// <summary>The same in every calendar message about an appointment.</summary>
    public static string CalendarUidOf(AppointmentId id) => $"rendez-vous-{id.Value:N}@univasso";

    /// <summary>Whether we are the ones to call: nothing suited, or nobody chose in time. Computed when read.</summary>
    public bool IsToCallBack(DateTimeOffset now) =>
        Status is AppointmentStatus.Proposed or AppointmentStatus.Moved && (NoneFitsAt is not null || HasExpired(now));

    /// <summary>Whether slots can no longer be chosen.</summary>
    public bool HasExpired(DateTimeOffset now) =>
        Status is AppointmentStatus.Proposed or AppointmentStatus.Moved && now >= ProposalEndsAt;

    /// <summary>The structures that are still expected.</summary>
    public IEnumerable<AppointmentInvitation> Expected => _invitations.Where(i => i.ExcusedAt is null);

    /// <summary>Offers other slots, while no date is held.</summary>
    public Result ProposeAgain(AppointmentParts parts, SlotOffer offer, Actor by, DateTimeOffset now)
    {
        if (Next(AppointmentAct.Propose, AppointmentParty.Desk) is not { } to)
        {
            return new AppointmentElsewhere(Status);
        }

        return Take(parts) is { } wrong ? wrong : Offer(offer, to, by, now);
    }

    /// <summary>A structure takes a slot. The same slot chosen twice is chosen once.</summary>
    public Result Choose(DateTimeOffset start, IReadOnlyList<DateTimeOffset> offered, Actor by, DateTimeOffset now)
    {
        if (Next(AppointmentAct.Choose, AppointmentParty.Structure) is null)
        {
            return Status is not AppointmentStatus.Fixed ? new AppointmentElsewhere(Status) : Start == start ? Result.Done : new AlreadyChosen();
        }

        if (HasExpired(now))
        {
            return new ProposalExpired();
        }

        return offered.Contains(start) ? Hold(start, AppointmentAct.Choose, by, now) : new SlotNotOffered();
    }

    /// <summary>A structure says that nothing suits, and how to reach it.</summary>
    public Result SayNoneFits(Guid participationId, string? words, string? phone, Actor by, DateTimeOffset now)
    {
        if (Next(AppointmentAct.SayNoneFits, AppointmentParty.Structure) is null)
        {
            return Status is AppointmentStatus.Fixed ? new AlreadyChosen() : new AppointmentElsewhere(Status);
        }

        (NoneFitsAt, NoneFitsWords, CallBackPhone) = (now, words, phone);
        Raise(new AppointmentNoneFits(Id.Value, CaseId, participationId, by, now));
        return Result.Done;
    }

    /// <summary>Writes down a date agreed on by phone, after slots were offered.</summary>
    public Result FixByPhone(AppointmentParts parts, DateTimeOffset start, Actor by, DateTimeOffset now)
    {
        if (Next(AppointmentAct.FixByPhone, AppointmentParty.Desk) is null)
        {
            return new AppointmentElsewhere(Status);
        }

        return Take(parts) is { } wrong ? wrong : Hold(start, AppointmentAct.FixByPhone, by, now);
    }

    /// <summary>Holds another date, or the same one elsewhere or with others.</summary>
    public Result Move(AppointmentParts parts, DateTimeOffset start, Actor by, DateTimeOffset now)
    {
        if (Next(AppointmentAct.Move, AppointmentParty.Desk) is null)
        {
            return new AppointmentElsewhere(Status);
        }

        return Take(parts) is { } wrong ? wrong : Hold(start, AppointmentAct.Move, by, now);
    }

    /// <summary>Gives the date back; another one is to be chosen among the slots offered.</summary>
    public Result Postpone(AppointmentParty party, Guid? participationId, SlotOffer offer, Actor by, DateTimeOffset now)
    {
        if (Next(AppointmentAct.Postpone, party) is not { } to)
        {
            return new AppointmentElsewhere(Status);
        }

        if (party is AppointmentParty.Structure && Expected.Count() > 1 && _invitations.MinBy(i => i.Position)!.ParticipationId != participationId)
        {
            return new OnlyLeadMoves();
        }

        LetGo();
        (Start, End) = (null, null);
        Sequence++;
        Raise(new AppointmentPostponed(Id.Value, CaseId, Sequence!.Value, by, now));
        return Offer(offer, to, by, now);
    }

    /// <summary>A structure cannot come: the others go on; the last one that excuses itself ends the appointment.</summary>
    public Result Excuse(Guid participationId, Actor by, DateTimeOffset now)
    {
        if (_invitations.Find(i => i.ParticipationId == participationId) is not { } invitation)
        {
            return new NotInvited();
        }

        if (invitation.ExcusedAt is not null && Status is AppointmentStatus.Fixed)
        {
            return Result.Done;
        }

        if (Next(AppointmentAct.Excuse, AppointmentParty.Structure) is null)
        {
            return new AppointmentElsewhere(Status);
        }

        if (Expected.All(i => i == invitation))
        {
            return Cancel(AppointmentParty.Structure, by, now);
        }

        invitation.ExcusedAt = now;
        Raise(new AppointmentExcused(Id.Value, CaseId, participationId, by, now));
        return Result.Done;
    }

    /// <summary>Calls the appointment off; its quarters of an hour are free again.</summary>
    public Result Cancel(AppointmentParty party, Actor by, DateTimeOffset now)
    {
        if (Next(AppointmentAct.Cancel, party) is not { } to)
        {
            return new AppointmentElsewhere(Status);
        }

        LetGo();
        Sequence++;
        GoTo(to, now);
        Raise(new AppointmentCancelled(Id.Value, CaseId, to, Sequence ?? 0, by, now));
        return Result.Done;
    }

    public Result RecordHeld(Actor by, DateTimeOffset now) => Conclude(AppointmentAct.RecordHeld, by, now);

    /// <summary>Says who was not there, in one of three neutral forms.</summary>
    public Result RecordAbsence(AbsenceKind kind, Actor by, DateTimeOffset now) => Conclude(ActOf(kind), by, now);

    /// <summary>The act by which an absence is recorded.</summary>
    public static AppointmentAct ActOf(AbsenceKind kind) => kind switch
    {
        AbsenceKind.Excused => AppointmentAct.RecordAbsentExcused,
        AbsenceKind.Unexcused => AppointmentAct.RecordAbsentUnexcused,
        AbsenceKind.Ours => AppointmentAct.RecordAbsentOurs,
    };

    private static Appointment Blank(AppointmentId id, AppointmentCaseKey onCase, DateTimeOffset now) => new()
    {
        Id = id,
        CaseId = onCase.CaseId,
        Reference = onCase.Reference,
        Title = onCase.Title.Length <= TitleMaxLength ? onCase.Title : onCase.Title[..TitleMaxLength],
        CreatedAt = now,
        Status = AppointmentStatus.Proposed,
        StatusSince = now,
    };

    private AppointmentStatus? Next(AppointmentAct act, AppointmentParty party) => AppointmentWorkflow.Moves.Next(Status, act, party);

    /// <summary>Who meets and how; says what is missing.</summary>
    private Refusal? Take(AppointmentParts parts)
    {
        if (parts.Officers.Count is 0 or > OfficersMax || parts.Officers.DistinctBy(o => o.OfficerId).Count() != parts.Officers.Count)
        {
            return new OfficersMissing();
        }

        if (parts.Participations.Count == 0)
        {
            return new NobodyInvited();
        }

        if (parts.Terms.Missing() is { } missing)
        {
            return missing;
        }

        Terms = parts.Terms;
        Become(_officers, parts.Officers, o => o.OfficerId);
        foreach (var officer in _officers)
        {
            officer.Follow(parts.Officers.First(o => o.OfficerId == officer.OfficerId));
        }

        var invited = parts.Participations.Distinct().Select((id, position) => new AppointmentInvitation { ParticipationId = id, Position = position }).ToList();
        Become(_invitations, invited, i => i.ParticipationId);
        foreach (var invitation in _invitations)
        {
            invitation.Position = invited.Find(i => i.ParticipationId == invitation.ParticipationId)!.Position;
        }

        return null;
    }

    private Result Offer(SlotOffer offer, AppointmentStatus to, Actor by, DateTimeOffset now)
    {
        if (offer.Starts.Count > SlotsMax || offer.Starts.Distinct().Count() != offer.Starts.Count)
        {
            return new WrongSlotCount();
        }

        if (offer.Starts.FirstOrDefault(s => !Quarters.Begins(s)) != default)
        {
            return new NotOnAQuarter();
        }

        if (offer.Starts.Any(s => s <= now))
        {
            return new SlotPassed();
        }

        Become(_slots, [.. offer.Starts.Select(s => new OfferedSlot { Start = s.ToUniversalTime() })], s => s.Start);
        IsOpenBooking = offer.Starts.Count == 0;
        HasPriority = offer.HasPriority;
        ProposalEndsAt = now + ProposalLifetime;
        ForgetNoneFits();
        GoTo(to, now);
        Raise(new AppointmentProposed(Id.Value, CaseId, offer.Starts.Count, to, by, now));
        return Result.Done;
    }

    private Result Hold(DateTimeOffset start, AppointmentAct act, Actor by, DateTimeOffset now)
    {
        if (!Quarters.Begins(start))
        {
            return new NotOnAQuarter();
        }

        if (start <= now)
        {
            return new SlotPassed();
        }

        if (Start != start)
        {
            _invitations.ForEach(i => i.ExcusedAt = null);
        }

        Start = start.ToUniversalTime();
        End = Start.Value.AddMinutes(Terms.Minutes);
        Become(_quarters, QuartersHeld(), q => (q.OfficerId, q.StartUtc));
        _slots.Clear();
        (IsOpenBooking, HasPriority, ProposalEndsAt) = (false, false, null);
        ForgetNoneFits();
        Sequence = Sequence is { } last ? last + 1 : 0;
        GoTo(AppointmentStatus.Fixed, now);
        Raise(new AppointmentFixed(Id.Value, CaseId, act, Start.Value, Sequence.Value, by, now));
        return Result.Done;
    }

    private List<BookedQuarter> QuartersHeld()
    {
        var first = Quarters.Of(Start!.Value);
        var length = Quarters.In(Terms.Minutes);
        return
        [
            .. from officer in _officers
               let before = Quarters.In(officer.BufferBefore)
               from quarter in Enumerable.Range(-before, before + length + Quarters.In(officer.BufferAfter))
               select new BookedQuarter { OfficerId = officer.OfficerId, StartUtc = Quarters.Start(first + quarter), AppointmentId = Id },
        ];
    }

    private Result Conclude(AppointmentAct act, Actor by, DateTimeOffset now)
    {
        if (Next(act, AppointmentParty.Desk) is not { } to)
        {
            return new AppointmentElsewhere(Status);
        }

        if (now < Start)
        {
            return new NotYetTime();
        }

        GoTo(to, now);
        Raise(new AppointmentEnded(Id.Value, CaseId, to, by, now));
        return Result.Done;
    }

    private void LetGo()
    {
        _quarters.Clear();
        _slots.Clear();
        (ProposalEndsAt, IsOpenBooking) = (null, false);
        ForgetNoneFits();
    }

    private void ForgetNoneFits() => (NoneFitsAt, NoneFitsWords, CallBackPhone) = (null, null, null);

    private void GoTo(AppointmentStatus status, DateTimeOffset now) => (Status, StatusSince) = (status, now);

    /// <summary>Makes a list hold what is wanted, keeping the rows that stay.</summary>
    private static void Become<T, TKey>(List<T> list, IReadOnlyList<T> wanted, Func<T, TKey> key)
    {
        var keys = wanted.Select(key).ToHashSet();
        list.RemoveAll(x => !keys.Contains(key(x)));
        var kept = list.Select(key).ToHashSet();
        list.AddRange(wanted.Where(w => !kept.Contains(key(w))));
    }
}
