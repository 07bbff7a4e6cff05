using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Names a meeting sheet.</summary>
public readonly record struct MeetingSheetId(Guid Value) : ITypedId<MeetingSheetId>
{
    public static MeetingSheetId From(Guid value) => new(value);

    public static MeetingSheetId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Whether what is asked is a matter for the DLA, as the officer sees it after the meeting.</summary>
public enum DlaFit
{
    Yes = 1,
    No = 2,
    ToDeepen = 3,
}

/// <summary>What a first meeting said, in six fields: kept as a draft while it is written, then signed by the officer.</summary>
public sealed class MeetingSheet : Root
{
    public const int TextMaxLength = 4000;

    private MeetingSheet()
    {
    }

    public MeetingSheetId Id { get; private init; }

    public DlaRequestId RequestId { get; private init; }

    /// <summary>The appointment it tells, when there was one.</summary>
    public Guid? AppointmentId { get; private init; }

    public MeetingNotes Notes { get; private set; } = new();

    public string ByName { get; private set; } = null!;

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Set once: from then on the sheet is the record of the meeting.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    public static MeetingSheet Start(MeetingSheetId id, DlaRequestId requestId, Guid? appointmentId, Actor by, DateTimeOffset now) =>
        new() { Id = id, RequestId = requestId, AppointmentId = appointmentId, ByName = by.Name, SavedAt = now };

    /// <summary>Keeps what is written, complete or not.</summary>
    public Result Save(MeetingNotes notes, Actor by, DateTimeOffset now)
    {
        if (SignedAt is not null)
        {
            return new SheetSigned();
        }

        (Notes, ByName, SavedAt) = (notes, by.Name, now);
        Raise(new MeetingSheetSaved(Id.Value, RequestId.Value, by, now));
        return Result.Done;
    }

    /// <summary>Ends the writing, when the six fields are there.</summary>
    public Result Sign(Actor by, DateTimeOffset now)
    {
        if (SignedAt is not null)
        {
            return new SheetSigned();
        }

        if (Notes.Missing().FirstOrDefault() is { Refusal: { } missing })
        {
            return missing;
        }

        (SignedAt, SavedAt, ByName) = (now, now, by.Name);
        Raise(new MeetingSheetSigned(Id.Value, RequestId.Value, Notes.Fit!.Value, by, now));
        return Result.Done;
    }
}

/// <summary>The six fields of a first meeting.</summary>
public sealed record MeetingNotes
{
    /// <summary>Who was there, on each side.</summary>
    public string? Present { get; init; }

    public string? Understood { get; init; }

    /// <summary>Codes of <see cref="FramePoint"/>.</summary>
    public List<string> FramePresented { get; init; } = [];

    public DlaFit? Fit { get; init; }

    public string? StructureWishes { get; init; }

    public string? NextStep { get; init; }

    public DateOnly? NextStepOn { get; init; }

    /// <summary>Every field that still has to be written before the sheet can be signed, with what to do about it.</summary>
    public IEnumerable<(string Field, SheetIncomplete Refusal)> Missing()
    {
        (string Field, bool IsWritten, string WhatToDo)[] fields =
        [
            (nameof(Present), !string.IsNullOrEmpty(Present), "Indiquez qui était présent."),
            (nameof(Understood), !string.IsNullOrEmpty(Understood), "Écrivez ce que vous avez compris."),
            (nameof(FramePresented), FramePresented.Count > 0, "Cochez ce qui a été présenté du cadre."),
            (nameof(Fit), Fit is not null, "Indiquez si la demande relève du DLA."),
            (nameof(StructureWishes), !string.IsNullOrEmpty(StructureWishes), "Écrivez ce que souhaite la structure."),
            (nameof(NextStep), !string.IsNullOrEmpty(NextStep), "Indiquez la prochaine étape."),
        ];
        return fields.Where(f => !f.IsWritten).Select(f => (f.Field, new SheetIncomplete(f.WhatToDo)));
    }
}

public sealed record SheetSigned() : Refusal("La fiche est déjà validée : elle ne change plus.");

public sealed record SheetIncomplete(string WhatToDo) : Refusal(WhatToDo);

public sealed record MeetingSheetSaved(Guid SubjectId, Guid RequestId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record MeetingSheetSigned(Guid SubjectId, Guid RequestId, DlaFit Fit, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);
