using System.Text.Json;
using System.Text.Json.Serialization;
using UnivAsso.Domain.Common;

namespace UnivAsso.Data.Journal;

/// <summary>
/// Turns what happened into a line of the journal. Two acts may bear the same instant; what orders the lines of a root is the version that
/// the save gave it, then the order in which the acts were done within the save.
/// </summary>
internal static class JournalWriter
{
    private const long LinesPerSave = 1_000;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly string[] Envelope = [nameof(DomainEvent.SubjectId), nameof(DomainEvent.By), nameof(DomainEvent.At)];

    public static JournalEntry Line(DomainEvent happened, int version, int rank)
    {
        var details = JsonSerializer.SerializeToNode(happened, happened.GetType(), Json)!.AsObject();
        foreach (var name in Envelope)
        {
            details.Remove(name);
        }

        return new JournalEntry
        {
            Id = Guid.CreateVersion7(happened.At),
            At = happened.At,
            ActorKind = happened.By.Kind,
            ActorId = happened.By.Id,
            ActorName = happened.By.Name,
            SubjectId = happened.SubjectId,
            Sequence = (version * LinesPerSave) + rank,
            Act = happened.GetType().Name,
            Details = details.ToJsonString(Json),
        };
    }
}
