using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Coordination.ToDo;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Features.Coordination.Digest;

/// <summary>« À faire aujourd’hui »: what waits, grouped, the oldest first, with the links that open it. It names no one.</summary>
public sealed class DigestLetter(PublicLinks links, TerritoryCatalogue territories)
{
    /// <summary>The letter, or nothing when there is nothing to do.</summary>
    public Letter? Of(ToDoPage page, IReadOnlyList<ToRead> toRead, IReadOnlyDictionary<string, string> themes)
    {
        // What leaves by itself within minutes will be gone when the letter is read.
        var groups = page.Ours
            .Select(c => (Card: c, Lines: c.Lines.Where(l => l.LeavesAt is null).OrderBy(AgeOf).ToList()))
            .Where(g => g.Lines.Count > 0)
            .OrderBy(g => AgeOf(g.Lines[0]))
            .ToList();
        var count = groups.Sum(g => g.Lines.Sum(l => l.Count));
        return count == 0 ? null : new Letter($"À faire aujourd’hui ({count})")
        {
            Greeting = "Bonjour,",
            Paragraphs =
            [
                $"Voici ce qui attend la coordination, ce {FrenchDates.Day(page.Now)}. Le plus ancien vient en premier.",
                .. groups.SelectMany(g => Group(g.Card, g.Lines, page.Now)),
                .. toRead.Count > 0 ? ["Les plus anciennes à lire :"] : Array.Empty<string>(),
                .. toRead.Select(r => Line(r, themes, page.Now)),
            ],
            Action = ("Ouvrir « À faire »", links.To("/coordination")),
            Closing = [$"Vous recevez ce courriel à 8 h, les jours ouvrés où il y a quelque chose à faire. Pour ne plus le recevoir : {links.To(DigestController.Address)}"],
        };
    }

    private static DateTimeOffset AgeOf(ToDoLine line) => line switch
    {
        { Oldest: { } oldest } => oldest,
        { DueOn: { } due } => FrenchDates.At(due, TimeOnly.MinValue),
        _ => DateTimeOffset.MaxValue,
    };

    private IEnumerable<string> Group(ToDoCard card, List<ToDoLine> lines, DateTimeOffset now) =>
    [
        card.Title,
        .. lines.Select(l => $"- {l.Count} {l.List}{(l.Age(now) is { } age ? $", {age}" : "")} : {links.To(l.Address)}"),
    ];

    private string Line(ToRead request, IReadOnlyDictionary<string, string> themes, DateTimeOffset now)
    {
        string?[] told =
        [
            $"{request.Reference}, reçue {FrenchDates.Age(request.ReceivedAt, now)}",
            .. request.Themes.Select(t => themes.GetValueOrDefault(t)),
            territories.Find(request.CommuneCode)?.Name ?? (request.OutsideRegion ? "hors de la région" : null),
        ];
        var address = links.To(DeskRoom.Of(request.Kind).AddressOf(request.Reference));
        return $"- {string.Join(", ", told.Where(t => t is not null))} : {address}";
    }
}

/// <summary>A request that nobody has read yet: its age, its axes and its commune.</summary>
public sealed record ToRead(
    string Reference, JoinRequestKind Kind, DateTimeOffset ReceivedAt, List<string> Themes, string? CommuneCode, bool OutsideRegion);
