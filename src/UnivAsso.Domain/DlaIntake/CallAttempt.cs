using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>How somebody was reached for.</summary>
public enum CallChannel
{
    Phone = 1,
    Email = 2,
    Visit = 3,
    Post = 4,
}

/// <summary>One attempt to reach a structure, reached or not.</summary>
public sealed class CallAttempt
{
    public const int NoteMaxLength = 1000;

    private CallAttempt()
    {
    }

    internal CallAttempt(Guid id, CallLog log, Actor by, DateTimeOffset now)
    {
        Id = id;
        Channel = log.Channel;
        Reached = log.Reached;
        Note = log.Note;
        ById = by.Id;
        ByName = by.Name;
        At = now;
    }

    public Guid Id { get; private init; }

    public CallChannel Channel { get; private init; }

    public bool Reached { get; private init; }

    public string? Note { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = null!;

    public DateTimeOffset At { get; private init; }
}

/// <summary>What an officer notes of an attempt.</summary>
public sealed record CallLog(CallChannel Channel, bool Reached, string? Note);
