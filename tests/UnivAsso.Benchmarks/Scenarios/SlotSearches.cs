using System.Diagnostics;
using System.Globalization;
using UnivAsso.Benchmarks.Report;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>How long it takes to find the free slots of a whole desk: six officers, eight weeks, half of their hours already taken.</summary>
internal static class SlotSearches
{
    private const int Officers = 6;
    private const int Rounds = 25;
    private const int BarMilliseconds = 100;

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static void Run(Findings findings)
    {
        var desk = Enumerable.Range(0, Officers).Select(Hours).ToList();
        var found = Search(desk);
        if (found == 0)
        {
            throw new InvalidOperationException("No slot was found: there is nothing to measure.");
        }

        // The processor time of this process, which does nothing else meanwhile; the median of many rounds.
        var spent = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Search(desk);
            return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        }).Order().ElementAt(Rounds / 2);
        findings.Add(new Finding(
            string.Create(CultureInfo.InvariantCulture, $"free slots of {Officers} officers × 8 weeks, {found} found, CPU"),
            string.Create(CultureInfo.InvariantCulture, $"{spent:0.0} ms"),
            "–")
        {
            Bar = $"< {BarMilliseconds} ms",
            Met = spent < BarMilliseconds,
        });
    }

    /// <summary>Each officer alone in each of the three ways, then each with the next one.</summary>
    private static int Search(List<OfficerHours> desk)
    {
        var alone = desk.Sum(o => Enum.GetValues<MeetingChannel>().Sum(channel => FreeSlots.Find(new SlotSearch(channel, 90), [o], Now).Count));
        var together = Enumerable.Range(0, Officers).Sum(i => FreeSlots.Find(new SlotSearch(MeetingChannel.Phone, 60), [desk[i], desk[(i + 1) % Officers]], Now).Count);
        return alone + together;
    }

    private static OfficerHours Hours(int number)
    {
        var random = new Random(number);
        var by = new Actor(ActorKind.DlaDesk, Guid.CreateVersion7(Now), "Dominique Exemple");
        var agenda = OfficerAgenda.Open(by.Id);
        var place = new MeetingPlace { Id = Guid.CreateVersion7(Now), Name = "Lieu", Address = "1 rue de l’Exemple" };
        Must(agenda.SetRules(new AgendaRules { BufferBefore = 15, BufferAfter = 15, HorizonWeeks = 8 }, by, Now));
        Must(agenda.SavePlace(place, by, Now));
        foreach (var (from, to) in new[] { (9, 12), (13, 18) })
        {
            Must(agenda.AddWeekly(
                [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
                new OpenHours { From = new TimeOnly(from, 0), To = new TimeOnly(to, 0), InPerson = true, Phone = true, Video = true, PlaceId = place.Id },
                by,
                Now));
        }

        Must(agenda.AddAbsence(new DateOnly(2026, 4, 6), new DateOnly(2026, 4, 10), null, by, Now));
        var taken = Enumerable.Range(0, 56)
            .SelectMany(day => Enumerable.Range(0, 2).Select(_ => Quarters.Of(Now.AddDays(day)) + random.Next(-4, 32)))
            .SelectMany(start => Enumerable.Range(0, 8).Select(q => start + q))
            .ToHashSet();
        return new OfficerHours(agenda, taken);
    }

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
