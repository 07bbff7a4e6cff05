using System.Reflection;
using UnivAsso.Domain.Common;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>What the journal can say: every event of the domain and what it carries.</summary>
public sealed class EventsPageTests
{
    private static readonly string[] Envelope = [nameof(DomainEvent.SubjectId), nameof(DomainEvent.By), nameof(DomainEvent.At)];

    [Fact]
    public async Task The_page_of_the_events_lists_every_event()
    {
        var events = typeof(DomainEvent).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(DomainEvent)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(events);

        var page = new GeneratedPage("docs/events.md")
            .Line("# What can happen")
            .Line()
            .Line("Made from the domain; do not edit. Each event is one line of the journal, written in the transaction of the change it tells: what it happened")
            .Line("to, who did it, when, and the codes below. An event carries ids and codes, never a name or a free text of the file.")
            .Line()
            .Header("event", "room", "carries");
        foreach (var happened in events)
        {
            var carried = happened.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(p => p.GetMethod is { IsPublic: true } && !Envelope.Contains(p.Name))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => $"`{p.Name}`")
                .ToList();
            page.Row($"`{happened.Name}`", happened.Namespace!.Split('.')[^1], carried.Count > 0 ? string.Join(", ", carried) : "–");
        }

        await page.MustBeUpToDateAsync();
    }
}
