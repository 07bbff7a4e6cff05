namespace UnivAsso.Domain.Agenda;

/// <summary>How people meet.</summary>
public enum MeetingChannel
{
    /// <summary>In a place, face to face.</summary>
    InPerson = 1,

    /// <summary>By telephone.</summary>
    Phone = 2,

    /// <summary>By video.</summary>
    Video = 3,
}
