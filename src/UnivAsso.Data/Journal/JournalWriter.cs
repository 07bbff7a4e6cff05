using System.Text.Json;
using System.Text.Json.Serialization;
using UnivAsso.Domain.Common;

namespace UnivAsso.Data.Journal;

/// <summary>Turns what happened into a line of the journal.</summary>
internal static class JournalWriter
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly string[] Envelope = [nameof(DomainEvent.SubjectId), nameof(DomainEvent.By), nameof(DomainEvent.At)];

    public static JournalEntry Line(DomainEvent happened)
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
            Act = happened.GetType().Name,
            Details = details.ToJsonString(Json),
        };
    }
}
